import { filter, firstValueFrom, map, Subject, timeout } from 'rxjs';
import {
  EventStoreUnavailable,
  type EventStore,
  type Position,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import { eventFeed } from '../../../infrastructure/event-store/event-feed.ts';
import { createPostgresEventStore } from '../../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { anEventToAppend, eventIdOf } from '../../support/events.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { eventually } from './eventually.ts';
import { endTransaction, openTransaction } from './raw-transaction.ts';

const stream = (name: string): StreamName => `wishes-${name}` as StreamName;
/** Longer than any test: who hears of something in these tests was woken. */
const neverPollMs = 3_600_000;

describe('the order of the PostgreSQL event log', () => {
  let database: TestDatabase;
  let store: EventStore;
  beforeEach(async () => {
    database = await createTestDatabase();
    store = createPostgresEventStore({ pool: database.pool });
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const append = (name: string) => store.append(stream(name), 'no-stream', [anEventToAppend()]);
  const readable = async (): Promise<string[]> =>
    (await store.readAll('start', 100)).map((event) => event.stream.replace('wishes-', ''));

  it('is not stalled by an open transaction of another database', async () => {
    const other = await createTestDatabase();
    const elsewhere = await openTransaction(other.pool, {
      stream: stream('other'),
      revision: 0,
      eventId: eventIdOf(1),
    });
    try {
      await append('first');
      await append('second');
      expect(await readable()).toEqual(['first', 'second']);
      expect(await store.readAll(await store.head(), 10)).toEqual([]);
    } finally {
      await endTransaction(elsewhere, 'ROLLBACK');
      await other.drop();
    }
  });

  it('holds back what came after an open transaction of this database, and nothing else, until it ends', async () => {
    await append('before');
    const open = await openTransaction(database.pool, { stream: stream('open'), revision: 0, eventId: eventIdOf(2) });
    const outcome = await append('after');
    expect(await readable()).toEqual(['before']);
    const hiddenHead = await store.head();
    await endTransaction(open, 'COMMIT');
    expect(await readable()).toEqual(['before', 'open', 'after']);
    expect((await store.readAll(hiddenHead, 10)).map((event) => event.stream)).toEqual([
      stream('open'),
      stream('after'),
    ]);
    expect(await store.head()).toBe(outcome.kind === 'appended' && outcome.position);
  });

  it('is held back by this database alone when transactions are open in both', async () => {
    const other = await createTestDatabase();
    const elsewhere = await openTransaction(other.pool, {
      stream: stream('other'),
      revision: 0,
      eventId: eventIdOf(1),
    });
    try {
      await append('between');
      const open = await openTransaction(database.pool, { stream: stream('open'), revision: 0, eventId: eventIdOf(2) });
      await append('after');
      expect(await readable()).toEqual(['between']);
      await endTransaction(open, 'ROLLBACK');
      expect(await readable()).toEqual(['between', 'after']);
    } finally {
      await endTransaction(elsewhere, 'ROLLBACK');
      await other.drop();
    }
  });

  it('sorts a transaction that numbered its event late where it began', async () => {
    const early = await database.pool.connect();
    await early.query('BEGIN');
    await early.query('SELECT pg_current_xact_id()');
    await append('numbered-first');
    await early.query(
      `INSERT INTO events (stream, revision, event_id, type, owner, data, metadata)
       VALUES ($1, 0, $2, 'T', 'per_raw', '', '{}')`,
      [stream('began-first'), eventIdOf(3)],
    );
    expect(await readable()).toEqual([]);
    await endTransaction(early, 'COMMIT');
    expect(await readable()).toEqual(['began-first', 'numbered-first']);
    expect((await store.readAll('start', 1)).map((event) => event.stream)).toEqual([stream('began-first')]);
    const [first] = await store.readAll('start', 1);
    expect((await store.readAll(first?.position ?? 'start', 1)).map((event) => event.stream)).toEqual([
      stream('numbered-first'),
    ]);
  });

  it('wakes a reader again when what hid the tail has ended without a word', async () => {
    const open = await openTransaction(database.pool, { stream: stream('open'), revision: 0, eventId: eventIdOf(2) });
    const looks = new Subject<void>();
    const readAll: EventStore['readAll'] = async (after, limit) => {
      const page = await store.readAll(after, limit);
      looks.next();
      return page;
    };
    const seen: string[] = [];
    const subscription = eventFeed({ readAll, wakeUps: store.wakeUps }, 'start', { pollMs: neverPollMs }).subscribe(
      (item) => item.kind === 'events' && seen.push(...item.events.map((event) => event.stream)),
    );
    await untilSomebodyListens(database); // The last that wakes it without a reason.
    const hasLooked = firstValueFrom(looks.pipe(timeout(10_000)));
    await append('after');
    await hasLooked;
    expect(seen).toEqual([]);
    await endTransaction(open, 'COMMIT'); // Announced by nobody.
    while (seen.length < 2) await firstValueFrom(looks.pipe(timeout(10_000)));
    subscription.unsubscribe();
    expect(seen).toEqual([stream('open'), stream('after')]);
  });

  it('refuses to change or remove what was recorded', async () => {
    await append('kept');
    await store.logId();
    for (const change of [
      'UPDATE events SET revision = revision',
      'DELETE FROM events',
      'TRUNCATE events',
      'DELETE FROM event_log',
    ]) {
      await expect(database.pool.query(change)).rejects.toThrow('append-only');
    }
    expect(await readable()).toEqual(['kept']);
  });

  it('will not be read in a cluster that has counted fewer transactions, where its tail would stay hidden', async () => {
    await append('of-this-cluster');
    const id = await store.logId();
    await database.pool.query(
      `INSERT INTO events (tx_id, stream, revision, event_id, type, owner, data, metadata)
       VALUES ('9000000000', $1, 0, $2, 'T', 'per_raw', '', '{}')`,
      [stream('restored'), eventIdOf(4)],
    );
    expect(await readable()).toEqual(['of-this-cluster']);
    await expect(store.logId()).rejects.toBeInstanceOf(EventStoreUnavailable);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('two processes on one PostgreSQL event log', () => {
  let database: TestDatabase;
  let ours: EventStore;
  let theirs: EventStore;
  let theirPool: TestDatabase['pool'];
  let appended = 0;
  beforeAll(async () => {
    database = await createTestDatabase();
    theirPool = openPool(database.url, { max: 5, applicationName: 'passbook-test-theirs' });
    ours = createPostgresEventStore({ pool: database.pool });
    theirs = createPostgresEventStore({ pool: theirPool });
  });
  afterAll(async () => {
    await ours.close();
    await theirs.close();
    await theirPool.end();
    await database.drop();
  });

  const appendTheirs = () => theirs.append(stream(String((appended += 1))), 'no-stream', [anEventToAppend()]);

  it('have the same log id', async () => {
    expect(await theirs.logId()).toBe(await ours.logId());
  });

  it('wake each other', async () => {
    const from = (await ours.head()) as Position;
    const arrival = firstEventsAfter(ours, from);
    await untilSomebodyListens(database);
    await appendTheirs();
    expect(await arrival).toBe(1);
  });

  it('wake each other again after the listening connection was cut', async () => {
    const from = await ours.head();
    const arrival = firstEventsAfter(ours, from);
    await untilSomebodyListens(database);
    await database.pool.query(`SELECT pg_terminate_backend(pid) ${listener}`);
    await appendTheirs();
    expect(await arrival).toBe(1);
  });

  it('give the listening connection back when nobody wants to hear any more', async () => {
    const woken = firstValueFrom(ours.wakeUps.pipe(timeout(10_000)));
    await woken; // It hears itself connect.
    await eventually(async () => (await database.pool.query(`SELECT ${listener}`)).rowCount === 0);
    expect(database.pool.totalCount).toBe(database.pool.idleCount);
  });

  it('send at most one notice each five milliseconds, and not one more for a hundred appends at once', async () => {
    const client = await theirPool.connect();
    let notices = 0;
    client.on('notification', () => (notices += 1));
    await client.query('LISTEN event_log_grew');
    const startedAt = performance.now();
    for (let burst = 0; burst < 5; burst += 1) await Promise.all(Array.from({ length: 100 }, appendTheirs));
    await theirs.close(); // Sends what is still owed.
    const elapsedMs = performance.now() - startedAt;
    await client.query('SELECT 1');
    client.release(true);
    expect(notices).toBeGreaterThan(0);
    expect(notices).toBeLessThanOrEqual(Math.ceil(elapsedMs / 5) + 1);
  });
});

const listener = `FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' AND state = 'idle'`;

const untilSomebodyListens = ({ pool }: TestDatabase): Promise<void> =>
  eventually(async () => (await pool.query(`SELECT ${listener}`)).rowCount === 1);

/** How many events the next page has, seen without polling. */
const firstEventsAfter = (store: EventStore, from: Position | 'start'): Promise<number> =>
  firstValueFrom(
    eventFeed(store, from, { pollMs: neverPollMs }).pipe(
      map((item) => (item.kind === 'events' ? item.events.length : 0)),
      filter((count) => count > 0),
      timeout(10_000),
    ),
  );
