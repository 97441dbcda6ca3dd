import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { glob, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../../infrastructure/postgres/error-code.ts';
import { preparePlace, type PostgresPlace } from '../../infrastructure/postgres/postgres-place.ts';
import { findPostmaster } from '../../infrastructure/postgres/postmaster.ts';
import { findProcess } from '../../infrastructure/postgres/running-process.ts';

/** Set by the global setup; workers and the processes that they start inherit it. */
const folderVariable = 'PASSBOOK_TEST_RUN_FOLDER';
const namePrefix = 'passbook-test-run-';
const memoryFolder = '/dev/shm';
/** A container offers 64 MB by default; a run needs 8 MB for each database, and room for its suites' data. */
const memoryBytesMin = 2_000_000_000;

/** Names the run's folder and nothing more: a run of unit tests never starts a server. */
export function openTestRun(): void {
  const folder = mkdtempSync(join(hasRoomyMemory() ? memoryFolder : tmpdir(), `${namePrefix}${process.pid}-`));
  chmodSync(folder, 0o711); // PostgreSQL's user passes through it when the tests run as root.
  process.env[folderVariable] = folder;
}

export function testRunFolder(): string {
  const folder = process.env[folderVariable];
  if (folder === undefined) throw new Error('Tests with a database run under jest, whose global setup names a folder.');
  return folder;
}

export function testRunPlace(): Promise<PostgresPlace> {
  return preparePlace({ dataFolder: testRunFolder(), clustersFolder: join(testRunFolder(), 'clusters') });
}

/** For a suite that needs a folder on the disk; it is removed with the run. */
export function makeTestFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${basename(testRunFolder())}-`));
}

export async function closeTestRun(): Promise<void> {
  const name = basename(testRunFolder());
  await removeTestFolders((candidate) => Promise.resolve(candidate.startsWith(name)));
}

/** A run that was interrupted could not clean up after itself; its number in the folder's name says that it is gone. */
export async function removeAbandonedTestRuns(): Promise<void> {
  await removeTestFolders(async (name) => {
    const pid = new RegExp(`^${namePrefix}(\\d+)-`).exec(name)?.[1];
    return pid !== undefined && (await findProcess(Number(pid))) === undefined;
  });
}

async function removeTestFolders(isMeant: (name: string) => Promise<boolean>): Promise<void> {
  for (const parent of hasRoomyMemory() ? [memoryFolder, tmpdir()] : [tmpdir()]) {
    for (const name of await readdir(parent)) {
      if (await isMeant(name)) await removeIfOurs(join(parent, name));
    }
  }
}

async function removeIfOurs(folder: string): Promise<void> {
  try {
    const ourNumber = process.getuid?.();
    if (ourNumber === 0 || ourNumber === (await stat(folder)).uid) await removeTestRun(folder);
  } catch (error) {
    // Another run that begins at the same moment sweeps as well, and was quicker.
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ESRCH') throw error;
  }
}

/** A data folder that lies outside of the run, with its cluster, which lies elsewhere when the tests run as root. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const place = await preparePlace({ dataFolder });
  await removeTestRun(place.home);
  await rm(dataFolder, { recursive: true, force: true });
}

async function removeTestRun(folder: string): Promise<void> {
  for await (const file of glob('**/postmaster.pid', { cwd: folder })) {
    await killServer(join(folder, dirname(file)));
  }
  await rm(folder, { recursive: true, force: true });
}

/** Not by pg_ctl, which must run as the server's own user: the next run does not know who that was. */
async function killServer(cluster: string): Promise<void> {
  const postmaster = await findPostmaster({ cluster });
  if (postmaster.kind !== 'ours') return;
  process.kill(postmaster.pid, 'SIGQUIT'); // PostgreSQL's word for `immediate`: it takes its children with it.
  while ((await findProcess(postmaster.pid)) !== undefined) await pause(10);
}

/** Memory spares the many small files of each database their way through the disk's file system. */
function hasRoomyMemory(): boolean {
  if (process.platform !== 'linux' || !existsSync(memoryFolder)) return false;
  const { bavail, bsize } = statfsSync(memoryFolder);
  return bavail * bsize >= memoryBytesMin;
}
