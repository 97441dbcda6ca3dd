import type { AnyEvent } from '../../domain/catalogue.ts';
import type { Decider, Decision } from '../../domain/shared/decider.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { eventPages } from '../event-log/event-pages.ts';
import type { Clock } from '../ports/clock.ts';
import type { DecodedEvent, Envelope, EventCodec } from '../ports/event-codec.ts';
import {
  appendEventsMax,
  EventStoreUnavailable,
  IllegalAppend,
  type AppendOutcome,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type StoredEvent,
  type StreamName,
} from '../ports/event-store.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import {
  OutcomeUnknown,
  StreamTooHot,
  type Addressed,
  type HandleCommand,
  type Handled,
  type StreamDecider,
} from './command-handler.ts';
import { createStateCache, type FoldedStream, type Folding } from './state-cache.ts';
import { createStreamQueues } from './stream-queues.ts';

export interface CommandHandlerNeeds {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** As the deciders weigh their states, plus what an entry itself costs. */
  readonly cacheBytesMax: number;
  readonly pause: (durationMs: number) => Promise<void>;
}

/** Each lost attempt is a command of another process that got through; ten in a row mean a stream to redesign. */
export const decideAttemptsMax = 10;
/** The first append and four more: with the pauses between them three quarters of a second, as long as anybody waits. */
export const settleAttemptsMax = 5;
const settlePauseMs = 50;

export function createCommandHandler(needs: CommandHandlerNeeds): HandleCommand {
  const cache = createStateCache(needs.cacheBytesMax);
  const queues = createStreamQueues();
  return (decider, addressed) => {
    const stream = decider.streamOf(addressed.personId) as StreamName;
    return queues.run(stream, async () => {
      const known = cache.take(stream, decider);
      const folded = known ?? (await unreadStream(needs.store, stream, decider));
      const turn = { stream, folded, mayBeBehind: known !== undefined };
      const handled = await handleInTurn(needs, decider, addressed, turn);
      // Reached without an error only: a draft that may be half evolved is left for the garbage collector.
      cache.put(stream, decider, folded, decider.weigh(folded.draft));
      return handled;
    });
  };
}

/** Nothing is read yet; what the decider does not remember never will be. */
async function unreadStream<Draft>(
  store: EventStore,
  stream: StreamName,
  decider: Folding<Draft> & Remembering,
): Promise<FoldedStream<Draft>> {
  const { remembersEvents } = decider;
  const head = remembersEvents === undefined ? 'no-stream' : await store.headOf(stream);
  const isForgetful = head !== 'no-stream' && remembersEvents !== undefined && head >= BigInt(remembersEvents);
  return {
    draft: decider.emptyDraft(),
    head: isForgetful ? head - BigInt(remembersEvents) : 'no-stream',
    recordedAt: undefined,
  };
}

type Remembering = Pick<Decider<never, AnyEvent, unknown, unknown, unknown>, 'remembersEvents'>;

interface Turn<Draft> {
  readonly stream: StreamName;
  readonly folded: FoldedStream<Draft>;
  /** The fold is from an earlier command: others may have written since. */
  readonly mayBeBehind: boolean;
}

async function handleInTurn<Command, Event extends AnyEvent, State, Draft extends State, Refusal>(
  needs: CommandHandlerNeeds,
  decider: StreamDecider<Command, Event, State, Draft, Refusal>,
  addressed: Addressed<Command>,
  turn: Turn<Draft>,
): Promise<Handled<Event, Refusal>> {
  const { folded } = turn;
  for (let attempt = 1; attempt <= decideAttemptsMax; attempt++) {
    const decision = await decideOn(needs, decider, addressed.command, { ...turn, isFirst: attempt === 1 });
    if (decision.kind === 'refused') return decision;
    if (decision.events.length === 0) return { kind: 'accepted', events: [], position: undefined };
    const lines = addressTo(decision.events, needs, addressed, turn);
    const outcome = await append(needs, turn, await needs.codec.encode(lines));
    if (outcome.kind === 'conflict') continue;
    for (const event of decision.events) decider.evolve(folded.draft, event);
    folded.head = outcome.revision;
    folded.recordedAt = lines.at(-1)?.envelope.recordedAt;
    return { kind: 'accepted', events: lines.map(asRecorded), position: outcome.position };
  }
  throw new StreamTooHot(`Others wrote to the stream at each of ${decideAttemptsMax} attempts.`);
}

/**
 * A known fold is taken as it stands, because the append's expected revision finds out whether it still does. What leads
 * to no append is decided at the stream's head only.
 */
