import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { Recorded } from '../../../domain/shared/recorded.ts';
import { createDemoWorld, type DemoWorld } from './demo-world.ts';

/** A whole start takes two seconds of one idle core; on a busy machine many times that. */
const startMsMax = 180_000;

const countByType = (recorded: readonly Recorded<AnyEvent>[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { event } of recorded) counts[event.type] = (counts[event.type] ?? 0) + 1;
  return counts;
};

/** What the story says, without the ids that chance gives: who, what, when. */
const story = (recorded: readonly Recorded<AnyEvent>[]): readonly string[] => {
  const names = new Map(
    recorded.flatMap(({ event, owner }) =>
      event.type === 'PersonRegistered' ? [[owner, event.data.name] as const] : [],
    ),
  );
  return recorded
    .map(({ event, owner }) => {
      const said = 'content' in event.data ? event.data.content : 'measured' in event.data ? event.data.measured : null;
      return JSON.stringify([names.get(owner), event.type, said]);
    })
    .filter((line) => !line.includes('"RowsRestated"') && !line.includes('"NotedWishesRestated"'))
    .toSorted();
};

describe('seeding the demo family', () => {
  const world: DemoWorld = createDemoWorld();
  let whole: readonly Recorded<AnyEvent>[] = [];

  it(
    'tells the whole story through the real use cases',
    async () => {
      const seeded = await world.start();
      whole = await world.recorded();
      const father = seeded.find(({ member }) => member === 'father')!;
      expect(father.imports.length).toBeGreaterThanOrEqual(8);
      const sum = (count: 'appended' | 'revisions') =>
        father.imports.reduce((total, report) => total + report[count], 0);
      expect(sum('appended')).toBeGreaterThanOrEqual(1_500);
      expect(sum('revisions')).toBeGreaterThanOrEqual(20);
      for (const { rejected, unmapped } of seeded.flatMap(({ imports }) => imports)) {
        expect(rejected).toEqual([]);
        expect(unmapped).toEqual([]);
      }
      const counts = countByType(whole);
      expect(counts).toMatchObject({ PersonRegistered: 5, DependantLinked: 4, FactorDeclared: 3 });
      expect(counts['DocumentOpened']).toBe(counts['DocumentCompleted']);
    },
    startMsMax,
  );

  it('marks everything as simulated, in order of time for each person, and leaves the present alone', () => {
    const latest = new Map<string, string>();
    for (const { recordedAt, simulated, owner, event } of whole) {
      expect(simulated).toBe(true);
      expect(recordedAt < '2026-11-24').toBe(true);
      const stream = `${owner}/${event.type === 'ReadingRecorded' ? 'readings' : event.type === 'WishNoted' ? 'wishes' : 'record'}`;
      expect(recordedAt >= (latest.get(stream) ?? '')).toBe(true);
      latest.set(stream, recordedAt);
    }
  });

  it('fakes nothing provisional: no row claims to come from the card', () => {
    const origins = whole.flatMap(({ event }) => ('origin' in event.data ? [event.data.origin] : []));
    expect(new Set(origins)).toEqual(new Set(['unknown']));
  });

  it(
    'adds nothing when it is started again, on whatever day',
    async () => {
      const before = await world.stored();
      const seeded = await world.start({ today: '2027-01-15' });
      expect(seeded.flatMap(({ imports }) => imports)).toEqual([]);
      expect(await world.stored()).toHaveLength(before.length);
    },
    startMsMax,
  );

  it.each([0, 3, 111])(
    'finishes the same story after it was killed at append %i',
    async (appends) => {
      const broken = createDemoWorld();
      await expect(broken.start({ appendsUntilDeath: appends })).rejects.toThrow();
      // Nothing recorded yet: the story begins with the start that finishes it.
      await broken.start({ today: appends === 0 ? '2026-11-24' : '2026-11-26' });
      expect(story(await broken.recorded())).toEqual(story(whole));
    },
    startMsMax,
  );

  it(
    'finishes after several deaths in a row',
    async () => {
      const broken = createDemoWorld();
      for (const appends of [5, 60]) await expect(broken.start({ appendsUntilDeath: appends })).rejects.toThrow();
      await broken.start();
      expect(story(await broken.recorded())).toEqual(story(whole));
    },
    startMsMax,
  );
});
