import fc from 'fast-check';
import type { CommandHandlerNeeds } from '../../../application/command-handling/handle-command.ts';
import { createCommandHandler } from '../../../application/command-handling/handle-command.ts';
import { entryBytes } from '../../../application/command-handling/state-cache.ts';
import type { EventStore } from '../../../application/ports/event-store.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import {
  bind,
  createNeeds,
  handlerOver,
  mark,
  markOf,
  marked,
  marksDecider,
  marksIn,
  person,
  type MarksDecider,
} from './marks.ts';

/** Tells from which revision each read began. */
function watchReads(needs: CommandHandlerNeeds): { readonly needs: CommandHandlerNeeds; readonly readsFrom: bigint[] } {
  const readsFrom: bigint[] = [];
  const readStream: EventStore['readStream'] = (stream, fromRevision = 0n) => {
    readsFrom.push(fromRevision);
    return needs.store.readStream(stream, fromRevision);
  };
  return { needs: { ...needs, store: { ...needs.store, readStream } }, readsFrom };
}

function countEvolves(): { readonly decider: MarksDecider; readonly evolves: () => number } {
  let count = 0;
  return {
    decider: {
      ...marksDecider,
      evolve: (draft, event) => {
        count += 1;
        marksDecider.evolve(draft, event);
      },
    },
    evolves: () => count,
  };
}

describe('a warm handler', () => {
  it('finds out by the append that others wrote, reads only what is newer than its fold and decides again', async () => {
    const { needs, readsFrom } = watchReads(createNeeds());
    const handle = handlerOver(needs);
    await handle(mark('a', 'b'));
    await handlerOver(needs)(mark('from-another-process'));
    await expect(handle(mark('from-another-process', 'c'))).resolves.toMatchObject({
      events: [{ event: marked('c') }],
    });
    expect(readsFrom).toEqual([0n, 0n, 2n]);
    await expect(marksIn(needs)).resolves.toEqual(['a', 'b', 'from-another-process', 'c']);
  });

  it.each([
    ['refuses', ['forbidden'], { kind: 'refused' }],
    ['answers that it is already so', ['a'], { kind: 'accepted', events: [] }],
  ])('%s at the head of the stream only', async (_what, marks, expected) => {
    const { needs, readsFrom } = watchReads(createNeeds());
    const handle = handlerOver(needs);
    await handle(mark('a'));
    await expect(handle(mark(...marks))).resolves.toMatchObject(expected);
    expect(readsFrom).toEqual([0n, 1n]);
  });

  it('keeps its fold when the decider comes as another object of the same functions', async () => {
    const { needs, readsFrom } = watchReads(createNeeds());
    const handle = createCommandHandler(needs);
    await bind(handle, { ...marksDecider })(mark('a'));
    await bind(handle, { ...marksDecider })(mark('b'));
    expect(readsFrom).toEqual([0n]); // The second is appended where the fold ends; nobody else was there.
  });

  it('never lends a fold to a decider that folds otherwise', async () => {
    const needs = createNeeds();
    const handle = createCommandHandler(needs);
    await bind(handle)(mark('a'));
    const forgetful: MarksDecider = { ...marksDecider, evolve: () => undefined };
    await expect(bind(handle, forgetful)(mark('a'))).resolves.toMatchObject({ events: [{ event: marked('a') }] });
  });

  it('answers every command as a cold one does', async () => {
    const people = ['per_0000000000000000000a', 'per_0000000000000000000b', 'per_0000000000000000000c'] as PersonId[];
    const command = fc.record({
      personId: fc.constantFrom(...people),
      marks: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'forbidden'), { minLength: 1, maxLength: 3 }),
    });
    const answers = async (cacheBytesMax: number, commands: readonly { personId: PersonId; marks: string[] }[]) => {
      const handle = handlerOver(createNeeds({ cacheBytesMax }));
      const given: unknown[] = [];
      for (const { personId, marks } of commands) given.push(await handle(markOf(personId, ...marks)));
      return given;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        const cold = await answers(0, commands);
        expect(await answers(10_000_000, commands)).toEqual(cold);
        expect(await answers(entryBytes + 150, commands)).toEqual(cold); // One stream at a time, now and then.
      }),
      { numRuns: 40 },
    );
  });
});

describe('a decider that remembers so many events', () => {
  it.each([
    [2, 0n],
    [3, 0n],
    [7, 4n],
  ])('is given the last three of %i and no more', async (count, from) => {
    const { needs, readsFrom } = watchReads(createNeeds());
    const names = Array.from({ length: count }, (_, index) => `mark-${index}`);
    await handlerOver(needs)(mark(...names));
    readsFrom.length = 0;
    const { decider, evolves } = countEvolves();
    const handle = bind(createCommandHandler(needs), { ...decider, remembersEvents: 3 });
    await expect(handle(mark(names.at(-1) ?? ''))).resolves.toMatchObject({ events: [] });
    expect(readsFrom).toEqual([from]);
    expect(evolves()).toBe(Math.min(count, 3));
    await expect(handle(mark('new'))).resolves.toMatchObject({ events: [{ event: marked('new') }] });
    await expect(marksIn(needs)).resolves.toEqual([...names, 'new']);
  });
});

