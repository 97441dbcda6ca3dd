import type { Brand } from '../shared/brand.ts';
import type { PersonId } from '../shared/person-id.ts';
import { no, ok, type Result } from '../shared/result.ts';

/** The subject's personId and twenty random characters: whoever has it knows in whose stream the grant stands. */
export type GrantId = Brand<string, 'GrantId'>;

const form = /^(?<subject>per_[0-9a-z]{20})_[0-9a-z]{20}$/;

export function parseGrantId(text: string): Result<GrantId, 'not-a-grant-id'> {
  return form.test(text) ? ok(text as GrantId) : no('not-a-grant-id');
}

export const subjectOfGrant = (grantId: GrantId): PersonId => grantId.slice(0, 'per_'.length + 20) as PersonId;
