import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../postgres/durable-file.ts';
import { errorCode } from '../postgres/error-code.ts';
import { MasterKeyFileBroken, MasterKeyFileExposed } from './key-errors.ts';

const masterKeyBytes = 32;
const fileForm = /^health-passbook-master-key-1 ([A-Za-z0-9_-]{43})\n$/;
const ownerOnly = 0o600;
const bitsOfOthers = 0o077;

/** Made on first use; two processes that start at once end with one key. */
export async function readOrMakeMasterKey(file: string): Promise<Uint8Array> {
  const known = await readMasterKey(file);
  if (known !== undefined) return known;
  await makeMasterKey(file);
  const made = await readMasterKey(file);
  if (made === undefined) throw new MasterKeyFileBroken(`The master key file ${file} vanished while it was made.`);
  return made;
}

async function readMasterKey(file: string): Promise<Uint8Array | undefined> {
  const handle = await openIfPresent(file);
  if (handle === undefined) return undefined;
  try {
    // Asked of the open file, not of its name: the name could be another file by now.
    const { mode } = await handle.stat();
    if ((mode & bitsOfOthers) !== 0) {
      throw new MasterKeyFileExposed(`Others may use the master key file ${file}. Run: chmod 600 ${file}`);
    }
    const text = fileForm.exec(await handle.readFile('utf8'))?.[1];
    if (text === undefined)
      throw new MasterKeyFileBroken(`The file ${file} holds no master key. Put it back from its backup.`);
    return Buffer.from(text, 'base64url');
  } finally {
    await handle.close();
  }
}

async function openIfPresent(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole under another name first: a link appears at once, and never in place of a file that is there. */
async function makeMasterKey(file: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const partial = `${file}.${randomUUID()}.partial`;
  try {
    const handle = await open(partial, 'wx', ownerOnly);
    try {
      await handle.writeFile(`health-passbook-master-key-1 ${randomBytes(masterKeyBytes).toString('base64url')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(partial, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error; // Another process was first, and its key is the one.
  } finally {
    await rm(partial, { force: true });
  }
  await syncFolder(folder);
}
