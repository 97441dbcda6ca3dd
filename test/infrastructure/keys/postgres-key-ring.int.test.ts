import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErasableKeyRing, KeyVault } from '../../../application/ports/key-ring.ts';
import type { KeyCategory } from '../../../domain/shared/event-contract.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { openFileKeyVault } from '../../../infrastructure/keys/file-key-vault.ts';
import { MasterKeyMismatch, WrappedKeyNotAuthentic } from '../../../infrastructure/keys/key-errors.ts';
import { cachedKeyAgeMsMax, createPostgresKeyRing } from '../../../infrastructure/keys/postgres-key-ring.ts';
import { keyRingContract } from '../../contracts/key-ring-contract.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const owner = 'per_00000000000000000001' as PersonId;
const neighbour = 'per_00000000000000000002' as PersonId;

let folder: string;
let vault: KeyVault;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passbook-keys-'));
  vault = await openFileKeyVault(join(folder, 'master-key'));
});
afterAll(() => rm(folder, { recursive: true }));

keyRingContract('The ring in PostgreSQL', async () => {
  const database = await createTestDatabase();
  const open = (): ErasableKeyRing => createPostgresKeyRing({ pool: database.pool, vault });
  return { ring: open(), elsewhere: open, close: () => database.drop() };
});

describe('The ring in PostgreSQL', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());
  const open = (parts: { readonly vault?: KeyVault; readonly nowMs?: () => number } = {}): ErasableKeyRing =>
    createPostgresKeyRing({ pool: database.pool, vault, ...parts });

  /** Tells each statement that reaches the database from now on. */
  const watchQueries = (): readonly string[] => {
    const statements: string[] = [];
    const { pool } = database;
    const query = pool.query.bind(pool) as (...call: unknown[]) => unknown;
    Object.assign(pool, { query: (...call: unknown[]) => (statements.push(String(call[0])), query(...call)) });
    return statements;
  };

  it('stores no key in clear', async () => {
    const { key } = await open().keyFor(owner, 'labs');
    const { rows } = await database.pool.query<{ wrapped: Buffer }>('SELECT wrapped FROM data_keys');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.wrapped.includes(key.export())).toBe(false);
  });

  it('does not ask the database again for a key that it has just used', async () => {
    const ring = open();
    const { keyId } = await ring.keyFor(owner, 'labs');
    const statements = watchQueries();
    await ring.keyFor(owner, 'labs');
    await ring.keyById(keyId);
    expect(statements).toEqual([]);
  });

  it('looks up the keys of a page in one query', async () => {
    const keyIds = [];
    for (const category of ['labs', 'imaging', 'visits'] as const)
      keyIds.push((await open().keyFor(owner, category)).keyId);
    const reader = open();
    await reader.keyFor(neighbour, 'labs'); // The master key is checked by now.
    const statements = watchQueries();
    const keys = await Promise.all([...keyIds, 'unknown'].map((keyId) => reader.keyById(keyId)));
    expect(keys.map((key) => key?.symmetricKeySize)).toEqual([32, 32, 32, undefined]);
    expect(statements).toHaveLength(1);
  });

  it('forgets within seconds what another process has destroyed', async () => {
    let nowMs = 0;
    const here = open({ nowMs: () => nowMs });
    const { keyId } = await here.keyFor(owner, 'labs');
    await open().destroy(owner, 'labs');
    nowMs = cachedKeyAgeMsMax + 1;
    await expect(here.keyById(keyId)).resolves.toBeUndefined();
    await expect(here.keyFor(owner, 'labs')).rejects.toMatchObject({ code: 'key-destroyed' });
  });

  it('does not remember a key that was destroyed while it was being opened', async () => {
    await open().keyFor(owner, 'labs');
    const isOpened = Promise.withResolvers<undefined>();
    const isAsked = Promise.withResolvers<undefined>();
    const slowVault: KeyVault = {
      ...vault,
      unwrap: async (...call) => {
        isAsked.resolve(undefined);
        await isOpened.promise;
        return vault.unwrap(...call);
      },
    };
    const ring = open({ vault: slowVault });
    const early = ring.keyFor(owner, 'labs');
    await isAsked.promise;
    await ring.destroy(owner, 'labs');
    isOpened.resolve(undefined);
    const { keyId } = await early; // Asked before the destruction, answered after it: either answer would be right.
    await expect(ring.keyFor(owner, 'labs')).rejects.toMatchObject({ code: 'key-destroyed' });
    await expect(ring.keyById(keyId)).resolves.toBeUndefined();
  });

  it('gives no key of an erased owner, even if a row of one was left or put back', async () => {
    const ring = open();
    await ring.destroy(owner);
    await database.pool.query(
      `INSERT INTO data_keys (key_id, owner, category, wrapped) VALUES ('left-over', $1, 'a-later-invention', '\\x00')`,
      [owner],
    );
    await expect(ring.keyFor(owner, 'a-later-invention' as KeyCategory)).rejects.toMatchObject({
      code: 'key-destroyed',
    });
  });

  it('keeps nothing of a destroyed key but that it was', async () => {
    const ring = open();
    await ring.keyFor(owner, 'labs');
    await ring.destroy(owner, 'labs');
    const { rows } = await database.pool.query('SELECT wrapped, destroyed_at IS NOT NULL AS destroyed FROM data_keys');
    expect(rows).toEqual([{ wrapped: null, destroyed: true }]);
  });

  it.each([
    ['a destroyed key cannot be put back', `UPDATE data_keys SET wrapped = '\\x00', destroyed_at = NULL`],
    ['a row cannot be deleted', 'DELETE FROM data_keys'],
    ['the table cannot be emptied', 'TRUNCATE data_keys'],
    ['the time of a destruction cannot be changed', 'UPDATE data_keys SET destroyed_at = now()'],
  ])('lets nobody undo it: %s', async (_, statement) => {
    const ring = open();
    await ring.keyFor(owner, 'labs');
    await ring.destroy(owner, 'labs');
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody change a living key: it can only be destroyed', async () => {
    await open().keyFor(owner, 'labs');
    for (const change of [`wrapped = '\\x00'`, `owner = 'x'`, `destroyed_at = now(), wrapped = NULL, owner = 'x'`]) {
      await expect(database.pool.query(`UPDATE data_keys SET ${change}`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('refuses another master key before it makes or opens anything', async () => {
    const { keyId } = await open().keyFor(owner, 'labs');
    const wrongVault = await openFileKeyVault(join(folder, 'another-master-key'));
    const ring = open({ vault: wrongVault });
    for (const ask of [
      () => ring.keyFor(owner, 'labs'),
      () => ring.keyFor(owner, 'imaging'),
      () => ring.keyById(keyId),
      () => ring.digestKeyOf(owner),
    ]) {
      await expect(ask()).rejects.toThrow(MasterKeyMismatch);
      await expect(ask()).rejects.toMatchObject({ code: 'master-key-mismatch' });
    }
    const { rows } = await database.pool.query('SELECT category FROM data_keys');
    expect(rows).toEqual([{ category: 'labs' }]);
  });

  it('opens no key that was put under another owner', async () => {
    const ring = open();
    await ring.keyFor(neighbour, 'labs');
    await database.pool.query(
      `INSERT INTO data_keys (key_id, owner, category, wrapped)
       SELECT 'stolen', $1, category, wrapped FROM data_keys WHERE owner = $2`,
      [owner, neighbour],
    );
    await expect(open().keyFor(owner, 'labs')).rejects.toThrow(WrappedKeyNotAuthentic);
  });
});
