import { createHmac } from 'node:crypto';
import type { IdentityDigest } from '../../domain/delegation/index.ts';
import type { NationalId } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/** What a subject writes of a delegate; all three must match. */
export interface NamedIdentity {
  readonly name: string;
  readonly nationalId: NationalId;
  readonly birthDate: CalendarDate;
}

export type IdentityDigestFor = (subjectId: PersonId, identity: NamedIdentity) => Promise<IdentityDigest>;

/** Under the subject's key: the same person is named by another digest in every other record. */
export const createIdentityDigest =
  (keyRing: Pick<KeyRing, 'digestKeyOf'>): IdentityDigestFor =>
  async (subjectId, { name, nationalId, birthDate }) => {
    const key = await keyRing.digestKeyOf(subjectId);
    const text = ['delegate', nationalId, birthDate, sameName(name)].join('\n');
    return createHmac('sha256', key).update(text).digest('base64url') as IdentityDigest;
  };

/** Full-width letters, spaces and capitals are ways of writing, not other names. */
const sameName = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, '').toUpperCase();
