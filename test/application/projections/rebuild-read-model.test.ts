import type { ReadModelStore, Rebuild } from '../../../application/ports/read-model-store.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { erased, poison } from '../../support/projections/plain-codec.ts';
import {
  builtInPeace,
  createProjectionWorld,
  testModels,
  type ProjectionWorld,
} from '../../support/projections/projection-world.ts';
import { correction, factor, personNumber, reading, wish } from '../../support/projections/test-log.ts';
import { countsModel, fragileModel, readingsModel } from '../../support/projections/test-read-models.ts';

const ann = personNumber(1);
const ben = personNumber(2);
const nextReadings = { ...readingsModel, version: 2 };

/** Does something at a moment of every rebuild that nobody can aim at otherwise. */
const meanwhile = (
  store: ReadModelStore,
  moments: { readonly afterRows?: () => Promise<unknown>; readonly beforeSwap?: () => Promise<unknown> },
): ReadModelStore => ({
  ...store,
  beginRebuild: async (models) => {
    const rebuild = await store.beginRebuild(models);
    const finishTables: Rebuild['finishTables'] = async () => {
      await rebuild.finishTables();
      await moments.afterRows?.();
    };
    const swapIn: Rebuild['swapIn'] = async (work) => {
      await moments.beforeSwap?.();
      return rebuild.swapIn(work);
    };
    return { ...rebuild, finishTables, swapIn };
  },
});

async function openWorld(): Promise<ProjectionWorld> {
  const world = createProjectionWorld();
  await world.rebuilder.rebuildWhatChanged();
  await world.log.record(ann, reading('r-1'), reading('r-2'), correction('r-1'));
  await world.log.record(ben, reading('r-1'));
  await world.log.record(ann, wish('w-1'));
  await world.runner.catchUp();
  return world;
}

describe('a rebuild', () => {
  it('of an untouched database builds everything from the log in one pass', async () => {
    const world = createProjectionWorld();
    await world.log.record(ann, reading('r-1'), reading('r-2'));
    await world.log.record(ben, factor());
    expect(await world.rebuilder.rebuildWhatChanged()).toEqual({
      rebuilt: ['test-readings', 'test-counts'],
      retired: [],
      events: 3,
      persons: 2,
      rows: 4,
      failed: 0,
      erasedEvents: 0,
    });
    expect(await world.runner.pump()).toBe(0);
    expect(await world.verify()).toMatchObject({ isSound: true, events: 3, persons: 2 });
  });

  it('is made once when several programs start together', async () => {
    const world = createProjectionWorld();
    await world.log.record(ann, reading('r-1'));
    const reports = await Promise.all([1, 2, 3].map(() => world.rebuilder.rebuildWhatChanged()));
    expect(reports.map(({ rebuilt }) => rebuilt.length).sort()).toEqual([0, 0, 2]);
    expect(await world.verify()).toMatchObject({ isSound: true });
  });

  it('is not made of what has not changed', async () => {
    const world = await openWorld();
    expect(await world.rebuilder.rebuildWhatChanged()).toMatchObject({ rebuilt: [], retired: [], events: 0 });
  });

  it('is made of what has another version or is new, and what nobody claims is removed', async () => {
    const world = await openWorld();
    const more = { ...countsModel, name: 'test-more' };
    const next = createProjectionWorld({ ...world, readModels: [nextReadings, more] });
    expect(await next.rebuilder.rebuildWhatChanged()).toMatchObject({
      rebuilt: ['test-readings', 'test-more'],
      retired: ['test-counts'],
    });
    expect((await next.readModelStore.standing()).built).toEqual([
      { name: 'test-readings', version: 2 },
      { name: 'test-more', version: 1 },
    ]);
    await next.log.record(ann, reading('r-9'));
    expect(await next.verify()).toMatchObject({ isSound: true });
  });

  it('removes what nobody claims also when nothing else has changed', async () => {
    const world = await openWorld();
    const fewer = createProjectionWorld({ ...world, readModels: [readingsModel] });
    expect(await fewer.rebuilder.rebuildWhatChanged()).toMatchObject({ rebuilt: [], retired: ['test-counts'] });
    expect(await fewer.verify()).toMatchObject({ isSound: true });
  });

  it('loses nothing that was recorded meanwhile, whether or not the live tables have it already', async () => {
    const world = await openWorld();
    let moment = 0;
    const readModelStore = meanwhile(world.readModelStore, {
      afterRows: async () => {
        await world.log.record(ann, correction('r-2'), reading('r-3'));
        await world.runner.catchUp();
      },
      beforeSwap: async () => {
        moment += 1;
        await world.log.record(ben, correction('r-1'));
        await world.runner.catchUp();
        await world.log.record(ben, reading(`r-${10 + moment}`));
      },
    });
    for (const names of [['test-readings'], ['test-counts', 'test-readings']]) {
      const rebuilding = createProjectionWorld({ ...world, readModelStore });
      await rebuilding.rebuilder.rebuild(names);
      await world.runner.catchUp();
      expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
    }
  });

  it('never runs ahead of the live tables, whose next batch would then count twice', async () => {
    const world = await openWorld();
    const readModelStore = meanwhile(world.readModelStore, {
      afterRows: () => world.log.record(ann, ...Array.from({ length: 150 }, (_, index) => reading(`later-${index}`))),
    });
    await createProjectionWorld({ ...world, readModelStore }).rebuilder.rebuild(['test-counts']);
    expect(await world.runner.pump()).toBe(150);
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
  });

  it('takes what the live tables have learned meanwhile in steps, however much it is', async () => {
    const world = await openWorld();
    const readModelStore = meanwhile(world.readModelStore, {
      afterRows: async () => {
        for (let append = 0; append < 3; append += 1) {
          await world.log.record(
            ben,
            ...Array.from({ length: 900 }, (_, index) => reading(`later-${append}-${index}`)),
          );
        }
        await world.runner.catchUp();
      },
    });
    await createProjectionWorld({ ...world, readModelStore }).rebuilder.rebuild(['test-counts']);
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
  });

  it('leaves the live tables as they are when it fails, and can be made again', async () => {
    const world = await openWorld();
    const before = await world.tables();
    const failing = createProjectionWorld({
      ...world,
      readModels: [nextReadings, countsModel],
      readModelStore: meanwhile(world.readModelStore, {
        beforeSwap: () => Promise.reject(new Error('the process died')),
      }),
    });
    await expect(failing.rebuilder.rebuildWhatChanged()).rejects.toThrow('the process died');
    expect(await world.tables()).toEqual(before);
    await world.rebuilder.rebuild(['test-readings']);
    expect(await world.tables()).toEqual(before);
  });

  it('is refused while another one of the same model goes on', async () => {
    const world = await openWorld();
    let second: Promise<unknown> = Promise.resolve();
    const readModelStore = meanwhile(world.readModelStore, {
      afterRows: () => {
        second = world.rebuilder.rebuild(['test-readings']);
        return second.catch(() => undefined);
      },
    });
    await createProjectionWorld({ ...world, readModelStore }).rebuilder.rebuild(['test-readings']);
    await expect(second).rejects.toThrow(expect.objectContaining({ code: 'rebuild-running' }) as Error);
  });

  it('of everything brings the tables back from beyond a log that was restored', async () => {
    const world = createProjectionWorld({ store: createInMemoryEventStore({ logId: 'log-1' }) });
    await world.rebuilder.rebuildWhatChanged();
    await world.log.record(ann, reading('r-1'), reading('lost'));
    await world.runner.catchUp();
    const store = createInMemoryEventStore({ logId: 'log-1' });
    const restored = createProjectionWorld({ store, readModelStore: world.readModelStore });
    await restored.log.record(ann, reading('r-1'));
    await restored.rebuilder.rebuild(testModels.map(({ name }) => name));
    expect(await restored.runner.pump()).toBe(0);
    expect(await restored.tables()).toEqual(await (await builtInPeace(restored)).tables());
  });

  it('passes over what was erased, and says how much', async () => {
    const world = await openWorld();
    await world.log.recordBytes(ann, erased);
    await world.runner.catchUp();
    expect(await world.rebuilder.rebuild(['test-readings'])).toMatchObject({ failed: 0, erasedEvents: 1 });
    expect(await world.readModelStore.parked()).toEqual([]);
  });
});

