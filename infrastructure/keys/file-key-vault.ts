import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { KeyVault } from '../../application/ports/key-ring.ts';
import { MasterKeyMismatch, WrappedKeyNotAuthentic } from './key-errors.ts';
import { readOrMakeMasterKey } from './master-key-file.ts';

const cipherName = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const tagLength = { authTagLength: tagBytes };
/** Says which master key wrapped a key, without saying anything about it. */
const markBytes = 8;

/** A file of mode 600, made on first use. The file itself opens nothing: one key is derived from it for each use. */
export async function openFileKeyVault(file: string): Promise<KeyVault> {
  const masterKey = await readOrMakeMasterKey(file);
  const wrappingKey = createSecretKey(derive(masterKey, 'wrap', 32));
  const lookupKey = createSecretKey(derive(masterKey, 'lookup', 32));
  const mark = derive(masterKey, 'mark', markBytes);
  return {
    wrap: (key, context) => atOnce(() => Buffer.concat([mark, seal(wrappingKey, key, context)])),
    unwrap: (wrapped, context) =>
      atOnce(() => {
        if (!mark.equals(wrapped.subarray(0, markBytes))) throw new MasterKeyMismatch();
        return unseal(wrappingKey, wrapped.subarray(markBytes), context);
      }),
    lookup: (value) => atOnce(() => createHmac('sha256', lookupKey).update(value).digest('base64url')),
  };
}

/** HKDF (RFC 5869): what is derived for one use tells nothing of what is derived for another. */
const derive = (masterKey: Uint8Array, use: 'wrap' | 'lookup' | 'mark', bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, '', `health-passbook/master-key/1/${use}`, bytes));

/** A random nonce is safe for 2^32 keys (NIST SP 800-38D): hundreds of millions of people. */
function seal(wrappingKey: KeyObject, key: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, wrappingKey, nonce, tagLength);
  cipher.setAAD(Buffer.from(context));
  const body = cipher.update(key);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

function unseal(wrappingKey: KeyObject, sealed: Uint8Array, context: string): Uint8Array {
  const end = sealed.byteLength - tagBytes;
  if (end < nonceBytes) throw new WrappedKeyNotAuthentic('A wrapped data key is too short.');
  const decipher = createDecipheriv(cipherName, wrappingKey, sealed.subarray(0, nonceBytes), tagLength);
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(end));
  const key = decipher.update(sealed.subarray(nonceBytes, end));
  try {
    decipher.final();
  } catch (cause) {
    throw new WrappedKeyNotAuthentic('A wrapped data key is not what the master key locked.', { cause });
  }
  return key;
}

/** As a promise, also for what is thrown: a vault far away could not fail in any other way. */
const atOnce = <Value>(act: () => Value): Promise<Value> => Promise.resolve().then(act);