async function decideOn<Command, Event extends AnyEvent, State, Draft extends State, Refusal>(
  needs: CommandHandlerNeeds,
  decider: StreamDecider<Command, Event, State, Draft, Refusal>,
  command: Command,
  turn: Turn<Draft> & { readonly isFirst: boolean },
): Promise<Decision<Event, Refusal>> {
  if (turn.isFirst && turn.mayBeBehind) {
    const decision = decider.decide(command, turn.folded.draft);
    if (decision.kind === 'accepted' && decision.events.length > 0) return decision;
  }
  await readOn(needs, decider, turn);
  return decider.decide(command, turn.folded.draft);
}

/** From where the fold ends to the head, in pages. */
async function readOn<Draft>(
  { store, codec }: CommandHandlerNeeds,
  decider: Folding<Draft>,
  { stream, folded }: Turn<Draft>,
): Promise<void> {
  const foldPage = async (page: readonly StoredEvent[]): Promise<void> => {
    for (const decoded of await codec.decodePage(page)) {
      // What was erased is no fact any more and the rest of the stream goes on. Anything else that cannot be read might
      // be what the decision hangs on.
      if (decoded.kind === 'decoded') decider.evolve(folded.draft, eventOf(decoded));
      else if (decoded.cause.reason !== 'key-destroyed') throw decoded.cause;
      folded.head = decoded.stored.revision;
      folded.recordedAt = later(decoded.stored.metadata.recordedAt, folded.recordedAt);
    }
  };
  for await (const page of eventPages(store.readStream(stream, revisionAfter(folded.head)))) await foldPage(page);
}

/** A stream holds its own context's events and no others; `evolve` would say so if it did. */
const eventOf = (decoded: Extract<DecodedEvent, { kind: 'decoded' }>): never => decoded.recorded.event as never;

interface Line<Event> {
  readonly fact: Event;
  readonly envelope: Envelope;
}

function addressTo<Event extends AnyEvent>(
  events: readonly Event[],
  { clock, identifiers }: CommandHandlerNeeds,
  { personId, actor }: Addressed<unknown>,
  { stream, folded }: Turn<unknown>,
): readonly Line<Event>[] {
  if (events.length > appendEventsMax) {
    // Splitting would end the promise that a command is recorded whole or not at all: whoever gives it makes it smaller.
    throw new IllegalAppend(
      `The command decided ${events.length} events; at most ${appendEventsMax} go into one append.`,
    );
  }
  const first = revisionAfter(folded.head);
  const recordedAt = later(clock.now(), folded.recordedAt);
  return events.map((fact, index) => ({
    fact,
    envelope: {
      stream,
      revision: first + BigInt(index),
      eventId: identifiers.eventId(),
      owner: personId,
      actor,
      recordedAt,
      simulated: clock.simulated,
    },
  }));
}

/**
 * Until the store says what became of it. A store that could not be reached after an unknown outcome has not settled
 * anything: the first try may still have been written.
 */
async function append(
  { store, pause }: CommandHandlerNeeds,
  { stream, folded }: Turn<unknown>,
  encoded: readonly EventToAppend[],
): Promise<Exclude<AppendOutcome, { kind: 'outcome-unknown' }>> {
  let cause: unknown;
  for (let attempt = 1; attempt <= settleAttemptsMax; attempt++) {
    const isFirst = attempt === 1;
    if (!isFirst) await pause(settlePauseMs * 2 ** (attempt - 2));
    try {
      const outcome = await store.append(stream, folded.head, encoded);
      if (outcome.kind !== 'outcome-unknown') return outcome;
      cause = outcome.cause;
    } catch (error) {
      if (isFirst || !(error instanceof EventStoreUnavailable)) throw error;
      cause = error;
    }
  }
  throw new OutcomeUnknown(`The store did not say in ${settleAttemptsMax} attempts what became of an append.`, {
    cause,
  });
}

function asRecorded<Event extends AnyEvent>({ fact, envelope }: Line<Event>): Recorded<Event> {
  const { eventId, recordedAt, owner, actor, simulated } = envelope;
  return { event: fact, eventId, recordedAt, owner, actor, simulated };
}

const revisionAfter = (head: ExpectedRevision): bigint => (head === 'no-stream' ? 0n : head + 1n);
/** Our clock may run backwards, a stream's times may not. Instants sort as text. */
const later = (one: Instant, other: Instant | undefined): Instant => (other === undefined || one > other ? one : other);
