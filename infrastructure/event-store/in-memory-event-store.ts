import { randomUUID } from 'node:crypto';
import { Subject } from 'rxjs';
import {
  EventStoreUnavailable,
  type AppendOutcome,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type LogId,
  type Position,
  type StoredEvent,
  type StreamName,
} from '../../application/ports/event-store.ts';
import { assertLegalAppend } from './legal-append.ts';
import { assertFromRevision, assertPageSize } from './legal-read.ts';

/** Enough for more events than memory holds, so that text order is log order. */
const positionDigits = 12;

/** The whole of the port over an array: for tests and simulations, and the measure for the other adapters. */
export function createInMemoryEventStore({ logId = randomUUID() }: { readonly logId?: string } = {}): EventStore {
  const log: StoredEvent[] = [];
  const streams = new Map<StreamName, StoredEvent[]>();
  const wakeUps = new Subject<void>();
  let isClosed = false;

  /** As a promise, also for what is thrown: callers see one way of failing, as with a store far away. */
  const whileOpen = <Value>(act: () => Value): Promise<Value> =>
    new Promise((resolve) => {
      if (isClosed) throw new EventStoreUnavailable('The event store is closed.');
      resolve(act());
    });
  const eventsOf = (stream: StreamName): readonly StoredEvent[] => streams.get(stream) ?? [];

  const store = (stream: StreamName, events: readonly EventToAppend[]): AppendOutcome => {
    const line = streams.get(stream) ?? [];
    streams.set(stream, line);
    for (const event of events) {
      const stored = frozenCopy(event, stream, BigInt(line.length), positionAt(log.length));
      line.push(stored);
      log.push(stored);
    }
    wakeUps.next();
    return appendedUpTo(line.at(-1));
  };

  return {
    logId: () => whileOpen(() => logId as LogId),
    append: (stream, expected, events) =>
      whileOpen(() => {
        assertLegalAppend(stream, expected, events);
        const known = eventsOf(stream);
        return headOf(known) === expected ? store(stream, events) : settle(known, expected, events);
      }),
    readStream: (stream, fromRevision = 0n) => {
      assertFromRevision(fromRevision);
      return eachOf(() => whileOpen(() => eventsOf(stream).slice(Number(fromRevision))));
    },
    headOf: (stream) => whileOpen(() => headOf(eventsOf(stream))),
    readAll: (after, limit) => whileOpen(() => pageOf(log, after, limit)),
    head: () => whileOpen(() => log.at(-1)?.position ?? 'start'),
    readByOwner: (upTo) => eachOf(() => whileOpen(() => log.slice(0, indexAfter(upTo)).sort(byOwnerStreamRevision))),
    wakeUps: wakeUps.asObservable(),
    close: () => {
      isClosed = true;
      wakeUps.complete();
      return Promise.resolve();
    },
  };
}

function pageOf(log: readonly StoredEvent[], after: Position | 'start', limit: number): readonly StoredEvent[] {
  assertPageSize(limit);
  const from = indexAfter(after);
  return log.slice(from, from + limit);
}

const headOf = (line: readonly StoredEvent[]): ExpectedRevision => line.at(-1)?.revision ?? 'no-stream';

/** The head is elsewhere: either this very append is already there, or somebody else's is. */
function settle(
  line: readonly StoredEvent[],
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): AppendOutcome {
  const first = expected === 'no-stream' ? 0 : Number(expected) + 1;
  const isKnown = events.every((event, index) => line[first + index]?.eventId === event.eventId);
  return isKnown ? appendedUpTo(line[first + events.length - 1]) : { kind: 'conflict', actual: headOf(line) };
}

function appendedUpTo(last: StoredEvent | undefined): AppendOutcome {
  if (last === undefined) throw new TypeError('An append that was stored has a last event.');
  return { kind: 'appended', revision: last.revision, position: last.position };
}

/** Callers may reuse what they handed in. */
const frozenCopy = (event: EventToAppend, stream: StreamName, revision: bigint, position: Position): StoredEvent =>
  Object.freeze({
    eventId: event.eventId,
    type: event.type,
    data: Uint8Array.from(event.data),
    metadata: Object.freeze({ ...event.metadata, clear: Object.freeze({ ...event.metadata.clear }) }),
    stream,
    revision,
    position,
  });

const positionAt = (index: number): Position => String(index + 1).padStart(positionDigits, '0') as Position;

function indexAfter(position: Position | 'start'): number {
  if (position === 'start') return 0;
  if (!/^\d{12}$/.test(position)) throw new RangeError('This is no position of this log.');
  return Number(position);
}

/** By code units: all of these are ASCII in life, and a rebuild needs people apart, not people in anybody's alphabet. */
function byOwnerStreamRevision(one: StoredEvent, other: StoredEvent): number {
  if (one.metadata.owner !== other.metadata.owner) return one.metadata.owner < other.metadata.owner ? -1 : 1;
  if (one.stream !== other.stream) return one.stream < other.stream ? -1 : 1;
  return one.revision < other.revision ? -1 : 1;
}

async function* eachOf(read: () => Promise<readonly StoredEvent[]>): AsyncGenerator<StoredEvent> {
  yield* await read();
}
