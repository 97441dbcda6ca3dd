import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, syncFolder, writeDurably } from './durable-file.ts';
import type { PostgresPasswords } from './postgres-passwords.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { runProgram } from './run-program.ts';

/** What a test throws away need not be flushed to the disk. */
export type Durability = 'full' | 'none-for-tests';

export const administratorRole = 'postgres';

/** The files of the cluster belong to another major version of PostgreSQL, which only pg_upgrade could convert. */
export class PostgresVersionMismatch extends Error {
  readonly code = 'postgres-version-mismatch';
}

export class PostgresProgramFailed extends Error {
  readonly code = 'postgres-program-failed';
}

export async function ensureCluster(
  place: PostgresPlace,
  passwords: PostgresPasswords,
  durability: Durability,
): Promise<void> {
  const found = (await readIfPresent(join(place.cluster, 'PG_VERSION')))?.trim();
  if (found === undefined) return createCluster(place, passwords, durability);
  if (found === place.binaries.major) return;
  throw new PostgresVersionMismatch(
    `The database in ${place.cluster} was made by PostgreSQL ${found}; this program brings PostgreSQL ` +
      `${place.binaries.major}. Start it with the version of Health Passbook that made it, or move the data to a ` +
      `PostgreSQL ${place.binaries.major} of your own and name that in DATABASE_URL.`,
  );
}

/** Made beside its place and then renamed, so that a cluster that exists is always a complete one. */
async function createCluster(
  place: PostgresPlace,
  passwords: PostgresPasswords,
  durability: Durability,
): Promise<void> {
  const partial = `${place.cluster}.partial`;
  const passwordFile = join(place.home, 'initial-password');
  await rm(partial, { recursive: true, force: true });
  try {
    await writeDurably(passwordFile, `${passwords.administrator}\n`, place.user);
    await runPostgresProgram(place, 'initdb', [
      `--pgdata=${partial}`,
      `--username=${administratorRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Depends on no locale of the system, and so sorts alike on every machine.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      ...(durability === 'full' ? [] : ['--no-sync']),
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(partial, place.cluster);
  await syncFolder(place.home);
}

/** Written before each start, so that the settings are those of this version of the program and not of the first one. */
export async function writeConfiguration(place: PostgresPlace, port: number, durability: Durability): Promise<void> {
  const settings = { ...settingsOfEveryCluster, ...settingsByDurability[durability], port: port.toString() };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  const note = '# Written anew at each start. ALTER SYSTEM, which writes postgresql.auto.conf, is kept.';
  await writeDurably(join(place.cluster, 'postgresql.conf'), `${[note, ...lines].join('\n')}\n`, place.user);
}

const settingsOfEveryCluster = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  shared_buffers: '128MB',
  idle_in_transaction_session_timeout: '60s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
  // English messages: we look for some of them in the log.
  lc_messages: 'C',
  lc_monetary: 'C',
  lc_numeric: 'C',
  lc_time: 'C',
  default_text_search_config: 'pg_catalog.simple',
  // A log must hold no health data, and an error's own words may quote some: `invalid input syntax: "..."`. Errors go to
  // whoever asked; the log keeps what the server says of itself. LOG ranks above ERROR here.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  // Nobody rotates this log while the server runs, so it holds what went wrong and no routine.
  log_checkpoints: 'off',
};

const settingsByDurability = {
  full: { max_connections: '100', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
  'none-for-tests': {
    max_connections: '200',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    // A worker that visits the template keeps it from being copied.
    autovacuum: 'off',
  },
} as const satisfies Record<Durability, Record<string, string>>;

/** The only way in without a password: PostgreSQL in single-user mode, as the owner of its files, while no server runs. */
export async function resetAdministratorPassword(place: PostgresPlace, password: string): Promise<void> {
  await runPostgresProgram(place, 'postgres', ['--single', '-D', place.cluster, 'postgres'], {
    input: `ALTER ROLE ${administratorRole} PASSWORD '${password}'\n`,
  });
}

export async function runPostgresProgram(
  place: PostgresPlace,
  name: 'initdb' | 'pg_ctl' | 'postgres',
  parameters: readonly string[],
  { input = '' }: { readonly input?: string } = {},
): Promise<void> {
  const program = join(place.binaries.folder, 'bin', name);
  const { exitCode, output } = await runProgram(program, parameters, { folder: place.home, user: place.user, input });
  if (exitCode === 0) return;
  throw new PostgresProgramFailed(`${name} ended with ${String(exitCode)}: ${output.trim()}`);
}
