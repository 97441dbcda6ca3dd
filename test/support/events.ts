import type { EventMetadata, EventToAppend } from '../../application/ports/event-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor, EventId } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';

type EventParts = Partial<Omit<EventToAppend, 'metadata'>> & { readonly metadata?: Partial<EventMetadata> };

/** The n-th of the ids that tests use: they are told apart at sight, and the same in every run. */
export const eventIdOf = (n: number): EventId =>
  `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}` as EventId;

export const personIdOf = (n: number): PersonId => `per_${n.toString(36).padStart(20, '0')}` as PersonId;

/** A whole event; a test names only what it is about. */
export function anEventToAppend({ metadata, ...parts }: EventParts = {}): EventToAppend {
  return {
    eventId: eventIdOf(1),
    type: 'BloodPressureRecorded',
    data: Uint8Array.of(1, 2, 3),
    ...parts,
    metadata: {
      schemaVersion: 1,
      recordedAt: '2026-03-01T08:00:00.000Z' as Instant,
      owner: personIdOf(1),
      actor: 'operator' as Actor,
      keyId: 'key-1',
      simulated: false,
      clear: {},
      ...metadata,
    },
  };
}

/** So many events with ids from the given number on. */
export const eventsToAppend = (count: number, firstId: number, parts: EventParts = {}): readonly EventToAppend[] =>
  Array.from({ length: count }, (_, index) => anEventToAppend({ ...parts, eventId: eventIdOf(firstId + index) }));
