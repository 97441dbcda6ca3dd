import type { Position } from '../../../application/ports/event-store.ts';
import { isReached } from '../../../application/ports/read-model-store.ts';
import { createProjectionRunner, type ProjectionRunner } from '../../../application/projections/run-read-models.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { crashingStore } from '../../support/projections/crashing-store.ts';
import { erased, poison } from '../../support/projections/plain-codec.ts';
import {
  builtInPeace,
  createProjectionWorld,
  testModels,
  type ProjectionWorld,
  type WorldOptions,
} from '../../support/projections/projection-world.ts';
import { correction, factor, personNumber, reading, retraction, wish } from '../../support/projections/test-log.ts';
import { fragileModel, readingsModel } from '../../support/projections/test-read-models.ts';

const ann = personNumber(1);
const ben = personNumber(2);

async function openWorld(options: WorldOptions = {}): Promise<ProjectionWorld> {
  const world = createProjectionWorld(options);
  await world.rebuilder.rebuildWhatChanged();
  return world;
}
const rowsOf = async (world: ProjectionWorld, model: string): Promise<readonly object[]> =>
  ((await world.tables())[model] ?? []).map(({ row }) => row);
async function untilReached(runner: ProjectionRunner, position: Position): Promise<void> {
  while (!isReached((await runner.status()).position, position)) await new Promise((resolve) => setTimeout(resolve, 1));
}
const withCode = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('the projection runner', () => {
  it('folds what was recorded into rows, batch by batch, up to the head', async () => {
    const world = await openWorld({ batchEvents: 2 });
    await world.log.record(ann, reading('r-1'), reading('r-2'), reading('r-3'));
    await world.log.record(ann, correction('r-1'), retraction('r-2'));
    expect([await world.runner.pump(), await world.runner.pump()]).toEqual([2, 2]);
    expect(await world.runner.status()).toMatchObject({ lagEvents: 1, parkedPersons: 0 });
    expect([await world.runner.pump(), await world.runner.pump()]).toEqual([1, 0]);
    expect(await rowsOf(world, 'test-readings')).toMatchObject([
      { readingId: 'r-1', kind: 'waist', corrections: 1 },
      { readingId: 'r-3', kind: 'weight', corrections: 0 },
    ]);
    expect(await rowsOf(world, 'test-counts')).toMatchObject([{ readings: 3 }]);
    expect(await world.runner.status()).toMatchObject({ lagEvents: 0, position: await world.store.head() });
  });

  it('catches up to the head of the time of the call', async () => {
    const world = await openWorld({ batchEvents: 1 });
    await world.runner.catchUp();
    for (const id of ['r-1', 'r-2', 'r-3']) await world.log.record(ann, reading(id));
    await world.runner.catchUp();
    expect(await rowsOf(world, 'test-readings')).toHaveLength(3);
  });

  it('waits for a position, and says so when it does not come in time', async () => {
    const world = await openWorld();
    const position = await world.log.record(ann, reading('r-1'));
    expect(await world.runner.waitFor(position, 0)).toBe(true);
    const beyond = (await world.log.record(ann, reading('r-2'))).replace(/.$/, '9') as typeof position;
    expect(await world.runner.waitFor(beyond, 1)).toBe(false);
  });

  it('follows the log as long as it runs, and no longer', async () => {
    const world = await openWorld();
    const running = world.runner.run();
    const last = await world.log.record(ann, reading('r-1'));
    await untilReached(world.runner, last);
    await running.stop();
    await world.log.record(ann, reading('r-2'));
    expect(await rowsOf(world, 'test-readings')).toHaveLength(1);
    expect((await world.runner.status()).lagEvents).toBe(1);
  });

  it('tries again after a failure, and counts it', async () => {
    const world = await openWorld();
    const readModelStore = crashingStore(world.readModelStore, ['begun', 'checkpoint-advanced']);
    const errors: unknown[] = [];
    const runner = createProjectionRunner({ ...world, readModelStore }, { onError: (error) => errors.push(error) });
    const running = runner.run();
    const last = await world.log.record(ann, reading('r-1'));
    await untilReached(runner, last);
    await running.stop();
    expect(errors).toHaveLength(2);
    expect(await runner.status()).toMatchObject({ errors: 2, errorsInARow: 0, lastErrorCode: 'crash' });
    expect(await rowsOf(world, 'test-counts')).toMatchObject([{ readings: 1 }]);
  });

  it('refuses tables that were folded from another log', async () => {
    const world = await openWorld();
    const other = createProjectionWorld({ store: createInMemoryEventStore(), readModelStore: world.readModelStore });
    await expect(other.runner.pump()).rejects.toThrow(withCode('another-log'));
    await expect(other.rebuilder.rebuild(['test-counts'])).rejects.toThrow(withCode('another-log'));
  });

  it('refuses tables that know more than the log', async () => {
    const world = await openWorld({ store: createInMemoryEventStore({ logId: 'log-1' }) });
    await world.log.record(ann, reading('r-1'));
    await world.runner.catchUp();
    const restored = createProjectionWorld({
      store: createInMemoryEventStore({ logId: 'log-1' }),
      readModelStore: world.readModelStore,
    });
    await expect(restored.runner.pump()).rejects.toThrow(withCode('checkpoint-beyond-log'));
  });

  it.each([
    ['a model that it does not know', testModels.slice(0, 1)],
    ['a model of another version', [{ ...readingsModel, version: 2 }, ...testModels.slice(1)]],
    ['a model that is not built', [...testModels, { ...readingsModel, name: 'test-more' }]],
  ])('does not touch tables when there is %s', async (_case, readModels) => {
    const world = await openWorld();
    await world.log.record(ann, reading('r-1'));
    const other = createProjectionWorld({ ...world, readModels });
    await expect(other.runner.pump()).rejects.toThrow(withCode('read-models-out-of-date'));
    expect(await rowsOf(world, 'test-readings')).toEqual([]);
  });
});

