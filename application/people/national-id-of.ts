import type { NationalId } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { createParticularsOf, type ParticularsOf } from './particulars-of.ts';

export type NationalIdOf = (personId: PersonId) => Promise<NationalId | undefined>;

/** From the log, where it is encrypted: no table has it in the clear. Undefined: no such person, or erased. */
export function createNationalIdOf(needs: Parameters<typeof createParticularsOf>[0]): NationalIdOf {
  const particularsOf: ParticularsOf = createParticularsOf(needs);
  return async (personId) => (await particularsOf(personId))?.nationalId;
}
