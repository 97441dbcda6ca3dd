import fc from 'fast-check';
import { OutcomeUnknown, StreamTooHot } from '../../../application/command-handling/command-handler.ts';
import {
  decideAttemptsMax,
  settleAttemptsMax,
  type CommandHandlerNeeds,
} from '../../../application/command-handling/handle-command.ts';
import { UndecodableEvent } from '../../../application/ports/event-codec.ts';
import {
  appendEventsMax,
  EventStoreUnavailable,
  IllegalAppend,
  type EventStore,
  type EventToAppend,
  type StoredEvent,
} from '../../../application/ports/event-store.ts';
import { KeyDestroyed } from '../../../application/ports/key-ring.ts';
import { contracts } from '../../../domain/catalogue.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { createEventCodec } from '../../../infrastructure/event-store/event-codec.ts';
import { createInMemoryKeyRing } from '../../../infrastructure/keys/in-memory-key-ring.ts';
import { createFixedClock } from '../../../infrastructure/system/fixed-clock.ts';
import { createNeeds, handlerOver, mark, marked, marksIn, noon, operator, person, storedIn } from './marks.ts';

type Append = EventStore['append'];

/** A store whose appends go wrong as the test says; `inner` is what it would have done. */
const withAppend = (
  needs: CommandHandlerNeeds,
  append: (inner: Append, attempt: number) => Append,
): CommandHandlerNeeds => {
  let attempt = 0;
  const store: EventStore = {
    ...needs.store,
    append: (...call) => append((...same) => needs.store.append(...same), (attempt += 1))(...call),
  };
  return { ...needs, store };
};

const unknown = { kind: 'outcome-unknown', cause: new Error('connection reset') } as const;
const lostAcknowledgement =
  (inner: Append): Append =>
  async (...call) => {
    await inner(...call);
    return unknown;
  };
const lostRequest = (): Append => () => Promise.resolve(unknown);

describe('a command', () => {
  it('is recorded with who, when and whose, and answers with the position of its last event', async () => {
    const needs = createNeeds({ clock: createFixedClock(noon, { simulated: false }) });
    const handled = await handlerOver(needs)(mark('a', 'b'));
    const stored = await storedIn(needs.store);
    const envelope = { owner: person, actor: operator, recordedAt: noon, simulated: false };
    expect(handled).toEqual({
      kind: 'accepted',
      events: [
        { event: marked('a'), eventId: stored[0]!.eventId, ...envelope },
        { event: marked('b'), eventId: stored[1]!.eventId, ...envelope },
      ],
      position: stored[1]!.position,
    });
    await expect(needs.codec.decode(stored[1]!)).resolves.toEqual({
      event: marked('b'),
      eventId: stored[1]!.eventId,
      ...envelope,
    });
  });

  it('is marked as simulated when the clock is', async () => {
    const needs = createNeeds({ clock: createFixedClock(noon, { simulated: true }) });
    await handlerOver(needs)(mark('a'));
    expect((await storedIn(needs.store))[0]!.metadata.simulated).toBe(true);
  });

  it('that is refused records nothing and gives the reason', async () => {
    const needs = createNeeds();
    await expect(handlerOver(needs)(mark('forbidden'))).resolves.toEqual({
      kind: 'refused',
      refusal: { code: 'forbidden' },
    });
    await expect(storedIn(needs.store)).resolves.toEqual([]);
  });

  it('that asks for what is already so is accepted without events and without a position', async () => {
    const needs = createNeeds();
    const handle = handlerOver(needs);
    await handle(mark('a'));
    await expect(handle(mark('a'))).resolves.toEqual({ kind: 'accepted', events: [], position: undefined });
  });

  it('given twice records what it records given once', async () => {
    const someMarks = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(someMarks, { maxLength: 6 }), async (commands) => {
        const needs = createNeeds();
        const handle = handlerOver(needs);
        for (const marks of commands) await handle(mark(...new Set(marks)));
        const once = await marksIn(needs);
        for (const marks of commands) await handle(mark(...new Set(marks)));
        await expect(marksIn(needs)).resolves.toEqual(once);
        expect(once).toEqual([...new Set(commands.flat())]);
      }),
      { numRuns: 50 },
    );
  });

  it('that decides too many events for one append is refused loudly, and nothing of it is recorded', async () => {
    const needs = createNeeds();
    const marks = Array.from({ length: appendEventsMax + 1 }, (_, index) => `mark-${index}`);
    await expect(handlerOver(needs)(mark(...marks))).rejects.toThrow(IllegalAppend);
    await expect(storedIn(needs.store)).resolves.toEqual([]);
  });

  it('that decides too many bytes for one append is refused loudly, and nothing of it is recorded', async () => {
    const needs = createNeeds();
    const marks = Array.from({ length: appendEventsMax }, (_, index) => `mark-${index}-${'x'.repeat(1_100)}`);
    await expect(handlerOver(needs)(mark(...marks))).rejects.toThrow(IllegalAppend);
    await expect(storedIn(needs.store)).resolves.toEqual([]);
  });
});

