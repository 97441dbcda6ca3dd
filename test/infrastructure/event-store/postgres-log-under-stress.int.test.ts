import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import {
  EventStoreUnavailable,
  type EventStore,
  type Position,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import type { EventId } from '../../../domain/shared/recorded.ts';
import { createPostgresEventStore } from '../../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { eventIdOf, eventsToAppend } from '../../support/events.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { insertRaw } from './raw-transaction.ts';

const seed = 20261124;
const durationMs = 5_000;
const writerCount = 16;
const rollbackShare = 0.02;
const pauseMsMax = 6;
const killEveryMs = 250;
const readerPageEvents = 100;
const readerPatienceMs = 25_000;

/**
 * Long, interleaved transactions against a reader that never rests: harsher than life, because a tail that can lose
 * events loses them rarely. (Tried: with a cursor of the number alone, or without the cut-off, this test fails.)
 */
describe('the PostgreSQL event log under stress', () => {
  let database: TestDatabase;
  let writers: pg.Pool;
  let readers: pg.Pool;
  let store: EventStore;
  let nextId = 1;
  beforeAll(async () => {
    database = await createTestDatabase();
    writers = openPool(database.url, { max: writerCount, applicationName: 'stress-writer' });
    readers = openPool(database.url, { max: 6, applicationName: 'stress-reader' });
    store = createPostgresEventStore({ pool: readers });
  });
  afterAll(async () => {
    await store.close();
    await readers.end();
    await writers.end();
    await database.drop();
  });

  const takeIds = (count: number): EventId[] => Array.from({ length: count }, () => eventIdOf(nextId++));

  /** True when this client can be used again. Whether it was committed is asked of the table, never remembered. */
  async function writeOnce(client: pg.PoolClient, stream: StreamName, random: () => number): Promise<boolean> {
    try {
      const { rows } = await client.query<{ next: number }>(
        'SELECT coalesce(max(revision) + 1, 0)::integer AS next FROM events WHERE stream = $1',
        [stream],
      );
      await client.query('BEGIN');
      for (const [index, eventId] of takeIds(1 + Math.floor(random() * 3)).entries()) {
        await insertRaw(client, { stream, revision: (rows[0]?.next ?? 0) + index, eventId });
        await pause(random() * pauseMsMax);
      }
      await client.query(random() < rollbackShare ? 'ROLLBACK' : 'COMMIT');
      return true;
    } catch {
      return false; // Its session was killed.
    }
  }

  async function keepWriting(seat: number, until: number): Promise<void> {
    const random = randomFrom(seed + seat);
    while (performance.now() < until) {
      const client = await writers.connect();
      while (performance.now() < until && (await writeOnce(client, `raw-${seat}` as StreamName, random))) continue;
      client.release(true);
    }
  }

  /** The store's own way in, at the same time: single appends, small batches and COPY. */
  async function keepAppending(seat: number, until: number): Promise<void> {
    const stream = `store-${seat}` as StreamName;
    const random = randomFrom(seed - seat);
    while (performance.now() < until) {
      const count = random() < 0.05 ? 80 : 1 + Math.floor(random() * 3);
      const events = eventsToAppend(count, nextId);
      nextId += count;
      await settle(async () => store.append(stream, await store.headOf(stream), events));
    }
  }

  async function keepKilling(until: number): Promise<number> {
    let killed = 0;
    while (performance.now() < until) {
      await pause(killEveryMs);
      const { rowCount } = await database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name LIKE 'stress-%' ORDER BY md5(pid::text || $1) LIMIT 2`,
        [killed],
      );
      killed += rowCount ?? 0;
    }
    return killed;
  }

  async function readUntil(isEnd: () => boolean): Promise<string[]> {
    const seen: string[] = [];
    let after: Position | 'start' = 'start';
    const givesUpAt = performance.now() + readerPatienceMs;
    while (performance.now() < givesUpAt) {
      const wasEnd = isEnd();
      const page = await settle(() => store.readAll(after, readerPageEvents));
      if (page?.length === 0 && wasEnd) return seen;
      for (const event of page ?? []) seen.push(`${event.stream}@${String(event.revision)} ${event.eventId}`);
      after = page?.at(-1)?.position ?? after;
    }
    throw new Error('The reader never caught up.');
  }

  it('loses nothing, repeats nothing and keeps the order while writers stall, roll back and are killed', async () => {
    const until = performance.now() + durationMs;
    let isOver = false;
    const reading = readUntil(() => isOver);
    const killing = keepKilling(until);
    await Promise.all([
      ...Array.from({ length: writerCount }, (_, seat) => keepWriting(seat, until)),
      ...Array.from({ length: 8 }, (_, seat) => keepAppending(seat, until)),
    ]);
    const killed = await killing;
    isOver = true;
    const seen = await reading;

    const { rows } = await database.pool.query<{ event: string }>(
      `SELECT stream || '@' || revision || ' ' || event_id AS event FROM events ORDER BY tx_id, position`,
    );
    const written = rows.map(({ event }) => event);
    const seenOnce = new Set(seen);
    const missing = written.filter((event) => !seenOnce.has(event)).length;
    expect({ missing, repeated: seen.length - seenOnce.size }).toEqual({ missing: 0, repeated: 0 });
    expect(seen).toEqual(written);
    expect(streamsOutOfOrder(seen)).toEqual([]);
    expect(killed).toBeGreaterThan(5);
    expect(written.length).toBeGreaterThan(500);
  });
});

/** Streams whose revisions do not come as 0, 1, 2 and so on. */
function streamsOutOfOrder(events: readonly string[]): string[] {
  const next = new Map<string, number>();
  return events.flatMap((event) => {
    const [stream = '', revision = ''] = event.split(/[@ ]/);
    const expected = next.get(stream) ?? 0;
    next.set(stream, expected + 1);
    return Number(revision) === expected ? [] : [event];
  });
}

async function settle<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof EventStoreUnavailable)) throw error;
    return undefined; // Its session was killed; nothing was written, and it can be asked again.
  }
}

/** Mulberry32: the same numbers in every run, which is all that is asked of them. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
