import type pg from 'pg';
import {
  EventStoreUnavailable,
  type EventMetadata,
  type EventStore,
  type ExpectedRevision,
  type LogId,
  type Position,
  type StoredEvent,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import { isPageFull } from '../../../application/event-log/event-pages.ts';
import type { EventId } from '../../../domain/shared/recorded.ts';
import { assertFromRevision, assertPageSize } from '../legal-read.ts';
import type { HiddenTail } from './hidden-tail.ts';
import { askLog } from './log-connection.ts';
import { placeOf, positionOf } from './log-position.ts';
import { headOfStream, lastPlace, logIdentity, nextByOwner, nextOfStream, nextPage } from './log-queries.ts';
import { headOf, noStream } from './pending-append.ts';

/** A stream is mostly read by one request; a rebuild reads everything, and then fewer round trips count. */
const streamPageEvents = 500;
const ownerPageEvents = 2_000;

/** As PostgreSQL's driver gives it: numbers of 64 bits are text. */
interface EventRow {
  readonly stream: StreamName;
  readonly revision: string;
  readonly event_id: EventId;
  readonly type: string;
  readonly data: Buffer;
  readonly metadata: EventMetadata;
  readonly tx_id: string;
  readonly position: string;
}
interface TailRow {
  readonly is_tail_hidden: boolean;
}
type Nothing = Readonly<Record<keyof EventRow, null>>;
/** A named statement, so that PostgreSQL plans it once per connection. */
type Ask = <Row extends object>(name: string, text: string, values?: unknown[]) => Promise<readonly Row[]>;

export type LogReader = Pick<EventStore, 'logId' | 'readStream' | 'headOf' | 'readAll' | 'head' | 'readByOwner'>;

export interface LogReaderNeeds {
  readonly pool: pg.Pool;
  readonly answerTimeoutMs: number;
  readonly tail: HiddenTail;
}

export function createLogReader({ pool, answerTimeoutMs, tail }: LogReaderNeeds): LogReader {
  const ask: Ask = async <Row extends object>(name: string, text: string, values: unknown[] = []) => {
    const { rows } = await askLog(pool, answerTimeoutMs, (client) => client.query<Row>({ name, text, values }));
    return rows;
  };

  const readAll: EventStore['readAll'] = async (after, limit) => {
    assertPageSize(limit);
    const { txId, number } = placeOf(after);
    const rows = await ask<TailRow & (EventRow | Nothing)>('event-log-next-page', nextPage, [txId, number, limit]);
    tail.seen(rows[0]?.is_tail_hidden ?? false);
    return rows.flatMap((row) => (row.stream === null ? [] : [storedEvent(row)]));
  };

  const readStream = (stream: StreamName, fromRevision = 0n): AsyncIterable<StoredEvent> => {
    assertFromRevision(fromRevision);
    return inPages(streamPageEvents, (last) =>
      ask<EventRow>('event-log-next-of-stream', nextOfStream, [
        stream,
        last === undefined ? fromRevision : last.revision + 1n,
        streamPageEvents,
      ]),
    );
  };

  const readByOwner = (upTo: Position): AsyncIterable<StoredEvent> => {
    const { txId, number } = placeOf(upTo);
    return inPages(ownerPageEvents, (last) =>
      ask<EventRow>('event-log-next-by-owner', nextByOwner, [
        last?.metadata.owner ?? '',
        last?.stream ?? '',
        last?.revision ?? -1n,
        txId,
        number,
        ownerPageEvents,
      ]),
    );
  };

  return {
    readAll,
    readStream,
    readByOwner,
    logId: () => identify(ask),
    headOf: (stream) => readHeadOf(ask, stream),
    head: () => readHead(ask, tail),
  };
}

async function readHeadOf(ask: Ask, stream: StreamName): Promise<ExpectedRevision> {
  const [row] = await ask<{ readonly revision: string }>('event-log-head-of', headOfStream, [stream]);
  return headOf(BigInt(row?.revision ?? noStream));
}

async function readHead(ask: Ask, tail: HiddenTail): Promise<Position | 'start'> {
  const [row] = await ask<TailRow & Pick<EventRow | Nothing, 'tx_id' | 'position'>>('event-log-last-place', lastPlace);
  tail.seen(row?.is_tail_hidden ?? false);
  return row?.tx_id && row.position ? positionOf({ txId: row.tx_id, number: row.position }) : 'start';
}

/** Drawn when first asked for, not by the migration: databases made from one template are different logs. */
async function identify(ask: Ask): Promise<LogId> {
  interface Identity {
    readonly id: LogId;
    readonly is_ahead_of_cluster: boolean;
  }
  const read = (): Promise<readonly Identity[]> => ask<Identity>('event-log-identity', logIdentity);
  let [identity] = await read();
  if (identity === undefined) {
    await ask('event-log-identify', 'INSERT INTO event_log DEFAULT VALUES ON CONFLICT DO NOTHING');
    [identity] = await read();
  }
  if (identity === undefined) throw new EventStoreUnavailable('The event log has no identity.');
  if (identity.is_ahead_of_cluster) {
    throw new EventStoreUnavailable(
      'The event log was restored into a cluster that has counted fewer transactions; its newest events would stay hidden.',
    );
  }
  return identity.id;
}

/** The next page is fetched while this one is consumed; never more than two are held. */
async function* inPages(
  pageSize: number,
  fetchAfter: (last: StoredEvent | undefined) => Promise<readonly EventRow[]>,
): AsyncGenerator<StoredEvent> {
  let page = await fetchAfter(undefined);
  while (page.length > 0) {
    const events = page.map(storedEvent);
    const upcoming = isPageFull(events, pageSize) ? fetchAfter(events.at(-1)) : undefined;
    upcoming?.catch(() => undefined); // It is awaited below; a reader who leaves early does not care any more.
    yield* events;
    if (upcoming === undefined) return;
    page = await upcoming;
  }
}

const storedEvent = (row: EventRow): StoredEvent => ({
  eventId: row.event_id,
  type: row.type,
  // A plain array, as other stores give it; the driver's class would be seen by whoever compares.
  data: new Uint8Array(row.data.buffer, row.data.byteOffset, row.data.byteLength),
  metadata: row.metadata,
  stream: row.stream,
  revision: BigInt(row.revision),
  position: positionOf({ txId: row.tx_id, number: row.position }),
});
