import type { Observable } from 'rxjs';
import type { PersonId } from '../../domain/shared/person-id.ts';

/** Emits when something new of the person can be read. Says that, and nothing else. */
export type PersonChanges = (personId: PersonId) => Observable<void>;
