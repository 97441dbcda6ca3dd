import type { KeyCategory } from '../../domain/shared/event-contract.ts';

/** What a key of an owner is for: the data of a category, or the owner's fingerprints. */
export type KeyPurpose = KeyCategory | 'digest';

/** AES-256, and the block of SHA-256 for the HMAC. */
export const dataKeyBytes = 32;
