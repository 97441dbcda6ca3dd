import { personStream } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';

export type PersonExists = (personId: PersonId) => Promise<boolean>;

/** An id is a few dozen bytes: a town of them is a few megabytes. */
const knownMax = 50_000;

/** Whether somebody was ever registered under the id. */
export function createPersonExists(store: Pick<EventStore, 'headOf'>): PersonExists {
  const known = new Set<PersonId>(); // Nothing in the log is ever taken back, so who exists stays so.
  return async (personId) => {
    if (known.has(personId)) return true;
    const exists = (await store.headOf(personStream(personId) as StreamName)) !== 'no-stream';
    if (exists && known.size < knownMax) known.add(personId);
    return exists;
  };
}
