import type { ReadModelStore } from '../../../application/ports/read-model-store.ts';
import type { EventStore } from '../../../application/ports/event-store.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { ok } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { createReplay } from '../../../application/views/replay-person.ts';
import { createViewReader, type ViewOutcome, type ViewQuestion } from '../../../application/views/read-view.ts';
import type { CareCategory } from '../../../domain/shared/event-contract.ts';
import type { View, ViewContext } from '../../../read-models/read-model.ts';
import { poison } from '../../support/projections/plain-codec.ts';
import { createProjectionWorld, type ProjectionWorld } from '../../support/projections/projection-world.ts';
import { correction, minutesLater, personNumber, reading, retraction } from '../../support/projections/test-log.ts';
import { readingsModel, type ReadingRow } from '../../support/projections/test-read-models.ts';
import { everything } from '../../support/read-models/ask.ts';

const ann = personNumber(1);
const ben = personNumber(2);

interface Answer extends Pick<ViewContext, 'today' | 'knownOn' | 'language'> {
  readonly total: number;
  readonly readings: readonly string[];
}

/** Two to a page; a reader without measurements sees none and counts none. */
const readingsView: View<ReadingRow, { readonly page: number }, Answer> = {
  name: 'readings',
  categories: ['measurements'],
  model: readingsModel,
  parse: (parameters) => ok({ page: Number(parameters['page'] ?? '0') }),
  criteria: ({ page }, { categories }) => ({
    where: [{ column: 'kind', is: 'one-of', values: categories.includes('measurements') ? ['weight', 'waist'] : [] }],
    orderBy: [{ column: 'corrections', direction: 'descending' }],
    offset: page * 2,
    limit: 2,
  }),
  view: (rows, total, _request, { today, knownOn, language }) => ({
    today,
    knownOn,
    language,
    total,
    readings: rows.map(({ readingId, kind }) => `${readingId} ${kind}`),
  }),
};

async function openWorld(): Promise<ProjectionWorld> {
  const world = createProjectionWorld();
  await world.rebuilder.rebuildWhatChanged();
  return world;
}
const all: readonly CareCategory[] = ['measurements'];
const question = (parts: Partial<ViewQuestion> = {}): ViewQuestion => ({
  personId: ann,
  filter: { ...everything, categories: all },
  knownOn: null,
  language: 'zh-TW',
  ...parts,
});
const ask = (world: ProjectionWorld, parts: Partial<ViewQuestion> = {}, page = 0): Promise<ViewOutcome> =>
  createViewReader(world, { projectionWaitMs: 30 }).read(readingsView, { page }, question(parts));

/** The first minute records two readings, the second corrects one, the third takes the other back. */
async function recordThreeMinutes(world: ProjectionWorld, personId: PersonId = ann): Promise<void> {
  await world.log.record(personId, reading('r-1'), reading('r-2'), reading('r-3'));
  await world.log.record(personId, correction('r-2'));
  await world.log.record(personId, retraction('r-1'));
}

