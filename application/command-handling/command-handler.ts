import type { AnyEvent } from '../../domain/catalogue.ts';
import type { Decider } from '../../domain/shared/decider.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor, Recorded } from '../../domain/shared/recorded.ts';
import type { Position } from '../ports/event-store.ts';

/** A context's decider with the stream it speaks for. */
export interface StreamDecider<Command, Event extends AnyEvent, State, Draft extends State, Refusal> extends Decider<
  Command,
  Event,
  State,
  Draft,
  Refusal
> {
  readonly streamOf: (personId: PersonId) => string;
}

export interface Addressed<Command> {
  readonly personId: PersonId;
  readonly actor: Actor;
  readonly command: Command;
}

export type Handled<Event extends AnyEvent, Refusal> =
  /** No events: it was already so. `position` is then undefined. */
  | { readonly kind: 'accepted'; readonly events: readonly Recorded<Event>[]; readonly position: Position | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The store may or may not have the events. The same command again decides over whatever is there by then. */
export class OutcomeUnknown extends Error {
  readonly code = 'outcome-unknown';
}

/** Others wrote to the stream each time we had decided, or too many commands wait for it: nothing was written. */
export class StreamTooHot extends Error {
  readonly code = 'stream-too-hot';
}

/**
 * Reads the stream and folds it (or takes the fold of an earlier command), decides, appends at the revision read; on a
 * conflict reads on and decides again, at most `decideAttemptsMax` times; an unknown outcome is settled by the same
 * append again. Throws only when the world is broken (`EventStoreUnavailable`, `OutcomeUnknown`, `StreamTooHot`).
 */
export type HandleCommand = <Command, Event extends AnyEvent, State, Draft extends State, Refusal>(
  decider: StreamDecider<Command, Event, State, Draft, Refusal>,
  addressed: Addressed<Command>,
) => Promise<Handled<Event, Refusal>>;