describe('the recorded time', () => {
  it('never runs backwards in a stream, though the clock does', async () => {
    const clock = createFixedClock(noon);
    const needs = createNeeds({ clock });
    const warm = handlerOver(needs);
    await warm(mark('a'));
    clock.advance(-60_000);
    await warm(mark('b'));
    clock.advance(-60_000);
    await handlerOver(needs)(mark('c')); // Cold: it has the last time from the log alone.
    clock.set('2026-03-01T04:00:00.001Z' as Instant);
    await warm(mark('d'));
    const times = (await storedIn(needs.store)).map(({ metadata }) => metadata.recordedAt);
    expect(times).toEqual([noon, noon, noon, '2026-03-01T04:00:00.001Z']);
  });
});

describe('an unknown outcome', () => {
  it.each([
    ['after the store had written', lostAcknowledgement],
    ['before the store had written', lostRequest],
  ])('%s ends as one record', async (_, fail) => {
    const needs = createNeeds();
    const faulty = withAppend(needs, (inner, attempt) => (attempt === 1 ? fail(inner) : inner));
    const handled = await handlerOver(faulty)(mark('a', 'b'));
    await expect(marksIn(needs)).resolves.toEqual(['a', 'b']);
    const stored = await storedIn(needs.store);
    expect(handled).toMatchObject({ kind: 'accepted', position: stored[1]!.position });
    expect(handled.kind === 'accepted' && handled.events.map(({ eventId }) => eventId)).toEqual(
      stored.map(({ eventId }) => eventId),
    );
  });

  it('is settled by the very same bytes, with growing pauses, and given up after the last attempt', async () => {
    const pausesMs: number[] = [];
    const sent: (readonly EventToAppend[])[] = [];
    const needs = createNeeds({ pause: (durationMs) => Promise.resolve(void pausesMs.push(durationMs)) });
    const faulty = withAppend(needs, () => (_stream, _expected, events) => {
      sent.push(events);
      return Promise.resolve(unknown);
    });
    await expect(handlerOver(faulty)(mark('a'))).rejects.toThrow(OutcomeUnknown);
    expect(sent).toHaveLength(settleAttemptsMax);
    for (const events of sent) expect(events).toEqual(sent[0]);
    expect(pausesMs).toEqual([50, 100, 200, 400]);
  });

  it('stays unknown when the store then cannot be reached: the first try may still be written', async () => {
    const needs = createNeeds();
    const gone = (): Append => () => Promise.reject(new EventStoreUnavailable('down'));
    const faulty = withAppend(needs, (inner, attempt) => (attempt === 1 ? lostAcknowledgement(inner) : gone()));
    await expect(handlerOver(faulty)(mark('a'))).rejects.toThrow(OutcomeUnknown);
    await expect(marksIn(needs)).resolves.toEqual(['a']);
  });

  it('that nobody could settle is found out by the same command again', async () => {
    const needs = createNeeds();
    const faulty = withAppend(needs, (inner, attempt) =>
      attempt <= settleAttemptsMax ? (attempt === 1 ? lostAcknowledgement(inner) : lostRequest()) : inner,
    );
    const handle = handlerOver(faulty);
    await expect(handle(mark('a'))).rejects.toThrow(OutcomeUnknown);
    await expect(handle(mark('a'))).resolves.toMatchObject({ kind: 'accepted', events: [] });
    await expect(marksIn(needs)).resolves.toEqual(['a']);
  });

  it('followed by a conflict is decided again: the first try can no longer be written', async () => {
    const needs = createNeeds();
    const rival = handlerOver(needs);
    const faulty = withAppend(needs, (inner, attempt) =>
      attempt === 1
        ? async () => {
            await rival(mark('a'));
            return unknown;
          }
        : inner,
    );
    await handlerOver(faulty)(mark('a', 'b'));
    await expect(marksIn(needs)).resolves.toEqual(['a', 'b']);
  });
});

