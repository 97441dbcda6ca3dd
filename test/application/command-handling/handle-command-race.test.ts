import fc from 'fast-check';
import type { EventStore } from '../../../application/ports/event-store.ts';
import { collect, createNeeds, handlerOver, mark, marked, storedIn, type MarksHandled } from './marks.ts';

/** Every call of the store may be overtaken by any other, before it is carried out and before its answer is heard. */
function scheduled(scheduler: fc.Scheduler, inner: EventStore): EventStore {
  const turn = (label: string): Promise<void> => scheduler.schedule(Promise.resolve(), label);
  return {
    ...inner,
    append: async (...call) => {
      await turn('append');
      const outcome = await inner.append(...call);
      await turn('append is answered');
      return outcome;
    },
    readStream: async function* (...call) {
      await turn('read');
      const page = await collect(inner.readStream(...call));
      await turn('read is answered');
      yield* page;
    },
  };
}

/** Writes wherever the stream ends, as a store does that is told "any". */
const withoutRevisionCheck = (inner: EventStore): EventStore => ({
  ...inner,
  append: async (stream, _expected, events) => inner.append(stream, await inner.headOf(stream), events),
});

const factsOf = (results: readonly PromiseSettledResult<MarksHandled>[]): readonly string[] =>
  results.flatMap((result) =>
    result.status === 'fulfilled' && result.value.kind === 'accepted'
      ? result.value.events.map(({ event }) => event.data.readingId)
      : [],
  );

/** Several processes, each with a handler of its own, each with its commands in a row. */
const race = (storeOf: (inner: EventStore) => EventStore) =>
  fc.asyncProperty(
    fc.scheduler(),
    fc.array(
      fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 2, maxLength: 4 },
    ),
    async (scheduler, processes) => {
      const needs = createNeeds();
      const store = scheduled(scheduler, storeOf(needs.store));
      const runs = processes.map(async (commands) => {
        const handle = handlerOver({ ...needs, store });
        const results: PromiseSettledResult<MarksHandled>[] = [];
        for (const marks of commands) results.push(...(await Promise.allSettled([handle(mark(...marks))])));
        return results;
      });
      const results = (await scheduler.waitFor(Promise.all(runs))).flat();
      const everything = [...new Set(processes.flat(2))]
        .map(marked)
        .map(({ data }) => data.readingId)
        .sort();
      expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect([...factsOf(results)].sort()).toEqual(everything); // Each was told to exactly one caller as news.
      await expect(storedIn(needs.store)).resolves.toHaveLength(everything.length);
    },
  );

describe('concurrent handlers of one stream', () => {
  it('record each fact once, in whatever order their calls reach the store', async () => {
    await fc.assert(
      race((inner) => inner),
      { numRuns: 150 },
    );
  });

  it('would not, if the store did not check the revision: the law has teeth', async () => {
    const details = await fc.check(race(withoutRevisionCheck), { numRuns: 150, endOnFailure: true });
    expect(details.failed).toBe(true);
  });
});
