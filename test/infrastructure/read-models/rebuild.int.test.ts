import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '../../../application/ports/event-store.ts';
import { isReached, RebuildRunning } from '../../../application/ports/read-model-store.ts';
import { startMortalProcess } from '../../support/projections/mortal-process.ts';
import { openPostgresWorld, type PostgresWorld } from '../../support/projections/postgres-world.ts';
import { builtInPeace, testModels, type WorldOptions } from '../../support/projections/projection-world.ts';
import { personNumber, reading } from '../../support/projections/test-log.ts';
import { readingsModel } from '../../support/projections/test-read-models.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const names = testModels.map(({ name }) => name);
const everything = { where: [], orderBy: [], offset: 0, limit: 1 };
const persons = 40;
const readingsOfEach = 100;

let database: TestDatabase;
const worlds: PostgresWorld[] = [];
const enterWorld = (options: Omit<WorldOptions, 'store'> = {}): PostgresWorld => {
  const world = openPostgresWorld(database.url, { ...options, series: worlds.length + 1 });
  worlds.push(world);
  return world;
};

/** Four thousand events, so that a rebuild takes long enough to be looked at. */
beforeAll(async () => {
  database = await createTestDatabase();
  const world = enterWorld();
  for (let person = 1; person <= persons; person += 1) {
    const facts = Array.from({ length: readingsOfEach }, (_, index) => reading(`r-${index}`));
    await world.log.record(personNumber(person), ...facts);
  }
  await world.rebuilder.rebuildWhatChanged();
});
afterAll(async () => {
  for (const world of worlds) await world.close();
  await database.drop();
});

/** Appends one event after the other, and gives how long each took to be seen by a reader. */
async function measureFreshness(world: PostgresWorld, isOver: () => boolean): Promise<readonly number[]> {
  const timesMs: number[] = [];
  for (let index = 0; !isOver() || timesMs.length < 20; index += 1) {
    const personId = personNumber(1 + (index % persons));
    const startedMs = performance.now();
    const position = await world.log.record(personId, reading(`fresh-${startedMs}`));
    while (!(await isVisible(world, personId, position))) await pause(1);
    timesMs.push(performance.now() - startedMs);
  }
  return timesMs.sort((left, right) => left - right);
}
const isVisible = async (
  world: PostgresWorld,
  personId: ReturnType<typeof personNumber>,
  position: Position,
): Promise<boolean> =>
  isReached((await world.readModelStore.query(readingsModel, personId, everything)).progress, position);

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);

/** Asks without pause, and notes what no reader may ever see. */
async function watch(
  world: PostgresWorld,
  isOver: () => boolean,
): Promise<{ readonly questions: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let questions = 0;
  const lastTotals = new Map<number, number>();
  while (!isOver()) {
    const person = 1 + (questions % persons);
    questions += 1;
    try {
      const { total } = await world.readModelStore.query(readingsModel, personNumber(person), everything);
      const least = lastTotals.get(person) ?? readingsOfEach;
      if (total < least) faults.push(`${total} rows after ${least}`);
      lastTotals.set(person, total);
    } catch (error) {
      faults.push(String(error));
    }
  }
  return { questions, faults };
}

describe('a rebuild over PostgreSQL', () => {
  it('goes on beside appends: nothing is lost, what is appended is seen soon, and no reader sees the swap', async () => {
    const world = enterWorld();
    const rebuilding = enterWorld();
    const running = world.runner.run();
    let isOver = false;
    const fresh = measureFreshness(world, () => isOver);
    const watching = watch(enterWorld(), () => isOver);
    for (const which of [names, ['test-readings'], ['test-counts']]) {
      expect(await rebuilding.rebuilder.rebuild(which)).toMatchObject({ rebuilt: which, persons });
    }
    isOver = true;
    const timesMs = await fresh;
    const { questions, faults } = await watching;
    await running.stop();
    expect(faults).toEqual([]);
    expect(questions).toBeGreaterThan(100);
    expect((await world.runner.status()).errors).toBe(0);
    process.stdout.write(
      `append to visible while rebuilding: ${timesMs.length} samples, p50 ${percentile(timesMs, 0.5)} ms, ` +
        `p99 ${percentile(timesMs, 0.99)} ms, longest ${percentile(timesMs, 0.9999)} ms\n`,
    );
    // On a quiet machine it is some ten milliseconds; the bound is for one that does eight other things.
    expect(percentile(timesMs, 0.5)).toBeLessThan(1_000);
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
    expect(await world.verify()).toMatchObject({ isSound: true });
  });

  it('holds no transaction id while it makes its indexes, which would hide every newer event', async () => {
    const world = enterWorld();
    const rebuild = await world.readModelStore.beginRebuild([readingsModel]);
    const row = { readingId: 'r', kind: 'weight', measuredAt: '', corrections: 0, eventIds: [] };
    for (let person = 0; person < 15; person += 1) {
      const rows = Array.from({ length: 2_000 }, (_, index) => ({
        personId: personNumber(person),
        rowKey: `r-${index}`,
        row,
      }));
      await rebuild.write(readingsModel, rows);
    }
    const progress = { isFinished: false };
    const finishing = rebuild.finishTables().then(() => (progress.isFinished = true));
    const samples: boolean[] = [];
    while (!progress.isFinished) samples.push(...(await isHiding()));
    await finishing;
    await rebuild.close();
    expect(samples.length).toBeGreaterThan(10);
    expect(samples.filter((hides) => hides).length).toBeLessThan(samples.length / 5);
  });

  it('that was killed leaves the live tables as they were, and the next one clears up after it', async () => {
    const world = enterWorld();
    await world.runner.catchUp();
    const before = await world.tables();
    const other = startMortalProcess('rebuild', database.url);
    await other.isAtWork;
    await expect(world.rebuilder.rebuild(['test-counts'])).rejects.toThrow(
      expect.objectContaining({ code: 'rebuild-running' }) as Error,
    );
    await other.kill();
    expect(await shadows()).toEqual(['rm_test-counts__shadow', 'rm_test-readings__shadow']);
    expect(await world.tables()).toEqual(before);
    await rebuildOnceFree(world);
    expect(await shadows()).toEqual([]);
    expect(await world.tables()).toEqual(before);
  });
});

async function shadows(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE tablename LIKE '%shadow' ORDER BY tablename`,
  );
  return rows.map(({ tablename }) => tablename);
}

/** Of each connection that makes an index at this moment: whether it holds a transaction id. */
async function isHiding(): Promise<readonly boolean[]> {
  const { rows } = await database.pool.query<{ hides: boolean }>(
    `SELECT backend_xid IS NOT NULL AS hides FROM pg_stat_activity
     WHERE datname = current_database() AND query ILIKE 'create%index%' AND state = 'active'`,
  );
  return rows.map(({ hides }) => hides);
}

/** The server takes a moment to notice that a client is dead. */
async function rebuildOnceFree(world: PostgresWorld): Promise<void> {
  for (;;) {
    try {
      await world.rebuilder.rebuild(names);
      return;
    } catch (error) {
      if (!(error instanceof RebuildRunning)) throw error;
      await pause(20);
    }
  }
}