describe('a rebuild over poison', () => {
  it('parks whom its models cannot fold, and nobody else', async () => {
    const world = await openWorld();
    const bug = { isMended: false };
    await world.log.record(ann, reading('fever', 'temperature'));
    await world.runner.catchUp();
    const next = createProjectionWorld({ ...world, readModels: [...testModels, fragileModel(bug)] });
    expect(await next.rebuilder.rebuildWhatChanged()).toMatchObject({ rebuilt: ['test-fragile'], failed: 1 });
    expect(await next.readModelStore.parked()).toMatchObject([{ personId: ann, reason: 'fold-failed: test-fragile' }]);
    bug.isMended = true;
    expect(await next.redrive(ann)).toMatchObject({ kind: 'healed' });
    expect(await next.tables()).toEqual(await (await builtInPeace(next)).tables());
  });

  it('of everything heals whom it can fold again', async () => {
    const bug = { isMended: false };
    const world = createProjectionWorld({ readModels: [...testModels, fragileModel(bug)] });
    await world.rebuilder.rebuildWhatChanged();
    await world.log.record(ann, reading('fever', 'temperature'));
    await world.log.recordBytes(ben, poison);
    await world.runner.catchUp();
    bug.isMended = true;
    await world.rebuilder.rebuild(world.readModels.map(({ name }) => name));
    expect(await world.readModelStore.parked()).toMatchObject([{ personId: ben }]);
    expect(await world.verify()).toMatchObject({ isSound: true, parkedPersons: 1 });
  });

  it('does not undo a redrive that came between its reading and its swap', async () => {
    const bug = { isMended: false };
    const world = createProjectionWorld({ readModels: [...testModels, fragileModel(bug)] });
    await world.rebuilder.rebuildWhatChanged();
    await world.log.record(ann, reading('fever', 'temperature'));
    await world.runner.catchUp();
    const readModelStore = meanwhile(world.readModelStore, {
      afterRows: async () => {
        bug.isMended = true;
        expect(await world.redrive(ann)).toMatchObject({ kind: 'healed' });
      },
    });
    await createProjectionWorld({ ...world, readModelStore }).rebuilder.rebuild(['test-fragile']);
    expect(await world.readModelStore.parked()).toEqual([]);
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
  });

  it('parks a person whose rows cannot be stored, and stores the rows of the others', async () => {
    const world = createProjectionWorld();
    await world.log.record(ann, reading('a\u0000b'));
    await world.log.record(ben, reading('r-1'));
    expect(await world.rebuilder.rebuildWhatChanged()).toMatchObject({ failed: 1 });
    expect(await world.readModelStore.parked()).toMatchObject([
      { personId: ann, reason: 'rows-refused: unstorable-row' },
    ]);
    expect((await world.tables())['test-readings']).toMatchObject([{ personId: ben }]);
  });
});
