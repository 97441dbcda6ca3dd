import { grpc, type streams } from './client-package.ts';
import type { DoubleOutcome, ExpectedState, ProposedRecord } from './double-log.ts';
import { garbage, type Hall } from './hall.ts';
import {
  appendResponse,
  batchResponse,
  deadlineStatus,
  expectedStateOf,
  nameOf,
  notReadyStatus,
  proposedRecord,
  type BatchAnswer,
} from './messages.ts';

type BatchAppendReq = InstanceType<typeof streams.BatchAppendReq>;
type AppendReq = InstanceType<typeof streams.AppendReq>;
export interface Duplex<Request> {
  on(event: 'data', hear: (request: Request) => void): void;
  on(event: 'end' | 'close' | 'cancelled', hear: () => void): void;
  write(response: unknown): void;
  pause(): void;
  end(): void;
  emit(event: 'error', error: unknown): void;
}

const code = { deadlineExceeded: 4, resourceExhausted: 8, internal: 13, unavailable: 14 };
interface WholeAppend {
  readonly correlationId: ReturnType<BatchAppendReq['getCorrelationId']>;
  readonly stream: string;
  readonly expected: ExpectedState;
  readonly proposed: readonly ProposedRecord[];
}

export function appendHandlers(hall: Hall) {
  return {
    batchAppend: (call: Duplex<BatchAppendReq>): void => serveBatches(hall, call),
    append: (call: Duplex<AppendReq>, answer: (error: unknown, response?: unknown) => void): void =>
      serveClassic(hall, call, answer),
  };
}

/** All appends of a client share this one call; a request may come in several messages. */
function serveBatches(hall: Hall, call: Duplex<BatchAppendReq>): void {
  const begun = new Map<string, BatchAppendReq[]>();
  let isOver = false;
  const fail = (status: number, details: string): void => {
    isOver = true;
    call.emit('error', { code: status, details });
  };
  call.on('end', () => call.end());
  call.on('cancelled', () => {
    isOver = true;
  });
  call.on('data', (request) => {
    if (isOver) return;
    const id = request.getCorrelationId()?.getString() ?? '';
    const parts = [...(begun.get(id) ?? []), request];
    begun.set(id, parts);
    if (!request.getIsFinal()) return;
    begun.delete(id);
    answerBatch(hall, wholeOf(parts), {
      fail,
      pause: () => call.pause(),
      // Later, and only to a call that still is: what was written stays written.
      reply: (response) => setTimeout(() => (isOver ? undefined : call.write(response)), hall.faults.answerDelayMs),
    });
  });
}

function wholeOf(parts: readonly BatchAppendReq[]): WholeAppend {
  const options = parts[0]?.getOptions();
  if (options === undefined) throw new TypeError('The first part of a batch carries the options.');
  return {
    correlationId: parts[0]?.getCorrelationId(),
    stream: nameOf(options.getStreamIdentifier()),
    expected: expectedStateOf(options, options.getStreamPosition()),
    proposed: parts.flatMap((part) => part.getProposedMessagesList().map(proposedRecord)),
  };
}

interface Way {
  readonly fail: (status: number, details: string) => void;
  readonly reply: (response: unknown) => void;
  readonly pause: () => void;
}

function answerBatch(hall: Hall, append: WholeAppend, { fail, reply, pause }: Way): void {
  const fault = hall.faults.append();
  const answerWith = (outcome: BatchAnswer['outcome'], hasPosition = true): void =>
    reply(batchResponse({ ...append, outcome, hasPosition }));
  if (fault === 'stops-reading') pause();
  if (fault === 'silence' || fault === 'stops-reading') return;
  if (fault === 'poison') {
    fail(code.resourceExhausted, 'Received message larger than max');
    return;
  }
  if (fault === 'not-ready') {
    answerWith(notReadyStatus());
    return;
  }
  const outcome = written(hall, append);
  if (fault === 'silence-after-write') return;
  if (fault === 'dropped-after-write') {
    fail(code.unavailable, 'Connection dropped');
    return;
  }
  if (fault === 'garbage-after-write') {
    reply(garbage);
    return;
  }
  if (fault === 'deadline-passed-after-write') {
    answerWith(deadlineStatus());
    return;
  }
  answerWith(outcome, fault !== 'no-position');
}

function written(hall: Hall, { stream, expected, proposed }: WholeAppend): DoubleOutcome {
  const outcome = hall.log().append(stream, expected, proposed);
  if (outcome.kind === 'success') hall.grown.forEach((ring) => ring());
  return outcome;
}

/** One call an append: options first, then each event. */
function serveClassic(hall: Hall, call: Duplex<AppendReq>, answer: (error: unknown, response?: unknown) => void): void {
  const requests: AppendReq[] = [];
  call.on('data', (request) => requests.push(request));
  call.on('end', () => {
    const options = requests[0]?.getOptions();
    if (options === undefined) {
      answer({ code: code.internal, details: 'No options.' });
      return;
    }
    const stream = nameOf(options.getStreamIdentifier());
    const expected = expectedStateOf(options, options.getRevision());
    const proposed = requests.flatMap((request) => {
      const message = request.getProposedMessage();
      return message === undefined ? [] : [proposedRecord(message)];
    });
    const fault = hall.faults.append();
    if (fault === 'silence') return;
    if (fault === 'not-ready') {
      answer({ code: code.unavailable, details: 'Server Is Not Ready' });
      return;
    }
    const outcome = written(hall, { correlationId: undefined, stream, expected, proposed });
    if (fault === 'silence-after-write') return;
    if (fault !== undefined) {
      answer({ code: code.deadlineExceeded, details: 'Timeout' });
      return;
    }
    if (outcome.kind === 'success' || outcome.kind === 'conflict') {
      answer(null, appendResponse(outcome, expected));
      return;
    }
    answer(exceptionOf(outcome.kind, stream));
  });
}

const exceptions = { 'stream-deleted': 'stream-deleted', 'too-large': 'maximum-append-size-exceeded' };

function exceptionOf(kind: keyof typeof exceptions, stream: string) {
  const metadata = new grpc.Metadata();
  metadata.set('exception', exceptions[kind]);
  metadata.set('stream-name', stream);
  metadata.set('maximum-append-size', '1048576');
  return { code: 9, details: kind, metadata };
}