describe('a store that cannot be reached', () => {
  it('is reported as it is: nothing was written', async () => {
    const needs = createNeeds();
    const faulty = withAppend(needs, (inner, attempt) =>
      attempt === 1 ? () => Promise.reject(new EventStoreUnavailable('down')) : inner,
    );
    const handle = handlerOver(faulty);
    await expect(handle(mark('a'))).rejects.toThrow(EventStoreUnavailable);
    await expect(handle(mark('a'))).resolves.toMatchObject({ kind: 'accepted', events: [{ event: marked('a') }] });
  });
});

describe('a rival writer', () => {
  const rivalBefore = (needs: CommandHandlerNeeds, marksAt: (attempt: number) => string | undefined) => {
    const rival = handlerOver(needs);
    return withAppend(needs, (inner, attempt) => async (...call) => {
      const rivalMark = marksAt(attempt);
      if (rivalMark !== undefined) await rival(mark(rivalMark));
      return inner(...call);
    });
  };

  it('makes the command be decided again over what it wrote', async () => {
    const needs = createNeeds();
    const handled = await handlerOver(rivalBefore(needs, (attempt) => (attempt === 1 ? 'a' : undefined)))(
      mark('a', 'b'),
    );
    expect(handled).toMatchObject({ kind: 'accepted', events: [{ event: marked('b') }] });
    await expect(marksIn(needs)).resolves.toEqual(['a', 'b']);
  });

  it('that is faster each time ends in an error after a bounded number of decisions', async () => {
    const needs = createNeeds();
    const hot = rivalBefore(needs, (attempt) => `rival-${attempt}`);
    await expect(handlerOver(hot)(mark('a'))).rejects.toThrow(StreamTooHot);
    await expect(marksIn(needs)).resolves.toEqual(
      Array.from({ length: decideAttemptsMax }, (_, index) => `rival-${index + 1}`),
    );
  });
});

describe('an event that cannot be read', () => {
  const decodingAs = (needs: CommandHandlerNeeds, cause: UndecodableEvent, victim: number): CommandHandlerNeeds => ({
    ...needs,
    codec: {
      ...needs.codec,
      decodePage: async (page: readonly StoredEvent[]) =>
        (await needs.codec.decodePage(page)).map((decoded) =>
          decoded.stored.revision === BigInt(victim) ? { kind: 'undecodable', stored: decoded.stored, cause } : decoded,
        ),
    },
  });

  it('because it was erased is no fact any more, and the stream goes on after it', async () => {
    const needs = createNeeds();
    await handlerOver(needs)(mark('a', 'erased', 'c'));
    const erased = decodingAs(needs, new UndecodableEvent('key-destroyed'), 1);
    await expect(handlerOver(erased)(mark('a', 'c', 'd'))).resolves.toMatchObject({
      kind: 'accepted',
      events: [{ event: marked('d') }],
    });
  });

  it('for any other reason stops the command: the decision might hang on it', async () => {
    const needs = createNeeds();
    await handlerOver(needs)(mark('a', 'b'));
    const cause = new UndecodableEvent('not-authentic');
    await expect(handlerOver(decodingAs(needs, cause, 0))(mark('c'))).rejects.toBe(cause);
    await expect(marksIn(needs)).resolves.toEqual(['a', 'b']);
  });

  it('is never written for an owner who was erased', async () => {
    const keyRing = createInMemoryKeyRing();
    const needs = createNeeds({ codec: createEventCodec({ contracts, keyRing }) });
    const handle = handlerOver(needs);
    await handle(mark('a'));
    await keyRing.destroy(person);
    await expect(handle(mark('b'))).rejects.toThrow(KeyDestroyed);
    await expect(storedIn(needs.store)).resolves.toHaveLength(1);
  });
});
