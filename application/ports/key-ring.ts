import type { KeyObject } from 'node:crypto';
import type { KeyCategory } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';

export interface DataKey {
  readonly keyId: string;
  readonly key: KeyObject;
}

/**
 * One data key per owner and category, wrapped by the master key and committed before its first use. A destroyed key
 * stays destroyed: asking for it again is an error, never a new key under the old name.
 */
export interface KeyRing {
  /** The key that new events of this owner and category are encrypted with; made on first use. */
  keyFor(owner: PersonId, category: KeyCategory): Promise<DataKey>;
  /** Undefined when it was destroyed or never was. */
  keyById(keyId: string): Promise<KeyObject | undefined>;
  /** Of a key that is not there: true when it was destroyed on purpose, false when nobody knows of it. */
  wasDestroyed(keyId: string): Promise<boolean>;
  /** For fingerprints and weak keys: an HMAC key of the owner, apart from the data keys. */
  digestKeyOf(owner: PersonId): Promise<KeyObject>;
}

/** What erasure needs; the codec and everybody else are given a `KeyRing` and cannot destroy anything. */
export interface ErasableKeyRing extends KeyRing {
  /**
   * For good, and again without complaint. Without a category: every key of the owner, those never made included, and
   * the digest key. Another process may use a key that it has just used for a few seconds more.
   */
  destroy(owner: PersonId, category?: KeyCategory): Promise<void>;
}

/** The owner, or this category of the owner, was erased: nothing more can be recorded under it. */
export class KeyDestroyed extends Error {
  readonly code = 'key-destroyed';
}

/** Only the master key lives behind this port: a file for the embedded default, a KMS later. */
export interface KeyVault {
  wrap(key: Uint8Array, context: string): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, context: string): Promise<Uint8Array>;
  /** HMAC under a key that exists for directory look-ups alone. */
  lookup(value: string): Promise<string>;
}
