import { readFile, stat, truncate } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from './error-code.ts';
import { choosePort } from './free-port.ts';
import {
  administratorRole,
  ensureCluster,
  PostgresProgramFailed,
  resetAdministratorPassword,
  runPostgresProgram,
  writeConfiguration,
  type Durability,
} from './postgres-cluster.ts';
import { ensurePasswords, type PostgresPasswords } from './postgres-passwords.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { disownStranger, findPostmaster, type OurPostmaster } from './postmaster.ts';
import { findProcess } from './running-process.ts';

export interface ServerConnection {
  readonly pid: number;
  readonly port: number;
  readonly passwords: PostgresPasswords;
  /** The administrator's, in the database `postgres`. The caller ends it. */
  readonly client: pg.Client;
}

export interface ServerOptions {
  readonly durability: Durability;
  readonly applicationName: string;
}

export class PostgresDidNotStart extends Error {
  readonly code = 'postgres-did-not-start';
}

/** A server that recovers from a crash replays at most max_wal_size, 1 GB; a slow disk needs a minute or two for that. */
const startMsMax = 180_000;
/** A server whose process lives and whose port stays closed for so long is broken. */
const closedPortMsMax = 10_000;
const connectMsMax = 3_000;
const lastMomentMsMax = 5_000;
const pollMs = 20;
const logBytesMax = 1_000_000;
const logExcerptLengthMax = 2_000;

interface FailedAttempt {
  readonly kind: 'not-ready' | 'port-closed' | 'wrong-password';
  readonly reason: unknown;
}
type Attempt = { readonly kind: 'connected'; readonly server: ServerConnection } | FailedAttempt;

/**
 * Adopts the server that runs on this place's cluster, whoever left it there, or starts one. Call under the start lock.
 */
export async function ensureServer(place: PostgresPlace, options: ServerOptions): Promise<ServerConnection> {
  const passwords = await ensurePasswords(place.passwordsFile);
  await ensureCluster(place, passwords, options.durability);
  const progress: StartProgress = { beganAt: performance.now(), portClosedSince: undefined, isPasswordReset: false };
  for (;;) {
    const attempt = await connectOrStart(place, passwords, options);
    if (attempt.kind === 'connected') return attempt.server;
    if (performance.now() - progress.beganAt > startMsMax) throw unanswered(place, attempt);
    await treat(attempt, progress, { place, passwords });
    await pause(pollMs);
  }
}

interface StartProgress {
  readonly beganAt: number;
  portClosedSince: number | undefined;
  isPasswordReset: boolean;
}

async function treat(
  failure: FailedAttempt,
  progress: StartProgress,
  { place, passwords }: { readonly place: PostgresPlace; readonly passwords: PostgresPasswords },
): Promise<void> {
  if (failure.kind === 'wrong-password') {
    if (progress.isPasswordReset) throw unanswered(place, failure);
    await stopServer(place);
    await resetAdministratorPassword(place, passwords.administrator);
    progress.isPasswordReset = true;
  }
  const now = performance.now();
  progress.portClosedSince = failure.kind === 'port-closed' ? (progress.portClosedSince ?? now) : undefined;
  if (now - (progress.portClosedSince ?? now) > closedPortMsMax) await stopServer(place);
}

function unanswered(place: PostgresPlace, { reason }: FailedAttempt): PostgresDidNotStart {
  return new PostgresDidNotStart(`The database in ${place.cluster} does not answer.`, { cause: reason });
}

/** Undefined when no server of ours runs, or when it does not let us in. */
export async function connectIfRunning(
  place: PostgresPlace,
  applicationName: string,
): Promise<ServerConnection | undefined> {
  const postmaster = await findPostmaster(place);
  if (postmaster.kind !== 'ours') return undefined;
  const attempt = await connectTo(postmaster, await ensurePasswords(place.passwordsFile), applicationName);
  return attempt.kind === 'connected' ? attempt.server : undefined;
}

