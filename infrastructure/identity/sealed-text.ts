import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const cipherName = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const tagLength = { authTagLength: tagBytes };

/** A sealed text was changed, cut, or belongs to another row. */
export class SealBroken extends Error {
  readonly code = 'seal-broken';
}

/** Bound to its place: what was sealed for one row opens in no other. */
export function sealText(key: KeyObject, text: string, place: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, key, nonce, tagLength);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

export function openText(key: KeyObject, sealed: Uint8Array, place: string): string {
  const end = sealed.byteLength - tagBytes;
  if (end < nonceBytes) throw new SealBroken('A sealed text is too short.');
  const decipher = createDecipheriv(cipherName, key, sealed.subarray(0, nonceBytes), tagLength);
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new SealBroken('A sealed text is not what was sealed for this place.', { cause });
  }
}
