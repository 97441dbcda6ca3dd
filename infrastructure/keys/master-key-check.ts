import type pg from 'pg';
import type { KeyVault } from '../../application/ports/key-ring.ts';
import { MasterKeyMismatch } from './key-errors.ts';

/** No national ID looks like this, so no person is ever found under it. */
const probe = 'master-key-check';

/**
 * The first program on a database leaves a mark of its master key there, and every later one compares. A wrong key
 * would find nobody in the directory and register the whole family a second time. Asks the database once.
 */
export function createMasterKeyCheck(pool: pg.Pool, vault: KeyVault): () => Promise<void> {
  let isRight: Promise<void> | undefined;
  return async () => {
    isRight ??= compare(pool, vault);
    try {
      await isRight;
    } catch (error) {
      isRight = undefined; // A database that was away is asked again.
      throw error;
    }
  };
}

async function compare(pool: pg.Pool, vault: KeyVault): Promise<void> {
  const mark = await vault.lookup(probe);
  await pool.query('INSERT INTO master_key_check (mark) VALUES ($1) ON CONFLICT DO NOTHING', [mark]);
  const { rows } = await pool.query<{ mark: string }>('SELECT mark FROM master_key_check');
  if (rows[0]?.mark !== mark) throw new MasterKeyMismatch();
}
