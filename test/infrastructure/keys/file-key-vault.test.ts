import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { KeyVault } from '../../../application/ports/key-ring.ts';
import { openFileKeyVault } from '../../../infrastructure/keys/file-key-vault.ts';
import {
  MasterKeyFileBroken,
  MasterKeyFileExposed,
  MasterKeyMismatch,
  WrappedKeyNotAuthentic,
} from '../../../infrastructure/keys/key-errors.ts';

const key = Buffer.from('00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'hex');
const context = 'owner-1 labs';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passbook-vault-'));
  file = join(folder, 'inner', 'master-key');
});
afterEach(() => rm(folder, { recursive: true }));

/** Begun a few turns of the event loop apart, some find the file made by others at every moment of making their own. */
async function openAfter(turns: number, place: string): Promise<KeyVault> {
  for (let turn = 0; turn < turns; turn++) await setImmediate();
  return openFileKeyVault(place);
}

describe('the master key file', () => {
  it('is made on first use, for its owner alone, with nothing left beside it', async () => {
    await openFileKeyVault(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'inner'))).mode & 0o777).toBe(0o700);
    await expect(readdir(join(folder, 'inner'))).resolves.toEqual(['master-key']);
  });

  it('is the same afterwards', async () => {
    const wrapped = await (await openFileKeyVault(file)).wrap(key, context);
    const again = await openFileKeyVault(file);
    await expect(again.unwrap(wrapped, context)).resolves.toEqual(key);
  });

  it('is one for all who start at once', async () => {
    for (let round = 0; round < 10; round++) {
      const fresh = join(folder, `round-${round}`, 'master-key');
      const vaults = await Promise.all(Array.from({ length: 20 }, (_, index) => openAfter(index, fresh)));
      const lookups = await Promise.all(vaults.map((vault) => vault.lookup('A123456789')));
      expect(new Set(lookups).size).toBe(1);
      await expect(readdir(join(folder, `round-${round}`))).resolves.toEqual(['master-key']);
    }
  });

  it.each(['640', '604', '620', '602', '610'])('is refused when others may use it (mode %s)', async (mode) => {
    await openFileKeyVault(file);
    await chmod(file, Number.parseInt(mode, 8));
    await expect(openFileKeyVault(file)).rejects.toThrow(MasterKeyFileExposed);
    await expect(openFileKeyVault(file)).rejects.toMatchObject({ code: 'master-key-file-exposed' });
  });

  it.each([
    ['is empty', ''],
    ['was cut short', 'health-passbook-master-key-1 AAAA\n'],
    ['is something else', 'a letter\n'],
    ['is of a later form', `health-passbook-master-key-2 ${'A'.repeat(43)}\n`],
  ])('that %s is refused and left as it is', async (_, content) => {
    await openFileKeyVault(file);
    await writeFile(file, content);
    await expect(openFileKeyVault(file)).rejects.toThrow(MasterKeyFileBroken);
    await expect(readFile(file, 'utf8')).resolves.toBe(content);
  });
});

describe('a wrapped key', () => {
  let vault: KeyVault;
  beforeEach(async () => {
    vault = await openFileKeyVault(file);
  });

  it('opens in its context and in no other', async () => {
    const wrapped = await vault.wrap(key, context);
    await expect(vault.unwrap(wrapped, context)).resolves.toEqual(key);
    await expect(vault.unwrap(wrapped, 'owner-2 labs')).rejects.toThrow(WrappedKeyNotAuthentic);
  });

  it('shows nothing of the key and looks different each time', async () => {
    const one = Buffer.from(await vault.wrap(key, context));
    const other = Buffer.from(await vault.wrap(key, context));
    expect(one.includes(key)).toBe(false);
    expect(one.equals(other)).toBe(false);
  });

  it('that another master key locked is told from one that was altered', async () => {
    const stranger = await openFileKeyVault(join(folder, 'another'));
    const wrapped = await vault.wrap(key, context);
    await expect(stranger.unwrap(wrapped, context)).rejects.toThrow(MasterKeyMismatch);
    await expect(stranger.unwrap(wrapped, context)).rejects.toMatchObject({ code: 'master-key-mismatch' });
    const altered = Uint8Array.from(wrapped);
    altered[altered.length - 20]! ^= 1;
    await expect(vault.unwrap(altered, context)).rejects.toThrow(WrappedKeyNotAuthentic);
    await expect(vault.unwrap(wrapped.subarray(0, 20), context)).rejects.toThrow(WrappedKeyNotAuthentic);
  });
});

describe('a lookup', () => {
  it('is the same for the same value, and another under another master key', async () => {
    const vault = await openFileKeyVault(file);
    const stranger = await openFileKeyVault(join(folder, 'another'));
    const found = await vault.lookup('A123456789');
    expect(found).toMatch(/^[A-Za-z0-9_-]{43}$/);
    await expect(vault.lookup('A123456789')).resolves.toBe(found);
    await expect(vault.lookup('A123456780')).resolves.not.toBe(found);
    await expect(stranger.lookup('A123456789')).resolves.not.toBe(found);
  });

  it('of a known master key is what RFC 5869 and RFC 2104 say it is', async () => {
    await openFileKeyVault(file);
    await writeFile(file, `health-passbook-master-key-1 ${'A'.repeat(43)}\n`);
    const vault = await openFileKeyVault(file);
    await expect(vault.lookup('A123456789')).resolves.toBe('so7OSNPSP4YqPxwySnNYua_hqx5wBx4a1BHzRXLu7RU');
  });
});
