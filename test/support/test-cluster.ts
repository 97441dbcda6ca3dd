import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparePlace, type PostgresPlace } from '../../infrastructure/postgres/postgres-place.ts';
import { stopServer } from '../../infrastructure/postgres/postgres-server.ts';
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

export function testRunPlace(folder = testRunFolder()): Promise<PostgresPlace> {
  return preparePlace({ dataFolder: folder, clustersFolder: join(folder, 'clusters') });
}

export function closeTestRun(): Promise<void> {
  return removeTestRun(testRunFolder());
}

/** A run that was interrupted could not clean up after itself; its number in the folder's name says that it is gone. */
export async function removeAbandonedTestRuns(): Promise<void> {
  for (const parent of hasRoomyMemory() ? [memoryFolder, tmpdir()] : [tmpdir()]) {
    for (const name of await readdir(parent)) {
      const pid = new RegExp(`^${namePrefix}(\\d+)-`).exec(name)?.[1];
      if (pid === undefined || (await findProcess(Number(pid))) !== undefined) continue;
      await removeTestRun(join(parent, name));
    }
  }
}

async function removeTestRun(folder: string): Promise<void> {
  const hasServer = (await readdir(folder)).length > 0;
  if (hasServer) await stopServer(await testRunPlace(folder), 'immediate');
  await rm(folder, { recursive: true, force: true });
}

/** Memory spares the many small files of each database their way through the disk's file system. */
function hasRoomyMemory(): boolean {
  if (process.platform !== 'linux') return false;
  const { bavail, bsize } = statfsSync(memoryFolder);
  return bavail * bsize >= memoryBytesMin;
}
