import { setTimeout as pause } from 'node:timers/promises';
import { crashingStore, crashPoints, type CrashPoint } from '../../support/projections/crashing-store.ts';
import { poison } from '../../support/projections/plain-codec.ts';
import { startMortalProcess } from '../../support/projections/mortal-process.ts';
import { openPostgresWorld, type PostgresWorld } from '../../support/projections/postgres-world.ts';
import { builtInPeace, testModels, type WorldOptions } from '../../support/projections/projection-world.ts';
import { resetReadModels } from '../../support/projections/reset-read-models.ts';
import { correction, personNumber, reading, retraction, wish } from '../../support/projections/test-log.ts';
import { fragileModel, readingsModel, type ReadingRow } from '../../support/projections/test-read-models.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const ann = personNumber(1);
const ben = personNumber(2);

let database: TestDatabase;
const worlds: PostgresWorld[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});
afterAll(() => database.drop());

let series = 0;
function enterWorld(options: Omit<WorldOptions, 'store'> = {}): PostgresWorld {
  series += 1;
  const world = openPostgresWorld(database.url, { ...options, series });
  worlds.push(world);
  return world;
}
/** The log of earlier tests stays, as a log does; the tables begin anew. */
async function openWorld(options: Omit<WorldOptions, 'store'> = {}): Promise<PostgresWorld> {
  await resetReadModels(database.pool);
  const world = enterWorld(options);
  await world.rebuilder.rebuildWhatChanged();
  return world;
}

async function recordSome(world: PostgresWorld): Promise<void> {
  await world.log.record(ann, reading(`a-${series}`), reading(`b-${series}`), correction(`a-${series}`));
  await world.log.record(ben, reading(`a-${series}`));
  await world.log.record(ann, retraction(`b-${series}`));
  await world.log.record(ann, wish(`w-${series}`));
}

describe('projections over PostgreSQL', () => {
  it.each(crashPoints)('lose nothing and double nothing when a process dies: %s', async (point: CrashPoint) => {
    const world = await openWorld();
    await recordSome(world);
    await recordSome(world);
    const readModelStore = crashingStore(world.readModelStore, [undefined, point, undefined, point]);
    const dying = enterWorld({ readModelStore, batchEvents: 2 });
    let crashes = 0;
    for (let passed = 1; passed > 0;) passed = await dying.runner.pump().catch(() => (crashes += 1));
    expect(crashes).toBe(2);
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
    expect(await world.verify()).toMatchObject({ isSound: true });
  });

  it('double nothing when several processes project at once', async () => {
    const world = await openWorld();
    const rivals = [3, 5, 1].map((batchEvents) => enterWorld({ batchEvents }));
    const running = rivals.map(({ runner }) => runner.run());
    for (let round = 0; round < 20; round += 1) {
      await world.log.record(
        personNumber(10 + (round % 3)),
        reading(`${series}-${round}`),
        reading(`${series}-${round}-x`),
      );
    }
    await Promise.all(rivals.map(({ runner }) => runner.catchUp()));
    await Promise.all(running.map((each) => each.stop()));
    expect((await Promise.all(rivals.map(({ runner }) => runner.status()))).map(({ errors }) => errors)).toEqual([
      0, 0, 0,
    ]);
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
  });

  it('park a person alone, whatever the poison, and heal by a redrive', async () => {
    const bug = { isMended: false };
    const world = await openWorld({ readModels: [...testModels, fragileModel(bug)] });
    const [cyd, dan, eve, fay] = [20, 21, 22, 23].map(personNumber);
    await world.log.record(cyd!, reading('fever', 'temperature'));
    await world.log.recordBytes(dan!, poison);
    await world.log.record(eve!, reading('a\u0000b'));
    await world.log.record(fay!, reading('r-1'));
    await world.runner.catchUp();
    expect(await world.readModelStore.parked()).toMatchObject([
      { personId: cyd, reason: 'fold-failed: test-fragile' },
      { personId: dan, reason: 'undecodable-event: not-json' },
      { personId: eve, reason: 'rows-refused: unstorable-row' },
    ]);
    expect((await world.tables())['test-fragile']?.filter(({ personId }) => personId >= cyd!)).toMatchObject([
      { personId: fay },
    ]);
    bug.isMended = true;
    await world.log.record(cyd!, reading('r-2'));
    expect(await world.redrive(cyd!)).toEqual({ kind: 'healed', rows: 3 });
    expect(await world.redrive(dan!)).toMatchObject({ kind: 'still-parked' });
    await world.runner.catchUp();
    expect(await world.verify()).toMatchObject({ isSound: true, parkedPersons: 2 });
  });

  it('park a person whose text is too long for an index, and keep the others of the batch', async () => {
    const [gus, hal] = [30, 31].map(personNumber);
    const note = { type: 'text' as const, of: (row: ReadingRow): string => (row.readingId === 'long' ? longText : '') };
    const noted = { ...readingsModel, name: 'test-noted', table: { columns: { note }, indexes: [['note']] } };
    const world = await openWorld({ readModels: [...testModels, noted] });
    await world.log.record(gus!, reading('long'));
    await world.log.record(hal!, reading('r-1'));
    await world.runner.catchUp();
    expect(await world.readModelStore.parked()).toContainEqual(
      expect.objectContaining({ personId: gus, reason: 'rows-refused: 54000' }),
    );
    expect((await world.tables())['test-readings']).toContainEqual(expect.objectContaining({ personId: hal }));
  });

  it('survive a process that is killed, and its successor that is killed too', async () => {
    const world = await openWorld();
    for (let life = 0; life < 2; life += 1) {
      await Promise.all(
        [40, 41, 42].map((number) =>
          world.log.record(
            personNumber(number),
            ...Array.from({ length: 60 }, (_, index) => reading(`${series}-${life}-${index}`)),
          ),
        ),
      );
      const other = startMortalProcess('project', database.url);
      const before = (await world.readModelStore.standing()).checkpoint?.position;
      while ((await world.readModelStore.standing()).checkpoint?.position === before) await pause(1);
      await other.kill();
    }
    expect((await world.runner.status()).lagEvents).toBeGreaterThan(0);
    await world.runner.catchUp();
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
    expect(await world.verify()).toMatchObject({ isSound: true });
  });
});

/** Ten thousand letters that do not compress: a row of a B-tree takes 2,704 bytes. */
const longText = Array.from({ length: 10_000 }, (_, index) =>
  String.fromCodePoint(0x4e00 + ((index * 7_919) % 20_000)),
).join('');
