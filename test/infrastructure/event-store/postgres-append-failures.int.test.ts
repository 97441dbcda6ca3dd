import pg from 'pg';
import {
  EventStoreUnavailable,
  IllegalAppend,
  type AppendOutcome,
  type EventStore,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import { createPostgresEventStore } from '../../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { anEventToAppend, eventIdOf, eventsToAppend } from '../../support/events.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { createCuttingProxy, type Cut, type CuttingProxy } from './cutting-proxy.ts';
import { eventually } from './eventually.ts';
import { endTransaction, insertRaw, openTransaction } from './raw-transaction.ts';

const stream = (name: string | number): StreamName => `people-${name}` as StreamName;
const kinds = (outcomes: readonly AppendOutcome[]): string[] => outcomes.map(({ kind }) => kind);
const transactionOf = (outcome: AppendOutcome | undefined): string | undefined =>
  outcome?.kind === 'appended' ? outcome.position.split('/')[0] : undefined;

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

describe('a wire to PostgreSQL that breaks', () => {
  let proxy: CuttingProxy;
  let pool: pg.Pool;
  let store: EventStore;
  beforeEach(async () => {
    proxy = await createCuttingProxy(database.url);
    pool = openPool(proxy.url, { max: 4, applicationName: 'passbook-test-cut' });
    store = createPostgresEventStore({ pool, answerTimeoutMs: 500 });
    await Promise.all([warm('one'), warm('two'), store.append(stream('warm'), 'no-stream', eventsToAppend(80, 1))]);
  });
  afterEach(async () => {
    proxy.cut('nothing');
    await store.close();
    await pool.end();
    await proxy.close();
  });
  const warm = (name: string) => store.append(stream(name), 'no-stream', [anEventToAppend()]);
  const storedIn = async (name: StreamName): Promise<number> =>
    (await database.pool.query('SELECT FROM events WHERE stream = $1', [name])).rowCount ?? 0;

  const sizes = [
    { events: 1, size: 'a single event', sentAs: 'event-log-insert-one' },
    { events: 3, size: 'several events', sentAs: 'event-log-insert-together' },
    { events: 80, size: 'as many as go by COPY', sentAs: 'PGCOPY' },
  ];
  const cuts: { cut: Cut; when: string }[] = [
    { cut: 'request', when: 'before the server has it' },
    { cut: 'answer', when: 'after the server has done it' },
    { cut: 'silence', when: 'for so long that nobody waits any more' },
  ];
  const cases = sizes.flatMap((size) => cuts.map((cut) => ({ ...size, ...cut })));

  it.each(cases)('leaves the outcome of $size unknown when it breaks $when; the same again settles it', async (row) => {
    const events = eventsToAppend(row.events, 1);
    const append = () => store.append(stream('cut'), 'no-stream', events);
    proxy.cut(row.cut, row.sentAs);
    const cut = await append();
    expect(cut.kind).toBe('outcome-unknown');
    expect(cut).toHaveProperty('cause.message');
    expect(await storedIn(stream('cut'))).toBe(row.cut === 'request' ? 0 : row.events);
    proxy.cut('nothing');
    expect(await append()).toMatchObject({ kind: 'appended', revision: BigInt(row.events - 1) });
    expect(await append()).toMatchObject({ kind: 'appended', revision: BigInt(row.events - 1) });
    expect(await storedIn(stream('cut'))).toBe(row.events);
  });

  it('leaves every append of a flush unknown, and each is settled by itself', async () => {
    const append = (n: number) => store.append(stream(n), 'no-stream', eventsToAppend(2, 1));
    const all = () => Promise.all([0, 1, 2].map(append)); // One alone, two together.
    proxy.cut('answer', 'event-log-insert-together');
    expect(new Set(kinds(await all()))).toEqual(new Set(['outcome-unknown']));
    proxy.cut('nothing');
    expect(new Set(kinds(await all()))).toEqual(new Set(['appended']));
    expect((await database.pool.query(`SELECT FROM events WHERE stream ~ '^people-[0-9]+$'`)).rowCount).toBe(6);
  });

  it('is unavailable, with nothing written, when there is no way to the server', async () => {
    proxy.cut('request');
    await store.append(stream('one'), 0n, [anEventToAppend({ eventId: eventIdOf(2) })]);
    await Promise.allSettled(Array.from({ length: 4 }, () => pool.query('SELECT 1'))); // None of the old wires is left.
    await expect(warm('never')).rejects.toBeInstanceOf(EventStoreUnavailable);
    await expect(store.headOf(stream('one'))).rejects.toBeInstanceOf(EventStoreUnavailable);
    await expect(store.readAll('start', 10)).rejects.toBeInstanceOf(EventStoreUnavailable);
    await expect(store.readStream(stream('one'))[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(
      EventStoreUnavailable,
    );
    expect(await storedIn(stream('never'))).toBe(0);
    proxy.cut('nothing');
    expect(await warm('never')).toMatchObject({ kind: 'appended' });
  });
});

describe('appends that meet another writer', () => {
  let pool: pg.Pool;
  let store: EventStore;
  beforeEach(() => {
    pool = new pg.Pool({ connectionString: database.url, max: 6, options: '-c lock_timeout=500ms' });
    pool.on('error', () => undefined);
    store = createPostgresEventStore({ pool });
  });
  afterEach(async () => {
    await store.close();
    await pool.end();
  });

  const appendTo = (name: string | number, count = 1) =>
    store.append(stream(name), 'no-stream', eventsToAppend(count, 1));
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  const untilSomebodyWaits = () => eventually(async () => (await database.pool.query(waiting)).rowCount === 1);
  /** The first goes alone at once. Of those behind it the next flush takes its share: the first four of six. */
  const behindTheFirst = async (names: readonly (string | number)[]) => {
    const [, ...outcomes] = await Promise.all(['first', ...names].map((name) => appendTo(name, 2)));
    return outcomes;
  };

  it('share one transaction when they are in flight together', async () => {
    const outcomes = await behindTheFirst([1, 2, 3, 4, 5, 6]);
    expect(new Set(kinds(outcomes))).toEqual(new Set(['appended']));
    expect(new Set(outcomes.slice(0, 4).map(transactionOf)).size).toBe(1);
  });

  it('are tried one by one when one of a flush comes second, and only that one conflicts', async () => {
    const rival = await openTransaction(database.pool, { stream: stream('x'), revision: 0, eventId: eventIdOf(9) });
    const flush = behindTheFirst([1, 2, 'x', 3, 4, 5]);
    await untilSomebodyWaits();
    await endTransaction(rival, 'COMMIT');
    const outcomes = await flush;
    expect(outcomes[2]).toEqual({ kind: 'conflict', actual: 0n });
    expect(kinds(outcomes)).toEqual(['appended', 'appended', 'conflict', 'appended', 'appended', 'appended']);
    expect(new Set(outcomes.slice(0, 4).map(transactionOf)).size).toBe(4); // Three commits, and none for the conflict.
  });

  it('stand when the rival gives up', async () => {
    const rival = await openTransaction(database.pool, { stream: stream('x'), revision: 0, eventId: eventIdOf(9) });
    const flush = behindTheFirst([1, 'x', 2, 3, 4, 5]);
    await untilSomebodyWaits();
    await endTransaction(rival, 'ROLLBACK');
    expect(new Set(kinds(await flush))).toEqual(new Set(['appended']));
  });

  it.each([1, 2, 80])(
    'know themselves when the rival was an earlier try of the same append: %i events',
    async (count) => {
      const rival = await database.pool.connect();
      await rival.query('BEGIN');
      for (const [revision, { eventId }] of eventsToAppend(count, 1).entries()) {
        await insertRaw(rival, { stream: stream('x'), revision, eventId });
      }
      const again = appendTo('x', count);
      await untilSomebodyWaits();
      await endTransaction(rival, 'COMMIT');
      expect(await again).toMatchObject({ kind: 'appended', revision: BigInt(count - 1) });
      expect(await store.headOf(stream('x'))).toBe(BigInt(count - 1));
    },
  );

  it('are unavailable, with nothing written, when the database undid them', async () => {
    const rival = await openTransaction(database.pool, { stream: stream('x'), revision: 0, eventId: eventIdOf(9) });
    await expect(appendTo('x')).rejects.toBeInstanceOf(EventStoreUnavailable); // It waited as long as it may for a lock.
    await endTransaction(rival, 'ROLLBACK');
    expect(await store.headOf(stream('x'))).toBe('no-stream');
  });

  it('have an unknown outcome when their session is ended by the administrator; the same again settles it', async () => {
    const rival = await openTransaction(database.pool, { stream: stream('x'), revision: 0, eventId: eventIdOf(9) });
    const append = appendTo('x');
    await untilSomebodyWaits();
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(await append).toMatchObject({ kind: 'outcome-unknown' });
    await endTransaction(rival, 'ROLLBACK');
    expect(await appendTo('x')).toMatchObject({ kind: 'appended', revision: 0n });
    expect(await store.headOf(stream('x'))).toBe(0n);
  });

  it('have one winner per revision over two processes, and nobody else is hurt', async () => {
    const theirPool = openPool(database.url, { max: 6, applicationName: 'passbook-test-theirs' });
    const theirs = createPostgresEventStore({ pool: theirPool });
    const rounds = Array.from({ length: 20 }, (_, round) => round);
    let calm = 0;
    for (const round of rounds) {
      const expected = round === 0 ? 'no-stream' : BigInt(round - 1);
      const race = [store, theirs].flatMap((one, side) =>
        [0, 1, 2].map((seat) =>
          one.append(stream('hot'), expected, [
            anEventToAppend({ eventId: eventIdOf(1 + round * 6 + side * 3 + seat) }),
          ]),
        ),
      );
      const neighbours = [store, theirs].flatMap((one) =>
        [0, 1, 2].map(() => one.append(stream(`calm-${(calm += 1)}`), 'no-stream', [anEventToAppend()])),
      );
      expect(kinds(await Promise.all(race)).filter((kind) => kind === 'appended')).toEqual(['appended']);
      expect(new Set(kinds(await Promise.all(neighbours)))).toEqual(new Set(['appended']));
    }
    expect(await store.headOf(stream('hot'))).toBe(BigInt(rounds.length - 1));
    await theirs.close();
    await theirPool.end();
  });

  it('have their mistake named when PostgreSQL alone finds it', async () => {
    const metadata = { extra: 'a\u0000b' } as object; // A field that no port knows of, and jsonb cannot hold.
    const bad = store.append(stream('bad'), 'no-stream', [anEventToAppend({ metadata })]);
    const good = Promise.all([1, 2, 3].map((name) => appendTo(name)));
    await expect(bad).rejects.toBeInstanceOf(IllegalAppend);
    expect(new Set(kinds(await good))).toEqual(new Set(['appended']));
  });
});
