import type { AnyEvent } from '../../domain/catalogue.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor, EventId, Recorded } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { EventToAppend, StoredEvent, StreamName } from './event-store.ts';

export interface Envelope {
  readonly stream: StreamName;
  readonly revision: bigint;
  readonly eventId: EventId;
  readonly owner: PersonId;
  readonly actor: Actor;
  readonly recordedAt: Instant;
  readonly simulated: boolean;
}

/**
 * Between facts and stored bytes: version, upcasting, encryption. What cannot be decoded is thrown as
 * `UndecodableEvent`; the projections park its owner.
 */
export interface EventCodec {
  /** Encodes once, before any retry: ciphertext is bound to event id, stream, revision, type and version. */
  encode(facts: readonly { readonly fact: AnyEvent; readonly envelope: Envelope }[]): Promise<readonly EventToAppend[]>;
  decode(stored: StoredEvent): Promise<Recorded<AnyEvent>>;
  /** A page at once: each key is looked up once. One undecodable event is a value and fails no neighbour. */
  decodePage(stored: readonly StoredEvent[]): Promise<readonly DecodedEvent[]>;
}

export type DecodedEvent =
  | { readonly kind: 'decoded'; readonly stored: StoredEvent; readonly recorded: Recorded<AnyEvent> }
  | { readonly kind: 'undecodable'; readonly stored: StoredEvent; readonly cause: UndecodableEvent };

export class UndecodableEvent extends Error {
  readonly code = 'undecodable-event';
  readonly reason: UndecodableReason;
  constructor(reason: UndecodableReason, options?: ErrorOptions) {
    super(`undecodable event: ${reason}`, options);
    this.reason = reason;
  }
}
/**
 * `key-destroyed`: erased, which is no fact any more. `key-missing`: lost, which nobody meant; what was lost may be put
 * back, so nothing goes on as if it had never been. `not-liftable`: an upcaster threw on it. A fault of ours, but it must
 * not stop the neighbours either.
 */
export type UndecodableReason =
  'unknown-type' | 'newer-version' | 'key-destroyed' | 'key-missing' | 'not-authentic' | 'not-json' | 'not-liftable';
