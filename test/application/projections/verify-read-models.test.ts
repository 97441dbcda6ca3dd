import type { RowChange } from '../../../application/ports/read-model-store.ts';
import { erased, poison } from '../../support/projections/plain-codec.ts';
import { createProjectionWorld, type ProjectionWorld } from '../../support/projections/projection-world.ts';
import { personNumber, reading } from '../../support/projections/test-log.ts';
import { readingsModel } from '../../support/projections/test-read-models.ts';

const ann = personNumber(1);
const ben = personNumber(2);
const stranger = personNumber(3);

async function openWorld(): Promise<ProjectionWorld> {
  const world = createProjectionWorld();
  await world.rebuilder.rebuildWhatChanged();
  await world.log.record(ann, reading('r-1'), reading('r-2'));
  await world.log.record(ben, reading('r-1'));
  return world;
}
const tamper = (world: ProjectionWorld, changes: readonly RowChange[]): Promise<void> =>
  world.readModelStore.inLiveTransaction((live) => live.save(readingsModel, changes));

describe('verification', () => {
  it('finds nothing in tables that say what the log says, and counts what it compared', async () => {
    const world = await openWorld();
    expect(await world.verify()).toEqual({
      isSound: true,
      events: 3,
      persons: 2,
      erasedEvents: 0,
      parkedPersons: 0,
      unparkedFailures: [],
      models: [
        { model: 'test-readings', persons: 2, rows: 3, differingPersons: 0, differences: [] },
        { model: 'test-counts', persons: 2, rows: 2, differingPersons: 0, differences: [] },
      ],
    });
  });

  it('finds a row that is missing, one that differs and one that is too many, and shows no content', async () => {
    const world = await openWorld();
    await world.runner.catchUp();
    const found = (await world.tables())['test-readings']?.find(({ rowKey }) => rowKey === 'r-2');
    await tamper(world, [
      { personId: ann, rowKey: 'r-1', row: undefined },
      { personId: ann, rowKey: 'r-2', row: { ...found?.row, kind: 'glucose' } },
      { personId: stranger, rowKey: 'r-9', row: { ...found?.row } },
    ]);
    const report = await world.verify();
    expect(report.isSound).toBe(false);
    expect(report.models[0]).toEqual({
      model: 'test-readings',
      persons: 2,
      rows: 3,
      differingPersons: 2,
      differences: [
        { personId: ann, rowKey: 'r-1', kind: 'missing' },
        { personId: ann, rowKey: 'r-2', kind: 'row-differs' },
        { personId: stranger, rowKey: 'r-9', kind: 'surplus' },
      ],
    });
    expect(JSON.stringify(report)).not.toContain('glucose');
  });

  it('finds columns that are not those of their row', async () => {
    const world = await openWorld();
    const stale = <Row extends { readonly columns: object }>(rows: readonly Row[]): readonly Row[] =>
      rows.map((row) => ('kind' in row.columns ? { ...row, columns: { ...row.columns, kind: 'old' } } : row));
    const { readModelStore } = world;
    const inLiveTransaction: typeof readModelStore.inLiveTransaction = (work) =>
      readModelStore.inLiveTransaction((live) =>
        work({ ...live, loadPersons: async (...query) => stale(await live.loadPersons(...query)) }),
      );
    const loadPersons: typeof readModelStore.loadPersons = async (...query) =>
      stale(await readModelStore.loadPersons(...query));
    const altered = { ...readModelStore, inLiveTransaction, loadPersons };
    const [model] = (await createProjectionWorld({ ...world, readModelStore: altered }).verify()).models;
    expect(model?.differences[0]).toEqual({ personId: ann, rowKey: 'r-1', kind: 'columns-differ' });
  });

  it('lists the first hundred differences and counts the persons of all', async () => {
    const world = await openWorld();
    await world.runner.catchUp();
    const row = { readingId: 'x', kind: 'x', measuredAt: '', corrections: 0, eventIds: [] };
    const strangers = Array.from({ length: 130 }, (_, index) => personNumber(100 + index));
    await tamper(
      world,
      strangers.map((personId) => ({ personId, rowKey: 'x', row })),
    );
    const [model] = (await world.verify()).models;
    expect(model?.differingPersons).toBe(130);
    expect(model?.differences).toHaveLength(100);
  });

  it('does not take for a difference what was recorded while it looked', async () => {
    const world = await openWorld();
    await world.runner.catchUp();
    const loadPersons: typeof world.readModelStore.loadPersons = async (model, personIds) => {
      await world.log.record(ann, reading(`meanwhile-${model.name}`));
      await world.runner.catchUp();
      return world.readModelStore.loadPersons(model, personIds);
    };
    const readModelStore = { ...world.readModelStore, loadPersons };
    expect(await createProjectionWorld({ ...world, readModelStore }).verify()).toMatchObject({ isSound: true });
  });

  it('leaves parked persons out, and names those who should be parked and are not', async () => {
    const world = await openWorld();
    await world.log.recordBytes(ann, poison);
    await world.log.recordBytes(ben, erased);
    expect(await world.verify()).toMatchObject({ isSound: true, parkedPersons: 1, erasedEvents: 1 });
    await world.readModelStore.inLiveTransaction((live) => live.unpark([ann]));
    expect(await world.verify()).toMatchObject({ isSound: false, unparkedFailures: [ann] });
  });
});
