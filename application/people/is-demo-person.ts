import { personStream } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';

/** As in the metadata of whatever the demo or its visitors record. */
const demoActor = 'demo';

export type IsDemoPerson = (personId: PersonId) => Promise<boolean>;

/** Whoever the demo registered. Anybody else in the same database is no business of a session without sign-in. */
export function createIsDemoPerson(store: Pick<EventStore, 'readStream'>): IsDemoPerson {
  const known = new Map<PersonId, boolean>(); // Who registered a person never changes.
  return async (personId) => {
    const before = known.get(personId);
    if (before !== undefined) return before;
    for await (const { metadata } of store.readStream(personStream(personId) as StreamName)) {
      const isDemo = (metadata.actor as string) === demoActor;
      known.set(personId, isDemo);
      return isDemo;
    }
    return false;
  };
}
