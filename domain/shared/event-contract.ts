/**
 * What a person may erase, grant or hide as one. `identity` and `documents` exist only as encryption categories:
 * who somebody is, and which files were imported.
 */
export const careCategories = [
  'visits',
  'medications',
  'allergies',
  'wishes',
  'vaccinations',
  'labs',
  'imaging',
  'prevention',
  'programmes',
  'measurements',
  'reminders',
] as const;
export type CareCategory = (typeof careCategories)[number];
export type KeyCategory = CareCategory | 'identity' | 'documents' | 'access';

/** Lifts the data of version n to version n + 1. Pure, chained, never edited after release. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** One row per event type: everything that storage must know about it, and nothing that decisions may see. */
export interface EventContract {
  readonly currentVersion: number;
  /** Whose key encrypts it: erasing a category destroys that key. */
  readonly category: KeyCategory;
  /** Names of data fields that stay readable without a key. Never a fingerprint, never health data. */
  readonly clear: readonly string[];
  /** `upcasters[n - 1]` lifts version n. */
  readonly upcasters: readonly Upcaster[];
}
