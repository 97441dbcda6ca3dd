import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, shareBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import type { SystemUser } from './run-program.ts';
import { ensureSystemUser } from './system-user.ts';

/** Where the parts of one embedded database lie, and who runs it. */
export interface PostgresPlace {
  readonly binaries: PostgresBinaries;
  /** Belongs to the user who runs PostgreSQL: the cluster, its log, and nothing else of PostgreSQL's. */
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  /** Absent: PostgreSQL runs as the user we are. */
  readonly user: SystemUser | undefined;
  /** These stay with us, for the PostgreSQL user has no business with them. */
  readonly passwordsFile: string;
  readonly portFile: string;
  readonly startLock: string;
}

export interface PlaceOptions {
  readonly dataFolder: string;
  /** Who runs PostgreSQL when we are root. */
  readonly systemUserName?: string;
  /** Where clusters lie when we are root; every folder above it must be open to that user. */
  readonly clustersFolder?: string;
}

const sharedFolder = '/var/lib/health-passbook';

/** Makes the folders; PostgreSQL itself is not touched. */
export async function preparePlace(options: PlaceOptions): Promise<PostgresPlace> {
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  const folder = await realpath(options.dataFolder);
  const runner = process.getuid?.() === 0 ? await asSystemUser(folder, options) : await asOurselves(folder);
  return {
    ...runner,
    cluster: join(runner.home, 'postgres'),
    log: join(runner.home, 'postgres.log'),
    passwordsFile: join(folder, 'postgres-passwords.json'),
    portFile: join(folder, 'postgres-port'),
    startLock: join(folder, 'postgres-start.lock'),
  };
}

type Runner = Pick<PostgresPlace, 'binaries' | 'home' | 'user'>;

async function asOurselves(folder: string): Promise<Runner> {
  return { binaries: await findBinaries(), home: folder, user: undefined };
}

/** Root's home, and a checkout in it, are closed to other users: both programs and data move to where they can be read. */
async function asSystemUser(
  folder: string,
  { systemUserName = 'postgres', clustersFolder = join(sharedFolder, 'clusters') }: PlaceOptions,
): Promise<Runner> {
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  await chmod(sharedFolder, 0o755);
  const user = await ensureSystemUser(systemUserName, join(sharedFolder, 'system-user.lock'));
  const binaries = await shareBinaries(await findBinaries(), sharedFolder);
  await mkdir(clustersFolder, { recursive: true, mode: 0o755 });
  await chmod(clustersFolder, 0o755);
  const home = join(clustersFolder, createHash('sha256').update(folder).digest('hex').slice(0, 32));
  await mkdir(home, { recursive: true, mode: 0o700 });
  await chown(home, user.uid, user.gid);
  return { binaries, home, user };
}
