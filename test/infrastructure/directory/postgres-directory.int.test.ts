import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyVault } from '../../../application/ports/key-ring.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { createPostgresDirectory } from '../../../infrastructure/directory/postgres-directory.ts';
import { openFileKeyVault } from '../../../infrastructure/keys/file-key-vault.ts';
import { MasterKeyMismatch } from '../../../infrastructure/keys/key-errors.ts';
import { directoryContract } from '../../contracts/directory-contract.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const person = 'per_00000000000000000001' as PersonId;

let folder: string;
let vault: KeyVault;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passbook-directory-'));
  vault = await openFileKeyVault(join(folder, 'master-key'));
});
afterAll(() => rm(folder, { recursive: true }));

directoryContract('The directory in PostgreSQL', async () => {
  const { pool, drop } = await createTestDatabase();
  return { directory: createPostgresDirectory({ pool, vault }), close: drop };
});

describe('The directory in PostgreSQL', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('stores no national ID, nor anything that can be compared without the master key', async () => {
    await createPostgresDirectory({ pool: database.pool, vault }).reserve('A123456789', person);
    const { rows } = await database.pool.query('SELECT * FROM directory');
    expect(rows).toEqual([{ lookup_key: await vault.lookup('A123456789'), person_id: person }]);
    expect(JSON.stringify(rows)).not.toContain('A123456789');
  });

  it('refuses another master key: it would find nobody and register the family again', async () => {
    await createPostgresDirectory({ pool: database.pool, vault }).reserve('A123456789', person);
    const stranger = await openFileKeyVault(join(folder, 'another-master-key'));
    const directory = createPostgresDirectory({ pool: database.pool, vault: stranger });
    await expect(directory.find('A123456789')).rejects.toThrow(MasterKeyMismatch);
    await expect(directory.reserve('A123456789', person)).rejects.toMatchObject({ code: 'master-key-mismatch' });
  });
});
