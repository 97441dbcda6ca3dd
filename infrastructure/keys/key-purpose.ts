import type { KeyCategory } from '../../domain/shared/event-contract.ts';

/** What a key of an owner is for: the data of a category, or the owner's fingerprints. */
export type KeyPurpose = KeyCategory | 'digest';

/** Every one of them, for erasing them all: the compiler misses none. */
export const keyPurposes: readonly string[] = Object.keys({
  visits: true,
  medications: true,
  allergies: true,
  wishes: true,
  vaccinations: true,
  labs: true,
  imaging: true,
  prevention: true,
  programmes: true,
  measurements: true,
  reminders: true,
  identity: true,
  documents: true,
  access: true,
  digest: true,
} satisfies Record<KeyPurpose, true>);

/** AES-256, and as much for an HMAC with SHA-256. */
export const dataKeyBytes = 32;
