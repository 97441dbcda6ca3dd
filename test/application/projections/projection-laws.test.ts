import fc from 'fast-check';
import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { EventStore, Position, StoredEvent } from '../../../application/ports/event-store.ts';
import type { Standing } from '../../../application/ports/read-model-store.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { Crash, crashingStore, crashPoints } from '../../support/projections/crashing-store.ts';
import { poison } from '../../support/projections/plain-codec.ts';
import {
  builtInPeace,
  createProjectionWorld,
  type ProjectionWorld,
} from '../../support/projections/projection-world.ts';
import { correction, factor, personNumber, reading, retraction, wish } from '../../support/projections/test-log.ts';

type Step =
  | { readonly kind: 'record'; readonly personId: PersonId; readonly fact: AnyEvent }
  | { readonly kind: 'poison'; readonly personId: PersonId }
  | { readonly kind: 'pump' };

const personId = fc.integer({ min: 1, max: 3 }).map(personNumber);
const readingId = fc.constantFrom('r-1', 'r-2', 'r-3');
const fact: fc.Arbitrary<AnyEvent> = fc.oneof(
  readingId.map((id) => reading(id)),
  readingId.map(correction),
  readingId.map(retraction),
  fc.constant(wish('w-1')),
  fc.constant(factor()),
);
const record = fc.record({ kind: fc.constant('record' as const), personId, fact });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: record },
  { weight: 3, arbitrary: fc.constant({ kind: 'pump' as const }) },
);
const poisonStep = fc.record({ kind: fc.constant('poison' as const), personId });
const crash = fc.option(fc.constantFrom(...crashPoints), { nil: undefined });

/** A process that dies is started again, and again. */
async function pumpThroughCrashes(world: ProjectionWorld): Promise<number> {
  for (;;) {
    try {
      return await world.runner.pump();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}

async function live(world: ProjectionWorld, steps: readonly Step[]): Promise<void> {
  for (const next of steps) {
    if (next.kind === 'record') await world.log.record(next.personId, next.fact);
    else if (next.kind === 'poison') await world.log.recordBytes(next.personId, poison);
    else await pumpThroughCrashes(world);
  }
  while ((await pumpThroughCrashes(world)) > 0);
}

/** Lives through the steps in processes that die, and gives the world as a process finds it that does not. */
async function livedThrough(
  steps: readonly Step[],
  plan: Parameters<typeof crashingStore>[1],
  batchEvents: number,
): Promise<ProjectionWorld> {
  const peaceful = createProjectionWorld();
  await peaceful.rebuilder.rebuildWhatChanged();
  await live(
    createProjectionWorld({ ...peaceful, readModelStore: crashingStore(peaceful.readModelStore, plan), batchEvents }),
    steps,
  );
  return peaceful;
}

describe('read models', () => {
  it('that crashed on the way, in batches of any size, equal those built in peace', async () => {
    const history = fc.array(step, { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(crash, { maxLength: 20 }),
        fc.integer({ min: 1, max: 7 }),
        async (steps, plan, size) => {
          const world = await livedThrough(steps, plan, size);
          expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
          expect(await world.verify()).toMatchObject({ isSound: true });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of other persons equal those built in peace when some are parked', async () => {
    const history = fc.array(fc.oneof({ weight: 8, arbitrary: step }, { weight: 1, arbitrary: poisonStep }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(crash, { maxLength: 10 }),
        fc.integer({ min: 1, max: 7 }),
        async (steps, plan, size) => {
          const world = await livedThrough(steps, plan, size);
          const parked = new Set((await world.readModelStore.parked()).map((person) => person.personId));
          const poisoned = new Set(steps.flatMap((next) => (next.kind === 'poison' ? [next.personId] : [])));
          expect(parked).toEqual(poisoned);
          const peace = await builtInPeace(world);
          const healthy = async (of: ProjectionWorld): Promise<unknown> =>
            Object.values(await of.tables()).map((rows) => rows.filter((row) => !parked.has(row.personId)));
          expect(await healthy(world)).toEqual(await healthy(peace));
          expect(await world.verify()).toMatchObject({ isSound: true, parkedPersons: parked.size });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('do not depend on how the streams of a person come interleaved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 20 }), fc.infiniteStream(fc.nat()), async (facts, draws) => {
        const world = createProjectionWorld();
        for (const { personId: owner, fact: recorded } of facts) await world.log.record(owner, recorded);
        const otherwise = createProjectionWorld({ store: await interleaved(world.store, draws) });
        const tables = [world, otherwise].map(async (each) => {
          await each.rebuilder.rebuildWhatChanged();
          return each.tables();
        });
        expect(await tables[1]).toEqual(await tables[0]);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same when several runners race, however their steps fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), fc.scheduler(), async (facts, scheduler) => {
        const world = createProjectionWorld();
        await world.rebuilder.rebuildWhatChanged();
        for (const { personId: owner, fact: recorded } of facts) await world.log.record(owner, recorded);
        const store = {
          ...world.store,
          readAll: scheduler.scheduleFunction<[Position | 'start', number], readonly StoredEvent[]>((after, limit) =>
            world.store.readAll(after, limit),
          ),
        };
        const standing = scheduler.scheduleFunction<[], Standing>(() => world.readModelStore.standing());
        const readModelStore = { ...world.readModelStore, standing };
        const racers = [2, 3, 5].map((batchEvents) => createProjectionWorld({ store, readModelStore, batchEvents }));
        await scheduler.waitFor(Promise.all(racers.map(({ runner }) => runner.catchUp())));
        expect(await world.tables()).toEqual(await (await builtInPeace(world)).tables());
      }),
      { numRuns: 100 },
    );
  });
});

/** The same events, each stream in its order, but another one between the streams. */
async function interleaved(store: EventStore, draws: Iterable<number>): Promise<EventStore> {
  const events = await store.readAll('start', 1_000);
  const streams = [...Map.groupBy(events, ({ stream }) => stream).values()];
  const other = createInMemoryEventStore();
  const draw = draws[Symbol.iterator]();
  for (let left = events.length; left > 0; left -= 1) {
    const waiting = streams.filter((stream) => stream.length > 0);
    const next = waiting[Number(draw.next().value) % waiting.length]?.shift();
    if (next === undefined) throw new Error('There is always one left.');
    await other.append(next.stream, next.revision === 0n ? 'no-stream' : next.revision - 1n, [next]);
  }
  return other;
}
