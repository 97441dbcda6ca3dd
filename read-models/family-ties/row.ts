import type { PersonId } from '../../domain/shared/person-id.ts';

/** One for each other person whom a link, a grant or an order ever named; its key is that person's id. */
export interface FamilyTieRow {
  readonly otherId: PersonId;
}