describe('a poison event', () => {
  it('parks its person visibly, leaves their rows as they were, and stops nobody else', async () => {
    const world = await openWorld();
    await world.log.record(ann, reading('before'));
    const position = await world.log.recordBytes(ann, poison);
    await world.log.record(ann, reading('after'));
    await world.log.record(ben, reading('r-1'));
    await world.runner.catchUp();
    await world.log.record(ann, wish('later'));
    await world.log.record(ben, wish('later'));
    await world.runner.catchUp();
    expect(await rowsOf(world, 'test-readings')).toMatchObject([{ readingId: 'before' }, { readingId: 'r-1' }]);
    expect(await rowsOf(world, 'test-counts')).toMatchObject([
      { readings: 1, wishes: 0 },
      { readings: 1, wishes: 1 },
    ]);
    expect(await world.readModelStore.parked()).toMatchObject([
      { personId: ann, position, reason: 'undecodable-event: not-json' },
    ]);
    expect(await world.runner.status()).toMatchObject({ parkedPersons: 1, lagEvents: 0 });
  });

  it('is no less one when a model cannot fold it: no model keeps anything of it', async () => {
    const bug = { isMended: false };
    const world = await openWorld({ readModels: [...testModels, fragileModel(bug)] });
    await world.log.record(ann, reading('before'));
    await world.log.record(ann, reading('fever', 'temperature'), reading('after'));
    await world.log.record(ben, reading('r-1'));
    await world.runner.catchUp();
    for (const model of ['test-readings', 'test-fragile']) {
      expect(await rowsOf(world, model)).toMatchObject([{ readingId: 'before' }, { readingId: 'r-1' }]);
    }
    const parked = await world.readModelStore.parked();
    expect(parked).toMatchObject([{ personId: ann, reason: 'fold-failed: test-fragile' }]);
    expect(JSON.stringify(parked)).not.toContain('36.6');
  });

  it('is one too when its row cannot be stored', async () => {
    const world = await openWorld();
    await world.log.record(ann, reading('before'));
    await world.runner.catchUp();
    await world.log.record(ann, reading('same-batch'), reading('a\u0000b'));
    await world.log.record(ben, reading('r-1'));
    await world.runner.catchUp();
    expect(await rowsOf(world, 'test-readings')).toMatchObject([{ readingId: 'before' }, { readingId: 'r-1' }]);
    expect(await world.readModelStore.parked()).toMatchObject([
      { personId: ann, reason: 'rows-refused: unstorable-row' },
    ]);
  });

  it('stays one when it is redriven before its cause is mended', async () => {
    const bug = { isMended: false };
    const world = await openWorld({ readModels: [...testModels, fragileModel(bug)] });
    await world.log.record(ann, reading('fever', 'temperature'));
    await world.runner.catchUp();
    expect(await world.redrive(ann)).toEqual({ kind: 'still-parked', reason: 'fold-failed: test-fragile' });
    expect(await world.readModelStore.parked()).toHaveLength(1);
  });

  it('is healed by a redrive once its cause is mended, with all that came after it', async () => {
    const bug = { isMended: false };
    const world = await openWorld({ readModels: [...testModels, fragileModel(bug)] });
    await world.log.record(ann, reading('before'));
    await world.log.record(ann, reading('fever', 'temperature'));
    await world.log.record(ben, reading('r-1'));
    await world.runner.catchUp();
    await world.log.record(ann, correction('before'));
    await world.log.record(ann, factor());
    await world.runner.catchUp();
    bug.isMended = true;
    expect(await world.redrive(ann)).toEqual({ kind: 'healed', rows: 5 });
    expect(await world.readModelStore.parked()).toEqual([]);
    await world.log.record(ann, retraction('fever'));
    await world.runner.catchUp();
    expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
  });
});

describe('a redrive', () => {
  it('takes no event that the checkpoint has not passed, so that none counts twice', async () => {
    const world = await openWorld({ batchEvents: 1 });
    await world.log.record(ann, reading('r-1'), reading('r-2'));
    await world.runner.pump();
    expect(await world.redrive(ann)).toEqual({ kind: 'healed', rows: 2 });
    expect(await rowsOf(world, 'test-counts')).toMatchObject([{ readings: 1 }]);
    await world.runner.catchUp();
    expect(await rowsOf(world, 'test-counts')).toMatchObject([{ readings: 2 }]);
  });

  it('removes what an erased event had said', async () => {
    const world = await openWorld();
    await world.log.recordBytes(ann, erased);
    await world.log.record(ann, reading('r-1'));
    await world.runner.catchUp();
    expect(await world.readModelStore.parked()).toEqual([]);
    await world.readModelStore.inLiveTransaction((live) =>
      live.save(readingsModel, [{ personId: ann, rowKey: 'forgotten', row: { readingId: 'forgotten' } }]),
    );
    await world.redrive(ann);
    expect(await rowsOf(world, 'test-readings')).toMatchObject([{ readingId: 'r-1' }]);
  });
});