/** Does nothing when no server of ours runs. `immediate` does not write back what is in memory: for throw-away clusters. */
export async function stopServer(place: PostgresPlace, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const postmaster = await findPostmaster(place);
  if (postmaster.kind !== 'ours') return;
  await runPostgresProgram(place, 'pg_ctl', ['stop', '-D', place.cluster, '-m', mode, '-w', '-t', '60']);
  // pg_ctl returns when postmaster.pid is gone; the process itself, and its port, need a moment more.
  const deadline = performance.now() + lastMomentMsMax;
  while (performance.now() < deadline && (await findProcess(postmaster.pid)) !== undefined) await pause(pollMs);
}

async function connectOrStart(
  place: PostgresPlace,
  passwords: PostgresPasswords,
  options: ServerOptions,
): Promise<Attempt> {
  const postmaster = await findPostmaster(place);
  if (postmaster.kind === 'stranger') await disownStranger(place);
  if (postmaster.kind !== 'ours') return start(place, options.durability);
  return connectTo(postmaster, passwords, options.applicationName);
}

async function connectTo(
  { pid, port }: OurPostmaster,
  passwords: PostgresPasswords,
  applicationName: string,
): Promise<Attempt> {
  if (port === undefined) return { kind: 'not-ready', reason: 'The server has just been born.' };
  try {
    const client = await connectAdministrator(port, passwords, applicationName);
    return { kind: 'connected', server: { pid, port, passwords, client } };
  } catch (error) {
    return { kind: kindOfRefusal(error), reason: error };
  }
}

/** Only a closed port and a wrong password call for a restart: a server that is merely busy has other users. */
function kindOfRefusal(error: unknown): FailedAttempt['kind'] {
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
      return 'port-closed';
    case '28P01':
      return 'wrong-password';
    default:
      return 'not-ready';
  }
}

async function connectAdministrator(
  port: number,
  { administrator }: PostgresPasswords,
  applicationName: string,
): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: administratorRole,
    password: administrator,
    database: 'postgres',
    application_name: applicationName,
    connectionTimeoutMillis: connectMsMax,
    keepAlive: true,
  });
  client.on('error', () => undefined); // Whoever waits for a query is told there; nobody else is to fall.
  await client.connect();
  return client;
}

async function start(place: PostgresPlace, durability: Durability): Promise<Attempt> {
  const port = await choosePort(place.portFile);
  await writeConfiguration(place, port, durability);
  const logLength = await shortenLog(place.log);
  try {
    await runPostgresProgram(place, 'pg_ctl', ['start', '-D', place.cluster, '-l', place.log, '-w', '-t', '60']);
    return { kind: 'not-ready', reason: 'The server has just been started.' };
  } catch (error) {
    if (!(error instanceof PostgresProgramFailed)) throw error;
    const said = `${error.message}\n${await readLogFrom(place.log, logLength)}`.slice(-logExcerptLengthMax);
    if (passesWithTime.test(said)) return { kind: 'not-ready', reason: said };
    throw new PostgresDidNotStart(`PostgreSQL did not start in ${place.cluster}: ${said}`, { cause: error });
  }
}

/**
 * In PostgreSQL's words: backends that outlived a killed postmaster and still hold its memory; a server just coming up;
 * a port taken between our look and its own; a recovery that takes longer than pg_ctl waits.
 */
const passesWithTime =
  /shared memory block .* is still in use|lock file "postmaster.pid" already exists|Address already in use|did not start in time/;

async function shortenLog(log: string): Promise<number> {
  try {
    const { size } = await stat(log);
    if (size <= logBytesMax) return size;
    await truncate(log, 0);
    return 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}

async function readLogFrom(log: string, offset: number): Promise<string> {
  try {
    const content = await readFile(log);
    return content.subarray(offset).toString();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''; // It never came so far.
    throw error;
  }
}
