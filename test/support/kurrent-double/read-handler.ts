import { randomUUID } from 'node:crypto';
import { grpc, type streams } from './client-package.ts';
import type { Duplex } from './append-handlers.ts';
import type { DoubleRecord } from './double-log.ts';
import { garbage, type Hall } from './hall.ts';
import { caughtUp, confirmation, readResponse, streamNotFound } from './messages.ts';
import { matchOf, selectRecords } from './selection.ts';

type ReadReq = InstanceType<typeof streams.ReadReq>;
type Options = NonNullable<ReturnType<ReadReq['getOptions']>>;
interface ReadCall extends Duplex<never> {
  readonly request: ReadReq;
}

const code = { unknown: 2, failedPrecondition: 9, unavailable: 14 };

export function readHandler(hall: Hall) {
  return (call: ReadCall): void => {
    const options = call.request.getOptions();
    if (options === undefined) {
      fail(call, code.unknown, 'No options.');
      return;
    }
    if (options.hasSubscription()) serveSubscription(hall, call, options);
    else serveRead(hall, call, options);
  };
}

const fail = (call: ReadCall, status: number, details: string): void => {
  call.emit('error', { code: status, details });
};

function serveRead(hall: Hall, call: ReadCall, options: Options): void {
  const fault = hall.faults.read();
  if (fault === 'silence') return;
  if (fault === 'not-ready') {
    fail(call, code.unavailable, 'Server Is Not Ready');
    return;
  }
  if (fault === 'garbage') {
    call.write(garbage);
    call.end();
    return;
  }
  const selection = selectRecords(hall.log(), options);
  switch (selection.kind) {
    case 'stream-not-found':
      call.write(streamNotFound(selection.stream));
      {
        call.end();
        return;
      }
    case 'stream-deleted': {
      call.emit('error', { code: code.failedPrecondition, metadata: deletedMetadata(selection.stream) });
      return;
    }
    case 'invalid-position': {
      fail(call, code.unavailable, 'Trying to read from an invalid position.');
      return;
    }
    case 'records': {
      sendRecords(call, selection.records, fault);
      return;
    }
  }
}

function sendRecords(
  call: ReadCall,
  records: readonly DoubleRecord[],
  fault: 'dropped-half-way' | 'unreadable-metadata' | undefined,
): void {
  const sent = fault === 'dropped-half-way' ? records.slice(0, Math.ceil(records.length / 2)) : records;
  for (const record of sent) {
    call.write(readResponse(fault === 'unreadable-metadata' ? { ...record, metadata: Buffer.from('{"ow') } : record));
  }
  if (fault === 'dropped-half-way') fail(call, code.unavailable, 'Connection dropped');
  else call.end();
}

function deletedMetadata(stream: string) {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'stream-deleted');
  metadata.set('stream-name', stream);
  return metadata;
}

/** Exclusive of where it starts; from beyond the log's end it confirms, says that it has caught up, and falls silent. */
function serveSubscription(hall: Hall, call: ReadCall, options: Options): void {
  const fault = hall.faults.subscription();
  if (fault === 'refused') {
    fail(call, code.unavailable, 'Server Is Not Ready');
    return;
  }
  const matches = matchOf(options);
  let position = startOf(hall, options);
  const send = (): void => {
    for (const record of hall.log().records()) {
      if (record.position <= position) continue;
      position = record.position;
      if (matches(record)) call.write(readResponse(record));
    }
  };
  call.write(confirmation(randomUUID()));
  send();
  call.write(caughtUp());
  if (fault === 'ends') {
    call.end();
    return;
  }
  hall.grown.add(send);
  call.on('cancelled', () => hall.grown.delete(send));
}

function startOf(hall: Hall, options: Options): bigint {
  const all = options.getAll();
  if (all?.hasEnd() === true) return hall.log().records().at(-1)?.position ?? -1n;
  return BigInt(all?.getPosition()?.getCommitPosition() ?? -1);
}
