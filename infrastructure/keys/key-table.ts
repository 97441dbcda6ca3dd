import type pg from 'pg';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { keyPurposes, type KeyPurpose } from './key-purpose.ts';

export interface KeyRow {
  readonly keyId: string;
  readonly owner: string;
  readonly purpose: string;
  /** Null: destroyed, for good. */
  readonly wrapped: Uint8Array | null;
}

/** The SQL of `data_keys`. A row is added once and destroyed once; it is never deleted. */
export interface KeyTable {
  /** The owner's key for the purpose; the row of a destroyed one when the whole owner was erased. */
  find(owner: PersonId, purpose: KeyPurpose): Promise<KeyRow | undefined>;
  findById(keyIds: readonly string[]): Promise<readonly KeyRow[]>;
  /** Leaves what is there. */
  add(row: KeyRow): Promise<void>;
  destroy(owner: PersonId, purpose: KeyPurpose | undefined): Promise<void>;
}

/** A row under this name says that the owner was erased, also for purposes that a later program invents. */
const everything = 'everything';

export function createKeyTable(pool: pg.Pool): KeyTable {
  return {
    find: async (owner, purpose) => {
      const { rows } = await pool.query<KeyRow>(
        // A null is first: an owner who was erased has no key, whatever a race may have left.
        `SELECT key_id AS "keyId", owner, category AS purpose, wrapped FROM data_keys
         WHERE owner = $1 AND category = ANY ($2) ORDER BY wrapped IS NULL DESC LIMIT 1`,
        [owner, [purpose, everything]],
      );
      return rows[0];
    },
    findById: async (keyIds) => {
      const { rows } = await pool.query<KeyRow>(
        'SELECT key_id AS "keyId", owner, category AS purpose, wrapped FROM data_keys WHERE key_id = ANY ($1)',
        [keyIds],
      );
      return rows;
    },
    add: async ({ keyId, owner, purpose, wrapped }) => {
      await pool.query(
        `INSERT INTO data_keys (key_id, owner, category, wrapped) VALUES ($1, $2, $3, $4)
         ON CONFLICT (owner, category) DO NOTHING`,
        [keyId, owner, purpose, wrapped],
      );
    },
    // One row for each purpose, made or not: whoever makes a key at this moment either comes first and loses it here, or
    // finds this row in his way. In one order, so that two erasures cannot lock each other out.
    destroy: async (owner, purpose) => {
      await pool.query(
        `INSERT INTO data_keys (key_id, owner, category, wrapped, destroyed_at)
         SELECT gen_random_uuid(), $1, category, NULL, now() FROM unnest($2::text[]) AS category ORDER BY category
         ON CONFLICT (owner, category) DO UPDATE SET wrapped = NULL, destroyed_at = now()
         WHERE data_keys.destroyed_at IS NULL`,
        [owner, purpose === undefined ? [...keyPurposes, everything] : [purpose]],
      );
    },
  };
}