describe('a view', () => {
  it('answers from the rows of the table', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.runner.catchUp();
    expect(await ask(world)).toEqual({
      kind: 'answer',
      answer: {
        today: '2026-03-08',
        knownOn: null,
        language: 'zh-TW',
        total: 2,
        readings: ['r-2 waist', 'r-3 weight'],
      },
    });
    expect(await ask(world, {}, 1)).toMatchObject({ answer: { total: 2, readings: [] } });
  });

  it.each([
    [0, { total: 0, readings: [] }],
    [1, { total: 3, readings: ['r-1 weight', 'r-2 weight'] }],
    [2, { total: 3, readings: ['r-2 waist', 'r-1 weight'] }],
    [3, { total: 2, readings: ['r-2 waist', 'r-3 weight'] }],
  ])('answers as it was known after %i minutes, and as on that day', async (minutes, expected) => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    const knownOn = minutesLater(minutes);
    expect(await ask(world, { knownOn })).toEqual({
      kind: 'answer',
      answer: { today: '2026-03-01', knownOn, language: 'zh-TW', ...expected },
    });
  });

  it('answers a question about the future with what is known and with the day that it is', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    const knownOn = '2030-01-01T00:00:00.000Z' as Instant;
    expect(await ask(world, { knownOn })).toMatchObject({ answer: { today: '2026-03-08', total: 2 } });
  });

  it('lets the access filter speak before rows are counted, then as now', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.runner.catchUp();
    for (const knownOn of [null, minutesLater(2)]) {
      const hidden = await ask(world, { knownOn, filter: { ...everything, categories: ['labs'] } });
      expect(hidden).toMatchObject({ kind: 'answer', answer: { total: 0, readings: [] } });
    }
  });

  it('answers the same at the head by either road', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.runner.catchUp();
    const [now, then] = [await ask(world), await ask(world, { knownOn: world.log.now() })];
    expect(then).toMatchObject({ answer: { total: 2, readings: ['r-2 waist', 'r-3 weight'] } });
    expect(now).toMatchObject({ answer: { total: 2, readings: ['r-2 waist', 'r-3 weight'] } });
  });

  it('has seen the write whose position it is given', async () => {
    const world = await openWorld();
    const minPosition = await world.log.record(ann, reading('r-1'));
    expect(await ask(world)).toMatchObject({ answer: { total: 0 } });
    expect(await ask(world, { minPosition })).toMatchObject({ answer: { total: 1 } });
  });

  it('shows nothing rather than a part where the rows are more than one answer holds', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.runner.catchUp();
    const query: ReadModelStore['query'] = async (...asked) => ({
      ...(await world.readModelStore.query(...asked)),
      rows: [],
    });
    const heavy = createProjectionWorld({ ...world, readModelStore: { ...world.readModelStore, query } });
    expect(await ask(heavy)).toEqual({ kind: 'too-much-to-show' });
  });

  it('says so when that write is not visible in time', async () => {
    const world = await openWorld();
    const position = await world.log.record(ann, reading('r-1'));
    const store = { ...world.store, readAll: () => Promise.resolve([]) };
    const stuck = createProjectionWorld({ ...world, store });
    expect(await ask(stuck, { minPosition: position })).toEqual({ kind: 'not-yet-projected' });
  });

  it('gives an answer again for as long as the rows stand, and makes it anew for every other question', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.runner.catchUp();
    let queries = 0;
    const query: ReadModelStore['query'] = (...asked) => ((queries += 1), world.readModelStore.query(...asked));
    const reader = createViewReader({ ...world, readModelStore: { ...world.readModelStore, query } });
    const readings = async (parts: Partial<ViewQuestion> = {}, page = 0): Promise<unknown> =>
      reader.read(readingsView, { page }, question(parts));

    const first = await readings();
    expect(await readings()).toEqual(first);
    expect(queries).toBe(1);
    expect(await readings({}, 1)).toMatchObject({ answer: { readings: [] } });
    expect(await readings({ language: 'en' })).toMatchObject({ answer: { language: 'en' } });
    expect(await readings({ filter: { ...everything, categories: ['labs'] } })).toMatchObject({ answer: { total: 0 } });
    expect(await readings({ personId: ben })).toMatchObject({ answer: { total: 0 } });
    expect(queries).toBe(5);
    // Whoever passes over everybody neither takes a place among what people look at, nor lives on it.
    await readings({ isPassing: true, personId: ben, language: 'en' });
    await readings({ isPassing: true, personId: ben, language: 'en' });
    expect(queries).toBe(7);
    expect(await readings()).toEqual(first);
    expect(queries).toBe(7);
    await world.log.record(ann, reading('r-4'));
    await world.runner.catchUp();
    expect(await readings()).toMatchObject({ answer: { total: 3 } });
    await world.log.recordBytes(ann, poison);
    await world.runner.catchUp();
    expect(await readings()).toEqual({ kind: 'projection-parked' });
  });

  it('reads the streams of a past day together with all who wait for it, and never from before it was asked', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    let reads = 0;
    const readStream: EventStore['readStream'] = (...asked) => ((reads += 1), world.store.readStream(...asked));
    const reader = createViewReader({ ...world, store: { ...world.store, readStream } });
    const then = (knownOn: Instant): Promise<ViewOutcome> =>
      reader.read(readingsView, { page: 0 }, question({ knownOn }));

    const [alone] = await Promise.all([then(minutesLater(3))]);
    const streams = reads;
    expect(streams).toBeGreaterThan(0);
    await expect(Promise.all([1, 2, 3].map(() => then(minutesLater(3))))).resolves.toEqual([alone, alone, alone]);
    expect(reads).toBe(3 * streams); // The first begins at once, the others wait for one that begins after they asked.
    await Promise.all([then(minutesLater(3)), then(minutesLater(2))]);
    expect(reads).toBe(5 * streams);
    await then(minutesLater(2));
    expect(reads).toBe(6 * streams - 1); // The readings go on beyond that day, so nothing more of them belongs to it.
    await expect(then(minutesLater(9))).resolves.toMatchObject({ answer: { total: 2 } });
    await world.log.record(ann, reading('r-4'));
    await expect(then(minutesLater(9))).resolves.toMatchObject({ answer: { total: 3 } });
  });

  it('reads at the head when it is asked to', async () => {
    const world = await openWorld();
    await world.log.record(ann, reading('r-1'));
    expect(await ask(world, { readsAtHead: true })).toMatchObject({ answer: { total: 1 } });
  });

  it('does not answer for a parked person, and does for everyone else', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await recordThreeMinutes(world, ben);
    await world.log.recordBytes(ann, poison);
    await world.runner.catchUp();
    expect(await ask(world)).toEqual({ kind: 'projection-parked' });
    expect(await ask(world, { knownOn: world.log.now() })).toEqual({ kind: 'projection-parked' });
    expect(await ask(world, { personId: ben })).toMatchObject({ kind: 'answer', answer: { total: 2 } });
  });

  it('answers as known before the event that parked the person', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.log.recordBytes(ann, poison);
    await world.runner.catchUp();
    expect(await ask(world, { knownOn: minutesLater(3) })).toMatchObject({ kind: 'answer', answer: { total: 2 } });
  });
});

