import type { Brand } from './brand.ts';
import type { Fact } from './decider.ts';
import type { PersonId } from './person-id.ts';
import type { Instant } from './time.ts';

/** A random UUID. */
export type EventId = Brand<string, 'EventId'>;

/**
 * An event as folds see it: the fact, and when and through whom we learned of it. No revision and no position:
 * gaps in them would tell a reader that something is hidden.
 */
export interface Recorded<Event extends Fact> {
  readonly event: Event;
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly owner: PersonId;
  readonly actor: Actor;
  /** True when the recording clock was set by a demo or a test. */
  readonly simulated: boolean;
}

/** `operator`, a person, `staff:ID`, `app:ID`, or `demo` (the sign-in-free session of the demo family). */
export type Actor = Brand<string, 'Actor'>;
