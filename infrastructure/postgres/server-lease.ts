import { setTimeout as pause } from 'node:timers/promises';
import { ensureApplicationDatabase } from './application-database.ts';
import type { Durability } from './postgres-cluster.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { connectIfRunning, ensureServer, stopServer, type ServerConnection } from './postgres-server.ts';
import { withStartLock } from './start-lock.ts';

/**
 * Who uses the server holds one connection of this name. The server counts them, so a process that dies without a
 * word is no longer counted; a file of counts would go on counting it.
 */
const leaseName = 'passbook-lease';

export interface ServerLease {
  readonly first: ServerConnection;
  readonly release: () => Promise<void>;
}

/** Five minutes in all: a server that cannot be brought back by then needs a person. */
const recoveryAttemptsMax = 60;
const recoveryPauseMs = 5_000;

export async function takeLease(place: PostgresPlace, durability: Durability): Promise<ServerLease> {
  const first = await openLease(place, durability);
  const lease: LeaseState = { place, durability, current: first, released: new AbortController(), recovery: undefined };
  watch(lease, first);
  let releasing: Promise<void> | undefined;
  return { first, release: () => (releasing ??= release(lease)) };
}

interface LeaseState {
  readonly place: PostgresPlace;
  readonly durability: Durability;
  current: ServerConnection | undefined;
  readonly released: AbortController;
  recovery: Promise<void> | undefined;
}

async function openLease(place: PostgresPlace, durability: Durability): Promise<ServerConnection> {
  return withStartLock(place.startLock, async () => {
    const server = await ensureServer(place, { durability, applicationName: leaseName });
    try {
      await ensureApplicationDatabase(server);
    } catch (error) {
      await server.client.end();
      throw error;
    }
    return server;
  });
}

/**
 * PostgreSQL drops all connections when one of its processes is killed, for lack of memory say, and carries on. Without a
 * new lease the next short-lived process would stop the server under our feet. If the whole server died, this
 * brings it back, on the same port when that is free.
 */
function watch(lease: LeaseState, server: ServerConnection): void {
  server.client.once('end', () => {
    lease.current = undefined;
    if (!lease.released.signal.aborted) lease.recovery = recover(lease);
  });
}

async function recover(lease: LeaseState): Promise<void> {
  const { signal } = lease.released;
  for (let attempt = 1; attempt <= recoveryAttemptsMax && !signal.aborted; attempt += 1) {
    try {
      const server = await openLease(lease.place, lease.durability);
      lease.current = server;
      watch(lease, server);
      return;
    } catch {
      // The queries of this process report the cause; here only patience is left.
      await pause(recoveryPauseMs, undefined, { ref: false, signal }).catch(() => undefined);
    }
  }
}

/** The last one out stops the server; under the start lock nobody can come in between the count and the stop. */
async function release(lease: LeaseState): Promise<void> {
  lease.released.abort();
  await lease.recovery;
  const { place } = lease;
  await withStartLock(place.startLock, async () => {
    const server = lease.current ?? (await connectIfRunning(place, leaseName));
    if (server === undefined) return;
    const isUsedByOthers = await hasOtherLeases(server);
    await server.client.end();
    if (!isUsedByOthers) await stopServer(place);
  });
}

async function hasOtherLeases({ client }: ServerConnection): Promise<boolean> {
  try {
    const { rows } = await client.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity
                       WHERE application_name = $1 AND pid <> pg_backend_pid()) AS found`,
      [leaseName],
    );
    return rows[0]?.found === true;
  } catch {
    return true; // It broke this very moment. To leave a server running is the lesser evil: the next one adopts it.
  }
}
