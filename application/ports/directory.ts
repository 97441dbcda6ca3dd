import type { PersonId } from '../../domain/shared/person-id.ts';

/** From an HMAC of the national ID to the person: reserved before the first append, rebuildable from the log. */
export interface Directory {
  /** The person who holds the number afterwards: the given one, or the one who already held it. */
  reserve(nationalId: string, personId: PersonId): Promise<PersonId>;
  find(nationalId: string): Promise<PersonId | undefined>;
  everyone(): AsyncIterable<PersonId>;
  /** On erasure. */
  forget(personId: PersonId): Promise<void>;
}
