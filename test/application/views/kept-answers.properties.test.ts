import fc from 'fast-check';
import { UndecodableEvent, type EventCodec } from '../../../application/ports/event-codec.ts';
import { createRebuilder } from '../../../application/projections/rebuild-read-model.ts';
import { createRedrive } from '../../../application/projections/redrive-person.ts';
import { createProjectionRunner } from '../../../application/projections/run-read-models.ts';
import { createViewReader, type ViewNeeds, type ViewQuestion } from '../../../application/views/read-view.ts';
import type { ItemKey } from '../../../domain/delegation/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { ok } from '../../../domain/shared/result.ts';
import type { AccessFilter, View } from '../../../read-models/read-model.ts';
import { plainCodec, poison } from '../../support/projections/plain-codec.ts';
import { createProjectionWorld, type ProjectionWorld } from '../../support/projections/projection-world.ts';
import { correction, personNumber, reading, retraction } from '../../support/projections/test-log.ts';
import { readingsModel, type ReadingRow } from '../../support/projections/test-read-models.ts';

const persons = [personNumber(1), personNumber(2)];

/** Says all that it is given, so that no difference stays unseen. */
const tellingView: View<ReadingRow, { readonly page: number }, unknown> = {
  name: 'telling',
  categories: ['measurements'],
  model: readingsModel,
  parse: () => ok({ page: 0 }),
  criteria: ({ page }, { categories }) => ({
    where: [{ column: 'kind', is: 'one-of', values: categories.includes('measurements') ? ['weight', 'waist'] : [] }],
    orderBy: [],
    offset: page * 2,
    limit: 2,
  }),
  view: (rows, total, request, context) => ({ rows, total, request, context }),
};

/** Keys that are destroyed during the run: what was recorded of those persons says nothing any more. */
function forgetfulCodec(erased: ReadonlySet<PersonId>): EventCodec {
  return {
    ...plainCodec,
    decodePage: async (page) =>
      (await plainCodec.decodePage(page)).map((event) =>
        erased.has(event.stored.metadata.owner)
          ? { kind: 'undecodable', stored: event.stored, cause: new UndecodableEvent('key-destroyed') }
          : event,
      ),
  };
}

interface World extends Pick<ProjectionWorld, keyof ViewNeeds | 'log' | 'redrive' | 'rebuilder'> {
  readonly erased: Set<PersonId>;
}

async function openWorld(): Promise<World> {
  const erased = new Set<PersonId>();
  const base = { ...createProjectionWorld(), codec: forgetfulCodec(erased) };
  const rebuilder = createRebuilder(base);
  await rebuilder.rebuildWhatChanged();
  return { ...base, erased, rebuilder, redrive: createRedrive(base), runner: createProjectionRunner(base) };
}

const ways: Readonly<Record<string, (world: World, person: PersonId, id: string) => Promise<unknown>>> = {
  record: (world, person, id) => world.log.record(person, reading(id)),
  correct: (world, person, id) => world.log.record(person, correction(id)),
  retract: (world, person, id) => world.log.record(person, retraction(id)),
  spoil: (world, person) => world.log.recordBytes(person, poison),
  redrive: (world, person) => world.redrive(person),
  rebuild: (world) => world.rebuilder.rebuild([readingsModel.name]),
  erase: (world, person) => (world.erased.add(person), world.redrive(person)),
};

const anyPerson = fc.constantFrom(...persons);
const anyReadingId = fc.constantFrom('r-1', 'r-2', 'r-3');
const anyFilter: fc.Arbitrary<AccessFilter> = fc.record({
  categories: fc.constantFrom([], ['measurements' as const], ['labs' as const]),
  hiddenItems: fc.subarray(['r-1', 'r-2'] as unknown as ItemKey[]),
  seesWhole: fc.boolean(),
});
const anyChange = fc.record({
  way: fc.constantFrom(...Object.keys(ways)),
  person: anyPerson,
  id: anyReadingId,
  isProjected: fc.boolean(),
});
const anyQuestion = fc.record({
  page: fc.nat({ max: 1 }),
  personId: anyPerson,
  filter: anyFilter,
  language: fc.constantFrom('zh-TW' as const, 'en' as const),
});
const anyLife = fc.array(fc.tuple(anyChange, fc.array(anyQuestion, { minLength: 1, maxLength: 3 })), {
  minLength: 2,
  maxLength: 12,
});

describe('an answer that is kept', () => {
  it('is what would be answered without it: to every reader, after every write, rebuild, redrive, fault and erasure', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const world = await openWorld();
        const keeping = createViewReader(world);
        const asked: { readonly page: number; readonly question: ViewQuestion }[] = [];
        for (const [{ way, person, id, isProjected }, questions] of life) {
          await ways[way]!(world, person, id);
          if (isProjected) await world.runner.catchUp();
          asked.push(...questions.map(({ page, ...question }) => ({ page, question: { ...question, knownOn: null } })));
          for (const { page, question } of asked) {
            const afresh = await createViewReader(world).read(tellingView, { page }, question);
            expect(await keeping.read(tellingView, { page }, question)).toEqual(afresh);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
