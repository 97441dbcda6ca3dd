import type {
  Addressed,
  HandleCommand,
  Handled,
  StreamDecider,
} from '../../../application/command-handling/command-handler.ts';
import {
  createCommandHandler,
  type CommandHandlerNeeds,
} from '../../../application/command-handling/handle-command.ts';
import type { StoredEvent, EventStore, StreamName } from '../../../application/ports/event-store.ts';
import { contracts } from '../../../domain/catalogue.ts';
import type { ReadingId, ReadingRetracted } from '../../../domain/self-measurement/index.ts';
import { accepted, refused } from '../../../domain/shared/decider.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor, EventId } from '../../../domain/shared/recorded.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { Identifiers } from '../../../application/ports/identifiers.ts';
import { createEventCodec } from '../../../infrastructure/event-store/event-codec.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { createInMemoryKeyRing } from '../../../infrastructure/keys/in-memory-key-ring.ts';
import { createFixedClock } from '../../../infrastructure/system/fixed-clock.ts';

/** The smallest decider there is: each mark is made once, and `forbidden` is refused. */
export interface MakeMarks {
  readonly marks: readonly string[];
}
export interface MarkRefusal {
  readonly code: 'forbidden';
}
type MarkState = ReadonlySet<string>;
export type MarksDecider = StreamDecider<MakeMarks, ReadingRetracted, MarkState, Set<string>, MarkRefusal>;

export const marksDecider: MarksDecider = {
  streamOf: (personId) => `self-measurement-${personId}`,
  emptyDraft: () => new Set(),
  evolve: (draft, event) => void draft.add(event.data.readingId),
  decide: ({ marks }, state) =>
    marks.includes('forbidden')
      ? refused({ code: 'forbidden' })
      : accepted(...marks.filter((mark) => !state.has(mark)).map(marked)),
  weigh: (state) => state.size * 100,
};

export const marked = (mark: string): ReadingRetracted => ({
  type: 'ReadingRetracted',
  data: { readingId: mark as ReadingId },
});

export const person = 'per_00000000000000000001' as PersonId;
export const operator = 'operator' as Actor;
export const streamOf = (personId: PersonId): StreamName => marksDecider.streamOf(personId) as StreamName;

export const mark = (...marks: readonly string[]): Addressed<MakeMarks> => markOf(person, ...marks);
export const markOf = (personId: PersonId, ...marks: readonly string[]): Addressed<MakeMarks> => ({
  personId,
  actor: operator,
  command: { marks },
});

/** Counted, so that a run says the same each time. */
export function createCountedIdentifiers(): Identifiers {
  let count = 0;
  const next = (): string => String((count += 1)).padStart(12, '0');
  return {
    eventId: () => `00000000-0000-4000-8000-${next()}` as EventId,
    personId: () => `per_00000000${next()}` as PersonId,
    entityId: (prefix) => `${prefix}_00000000${next()}`,
  };
}

export const noon = '2026-03-01T04:00:00.000Z' as Instant;

/** Everything a handler needs, in memory; any part may be replaced. Pauses take no time. */
export function createNeeds(parts: Partial<CommandHandlerNeeds> = {}): CommandHandlerNeeds {
  return {
    store: createInMemoryEventStore(),
    codec: createEventCodec({ contracts, keyRing: createInMemoryKeyRing() }),
    clock: createFixedClock(noon),
    identifiers: createCountedIdentifiers(),
    cacheBytesMax: 10_000_000,
    pause: () => Promise.resolve(),
    ...parts,
  };
}

export const handlerOver = (needs: CommandHandlerNeeds): ((addressed: Addressed<MakeMarks>) => Promise<MarksHandled>) =>
  bind(createCommandHandler(needs));
export type MarksHandled = Handled<ReadingRetracted, MarkRefusal>;

export const bind =
  (handle: HandleCommand, decider: MarksDecider = marksDecider) =>
  (addressed: Addressed<MakeMarks>): Promise<MarksHandled> =>
    handle(decider, addressed);

export const storedIn = (store: EventStore, personId: PersonId = person): Promise<readonly StoredEvent[]> =>
  collect(store.readStream(streamOf(personId)));

export async function collect<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

/** What the stream says, read with the key. */
export async function marksIn(
  { store, codec }: CommandHandlerNeeds,
  personId: PersonId = person,
): Promise<readonly string[]> {
  const decoded = await codec.decodePage(await storedIn(store, personId));
  return decoded.map((one) => {
    if (one.kind === 'undecodable') throw one.cause;
    return (one.recorded.event as ReadingRetracted).data.readingId;
  });
}