describe('the bound on cached folds', () => {
  const peopleOf = (count: number): readonly PersonId[] =>
    Array.from({ length: count }, (_, index) => `per_${String(index).padStart(20, '0')}` as PersonId);

  it('is in bytes: the least recently used fold goes, and is read again from the start', async () => {
    const [one, two, three] = peopleOf(3) as [PersonId, PersonId, PersonId];
    const { needs, readsFrom } = watchReads(createNeeds({ cacheBytesMax: 2 * (entryBytes + 100) }));
    const handle = handlerOver(needs);
    for (const personId of [one, two, one, three]) await handle(markOf(personId, 'a')); // Two is now the oldest.
    readsFrom.length = 0;
    for (const personId of [one, three, two]) await handle(markOf(personId, 'a'));
    expect(readsFrom).toEqual([1n, 1n, 0n]);
  });

  it('counts a fold by what it weighs: a heavy one takes the place of several', async () => {
    const [one, two, heavy] = peopleOf(3) as [PersonId, PersonId, PersonId];
    const { needs, readsFrom } = watchReads(createNeeds({ cacheBytesMax: 2 * (entryBytes + 100) }));
    const handle = handlerOver(needs);
    await handle(markOf(one, 'a'));
    await handle(markOf(two, 'a'));
    await handle(markOf(heavy, 'a', 'b', 'c', 'd', 'e'));
    readsFrom.length = 0;
    for (const personId of [heavy, two, one]) await handle(markOf(personId, 'a'));
    expect(readsFrom).toEqual([5n, 0n, 0n]);
  });
});

describe('a fold that failed half way', () => {
  it.each([1, 2, 3, 4, 5])('is never used again, wherever it failed (call %i)', async (failingCall) => {
    const needs = createNeeds();
    await handlerOver(needs)(mark('a', 'b', 'c'));
    let calls = 0;
    const decider: MarksDecider = {
      ...marksDecider,
      evolve: (draft, event) => {
        marksDecider.evolve(draft, event);
        calls += 1;
        if (calls === failingCall) throw new Error('out of luck');
      },
    };
    const handle = bind(createCommandHandler(needs), decider);
    await expect(handle(mark('d', 'e'))).rejects.toThrow('out of luck');
    await expect(handle(mark('a', 'b', 'c', 'd', 'e'))).resolves.toMatchObject({ kind: 'accepted' });
    await expect(marksIn(needs)).resolves.toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('the work of a fold', () => {
  it('grows with the stream and no faster, and is not done twice', async () => {
    const needs = createNeeds();
    const fill = handlerOver(needs);
    const evolvesFor = async (): Promise<{ readonly cold: number; readonly warm: number }> => {
      const { decider, evolves } = countEvolves();
      const handle = bind(createCommandHandler(needs), decider);
      await handle(mark('mark-0'));
      const cold = evolves();
      await handle(mark('mark-0'));
      return { cold, warm: evolves() - cold };
    };
    const fillTo = async (from: number, to: number): Promise<void> => {
      for (let first = from; first < to; first += 1_000) {
        await fill(mark(...Array.from({ length: 1_000 }, (_, index) => `mark-${first + index}`)));
      }
    };
    await fillTo(0, 5_000);
    await expect(evolvesFor()).resolves.toEqual({ cold: 5_000, warm: 0 });
    await fillTo(5_000, 20_000);
    await expect(evolvesFor()).resolves.toEqual({ cold: 20_000, warm: 0 });
  });
});

describe('commands of one process', () => {
  it('to one stream take turns, so that none is ever in conflict with another', async () => {
    const needs = createNeeds();
    let appends = 0;
    const store: EventStore = { ...needs.store, append: (...call) => ((appends += 1), needs.store.append(...call)) };
    const handle = handlerOver({ ...needs, store });
    await Promise.all(Array.from({ length: 50 }, (_, index) => handle(mark(`mark-${index % 10}`))));
    expect(appends).toBe(10);
    await expect(marksIn(needs)).resolves.toHaveLength(10);
  });

  it('to other streams do not wait for it', async () => {
    const needs = createNeeds();
    const other = 'per_0000000000000000000b' as PersonId;
    const isOpen = Promise.withResolvers<undefined>();
    const store: EventStore = {
      ...needs.store,
      append: async (stream, ...call) => {
        if (stream === marksDecider.streamOf(person)) await isOpen.promise;
        return needs.store.append(stream, ...call);
      },
    };
    const handle = handlerOver({ ...needs, store });
    const waiting = handle(mark('a'));
    await expect(handle(markOf(other, 'a'))).resolves.toMatchObject({ kind: 'accepted' });
    isOpen.resolve(undefined);
    await waiting;
  });
});
