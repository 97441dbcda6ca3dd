import type pg from 'pg';
import type { Directory } from '../../application/ports/directory.ts';
import type { KeyVault } from '../../application/ports/key-ring.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { createMasterKeyCheck } from '../keys/master-key-check.ts';

export interface PostgresDirectoryNeeds {
  readonly pool: pg.Pool;
  readonly vault: KeyVault;
}

interface DirectoryRow {
  readonly person_id: PersonId;
}

const peoplePerPage = 1_000;

/** The table holds no number, only HMACs: who copies it without the master key learns how many people there are. */
export function createPostgresDirectory({ pool, vault }: PostgresDirectoryNeeds): Directory {
  const assertMasterKey = createMasterKeyCheck(pool, vault);
  const lookupKeyOf = async (nationalId: string): Promise<string> => {
    await assertMasterKey();
    return vault.lookup(nationalId);
  };
  return {
    reserve: async (nationalId, personId) => {
      // The update changes nothing but gives us the row that stands, also when it was committed while we waited for it.
      const { rows } = await pool.query<DirectoryRow>(
        `INSERT INTO directory (lookup_key, person_id) VALUES ($1, $2)
         ON CONFLICT (lookup_key) DO UPDATE SET lookup_key = EXCLUDED.lookup_key
         RETURNING person_id`,
        [await lookupKeyOf(nationalId), personId],
      );
      if (rows[0] === undefined) throw new TypeError('This statement always returns its row.');
      return rows[0].person_id;
    },
    find: async (nationalId) => {
      const { rows } = await pool.query<DirectoryRow>('SELECT person_id FROM directory WHERE lookup_key = $1', [
        await lookupKeyOf(nationalId),
      ]);
      return rows[0]?.person_id;
    },
    everyone: () => everyoneIn(pool),
    forget: async (personId) => {
      await pool.query('DELETE FROM directory WHERE person_id = $1', [personId]);
    },
  };
}

/** A person may hold two numbers (a resident certificate and later an identity card) and is still one. */
async function* everyoneIn(pool: pg.Pool): AsyncGenerator<PersonId> {
  let last = '';
  for (;;) {
    const { rows } = await pool.query<DirectoryRow>(
      'SELECT DISTINCT person_id FROM directory WHERE person_id > $1 ORDER BY person_id LIMIT $2',
      [last, peoplePerPage],
    );
    for (const { person_id: personId } of rows) yield personId;
    const end = rows.at(-1);
    if (end === undefined || rows.length < peoplePerPage) return;
    last = end.person_id;
  }
}
