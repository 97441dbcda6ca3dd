import { createHmac, type KeyObject } from 'node:crypto';
import type { RowId, WeakKey } from '../../domain/shared/stated-rows.ts';

/** Of SHA-256's 32 bytes: among a person's rows no two ever meet, and states stay small. */
const rowDigestBytes = 16;

/** Fingerprints under the owner's own key: equal for equal texts of one person, without meaning to anybody else. */
export interface OwnerDigests {
  readonly rowIdOf: (says: string) => RowId;
  readonly weakKeyOf: (speaksOf: string) => WeakKey;
  /** For a text that comes in pieces. */
  readonly document: () => { readonly add: (piece: Uint8Array) => void; readonly text: () => string };
}

export function ownerDigests(key: KeyObject): OwnerDigests {
  // Each purpose has a first line of its own, so that no row can be taken for a key or a document.
  const rowDigest = (purpose: string, text: string): string =>
    createHmac('sha256', key).update(`${purpose}\n${text}`).digest().toString('base64url', 0, rowDigestBytes);
  return {
    rowIdOf: (says) => rowDigest('row', says) as RowId,
    weakKeyOf: (speaksOf) => rowDigest('key', speaksOf) as WeakKey,
    document: () => {
      const digest = createHmac('sha256', key).update('document\n');
      return { add: (piece) => void digest.update(piece), text: () => digest.digest('base64url') };
    },
  };
}
