import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import { KeyDestroyed, type DataKey, type ErasableKeyRing, type KeyVault } from '../../application/ports/key-ring.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { createBatchedLookup } from './batched-lookup.ts';
import { createBoundedCache } from './bounded-cache.ts';
import { dataKeyBytes, type KeyPurpose } from './key-purpose.ts';
import { createKeyTable, type KeyRow, type KeyTable } from './key-table.ts';
import { createMasterKeyCheck } from './master-key-check.ts';

export interface PostgresKeyRingNeeds {
  readonly pool: pg.Pool;
  readonly vault: KeyVault;
  /** Of a clock that only runs forward; the age of cached keys is measured by it. */
  readonly nowMs?: () => number;
}

/** Unwrapped keys of some two thousand people at a time, at less than a kilobyte each. */
const cachedKeysMax = 20_000;
/** So long may another process go on with a key that was destroyed here. */
export const cachedKeyAgeMsMax = 10_000;

/**
 * Keys lie wrapped in `data_keys`, outside the log. A key is committed before anybody gets it; what two processes make
 * at once ends as the one that was committed first.
 */
export function createPostgresKeyRing({
  pool,
  vault,
  nowMs = () => performance.now(),
}: PostgresKeyRingNeeds): ErasableKeyRing {
  const table = createKeyTable(pool);
  const assertMasterKey = createMasterKeyCheck(pool, vault);
  const bounds = { entriesMax: cachedKeysMax, ageMsMax: cachedKeyAgeMsMax, nowMs };
  const byName = createBoundedCache<DataKey>(bounds);
  const byId = createBoundedCache<KeyObject>(bounds);
  let destructions = 0;

  /** What was read before a destruction is not remembered after it. */
  const watch = (): (() => boolean) => {
    const before = destructions;
    return () => before === destructions;
  };
  const forget = (): void => {
    destructions += 1;
    byName.clear();
    byId.clear();
  };
  const lookUp = createBatchedLookup(async (keyIds) => {
    const nothingWasDestroyed = watch();
    await assertMasterKey();
    const keys = await unwrappedById(table, vault, keyIds);
    if (nothingWasDestroyed()) for (const [keyId, key] of keys) byId.set(keyId, key);
    return keys;
  });
  const keyOf = async (owner: PersonId, purpose: KeyPurpose): Promise<DataKey> => {
    const name = `${purpose} ${owner}`;
    const cached = byName.get(name);
    if (cached !== undefined) return cached;
    const nothingWasDestroyed = watch();
    await assertMasterKey();
    const key = await findOrMake(table, vault, owner, purpose);
    if (nothingWasDestroyed()) {
      byName.set(name, key);
      byId.set(key.keyId, key.key);
    }
    return key;
  };

  return {
    keyFor: keyOf,
    keyById: async (keyId) => byId.get(keyId) ?? lookUp(keyId),
    wasDestroyed: (keyId) => isDestroyed(table, keyId),
    digestKeyOf: async (owner) => (await keyOf(owner, 'digest')).key,
    destroy: async (owner, category) => {
      await table.destroy(owner, category).finally(forget); // Also when the answer was lost: it may have been done.
    },
  };
}

const isDestroyed = async (table: KeyTable, keyId: string): Promise<boolean> =>
  (await table.findById([keyId])).some(({ wrapped }) => wrapped === null);

async function findOrMake(table: KeyTable, vault: KeyVault, owner: PersonId, purpose: KeyPurpose): Promise<DataKey> {
  const known = await table.find(owner, purpose);
  if (known !== undefined) return unwrapped(vault, known);
  const keyId = randomUUID();
  const wrapped = await vault.wrap(randomBytes(dataKeyBytes), contextOf({ keyId, owner, purpose }));
  await table.add({ keyId, owner, purpose, wrapped });
  // Ours, or the one that somebody committed in the meantime: whoever asks gets what is in the table, never another.
  const committed = await table.find(owner, purpose);
  if (committed === undefined) throw new TypeError('A row of data_keys is never deleted.');
  return unwrapped(vault, committed);
}

async function unwrapped(vault: KeyVault, row: KeyRow): Promise<DataKey> {
  if (row.wrapped === null) throw new KeyDestroyed(`The ${row.purpose} key of this owner was destroyed.`);
  return { keyId: row.keyId, key: createSecretKey(await vault.unwrap(row.wrapped, contextOf(row))) };
}

async function unwrappedById(
  table: KeyTable,
  vault: KeyVault,
  keyIds: readonly string[],
): Promise<ReadonlyMap<string, KeyObject>> {
  const rows = await table.findById(keyIds);
  const living = rows.filter(({ wrapped }) => wrapped !== null);
  return new Map(await Promise.all(living.map(async (row) => [row.keyId, (await unwrapped(vault, row)).key] as const)));
}

/** A wrapped key opens only as this key of this owner: rows cannot be exchanged. */
const contextOf = ({ keyId, owner, purpose }: Pick<KeyRow, 'keyId' | 'owner' | 'purpose'>): string =>
  JSON.stringify([keyId, owner, purpose]);