describe('a replay', () => {
  const replay = (world: ProjectionWorld, knownOn: Instant, categories = all): Promise<object> =>
    createReplay({ ...world, views: [readingsView] })({
      personId: ann,
      knownOn,
      filter: { ...everything, categories },
      language: 'en',
    });

  it('shows each view as it was, and the rows that have come, gone and changed since', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.log.record(ann, reading('r-4'));
    expect(await replay(world, minutesLater(1))).toMatchObject({
      personId: ann,
      wasParked: false,
      isParked: false,
      views: [
        {
          view: 'readings',
          answer: { total: 3, readings: ['r-1 weight', 'r-2 weight'], language: 'en', today: '2026-03-01' },
          since: {
            added: [{ rowKey: 'r-4', row: { readingId: 'r-4' } }],
            changed: [{ rowKey: 'r-2', then: { kind: 'weight' }, now: { kind: 'waist' } }],
            removed: [{ rowKey: 'r-1', row: { readingId: 'r-1' } }],
          },
        },
      ],
    });
  });

  it('shows nothing that the filter hides, in answers and in differences', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    expect(await replay(world, minutesLater(1), ['labs'])).toMatchObject({
      views: [{ answer: { total: 0, readings: [] }, since: { added: [], changed: [], removed: [] } }],
    });
  });

  it('compares with nothing while the person is parked, and shows no view when they already were', async () => {
    const world = await openWorld();
    await recordThreeMinutes(world);
    await world.log.recordBytes(ann, poison);
    expect(await replay(world, minutesLater(3))).toMatchObject({
      wasParked: false,
      isParked: true,
      views: [{ answer: { total: 2 }, since: null }],
    });
    expect(await replay(world, minutesLater(4))).toMatchObject({ wasParked: true, isParked: true, views: [] });
  });
});
