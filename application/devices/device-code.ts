import { halfWidth } from '../../domain/shared/half-width.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Fingerprint } from '../sign-in/ports.ts';

/** Small letters, spaces and hyphens are how people read eight signs to each other. */
export const deviceCodeAsTyped = (typed: string): string =>
  halfWidth(typed).replaceAll(/[\s-]/gu, '').toUpperCase().slice(0, 40);

/** Of this person alone: the same eight signs mean nothing for anybody else. */
export const deviceCodeDigest = (fingerprint: Fingerprint, personId: PersonId, code: string): Promise<string> =>
  fingerprint(`device-code:${personId}:${code}`);
