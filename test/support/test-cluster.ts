import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopServer } from '../../infrastructure/postgres/postgres-server.ts';
import { preparePlace } from '../../infrastructure/postgres/postgres-place.ts';
import { findProcess } from '../../infrastructure/postgres/running-process.ts';

/** Set by the global setup; workers and the processes that they start inherit it. */
const folderVariable = 'PASSBOOK_TEST_RUN_FOLDER';
const namePrefix = 'passbook-test-run-';

/** Names the run's folder and nothing more: a run of unit tests never starts a server. */
export function openTestRun(): void {
  process.env[folderVariable] = mkdtempSync(join(tmpdir(), `${namePrefix}${process.pid}-`));
}

export function testRunFolder(): string {
  const folder = process.env[folderVariable];
  if (folder === undefined) throw new Error('Tests with a database run under jest, whose global setup names a folder.');
  return folder;
}

export async function closeTestRun(): Promise<void> {
  await removeDataFolder(testRunFolder());
}

/** A run that was interrupted could not clean up after itself; its number in the folder's name says that it is gone. */
export async function removeAbandonedTestRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${namePrefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || (await findProcess(Number(pid))) !== undefined) continue;
    await removeDataFolder(join(tmpdir(), name));
  }
}

/** With the cluster, which lies elsewhere when the tests run as root. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const wasUsed = (await readdir(dataFolder)).length > 0;
  if (wasUsed) {
    const place = await preparePlace({ dataFolder });
    await stopServer(place, 'immediate');
    await rm(place.home, { recursive: true, force: true });
  }
  await rm(dataFolder, { recursive: true, force: true });
}
