import type { Brand } from './brand.ts';
import { no, ok, type Result } from './result.ts';

/** `per_` and twenty random characters; never derived from a national ID. */
export type PersonId = Brand<string, 'PersonId'>;

export function parsePersonId(text: string): Result<PersonId, 'not-a-person-id'> {
  return /^per_[0-9a-z]{20}$/.test(text) ? ok(text as PersonId) : no('not-a-person-id');
}
