import { basename, join } from 'node:path';
import { readIfPresent, writeDurably } from './durable-file.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { findProcess, type RunningProcess } from './running-process.ts';

/** What postmaster.pid, the file that a server keeps in its cluster, says today. */
export type Postmaster =
  | { readonly kind: 'none' }
  /** The server died, and its process number went to a program that has nothing to do with us. */
  | { readonly kind: 'stranger'; readonly pid: number }
  | OurPostmaster;

export interface OurPostmaster {
  readonly kind: 'ours';
  readonly pid: number;
  /** Missing in the first moments of a server's life. */
  readonly port: number | undefined;
}

const pidLine = 0;
const portLine = 3;

export async function findPostmaster(place: Pick<PostgresPlace, 'cluster'>): Promise<Postmaster> {
  const text = await readIfPresent(fileOf(place));
  if (text === undefined) return { kind: 'none' };
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[pidLine])); // Single-user mode writes its number with a minus.
  const running = pid > 0 ? await findProcess(pid) : undefined;
  if (running === undefined) return { kind: 'none' };
  if (!serves(running, place.cluster)) return { kind: 'stranger', pid };
  const port = Number(lines[portLine]);
  return { kind: 'ours', pid, port: port > 0 ? port : undefined };
}

/**
 * PostgreSQL would take the stranger for its predecessor and refuse to start. Removing the file would silence it, but
 * also lose the key of the shared memory by which it notices backends that survived their postmaster. So only the number
 * is replaced, by our own: `pg_ctl` tells PostgreSQL whose grandchild it is, and that number does not count.
 */
export async function disownStranger(place: PostgresPlace): Promise<void> {
  const text = await readIfPresent(fileOf(place));
  if (text === undefined) return;
  const lines = text.split('\n').with(pidLine, process.pid.toString());
  await writeDurably(fileOf(place), lines.join('\n'), place.user);
}

function serves({ command }: RunningProcess, cluster: string): boolean {
  if (basename(command[0] ?? '') !== 'postgres') return false;
  // Where only `ps` tells, a path with spaces comes in pieces; so compare the words as one line.
  return ` ${command.join(' ')} `.includes(` -D ${cluster} `);
}

function fileOf(place: Pick<PostgresPlace, 'cluster'>): string {
  return join(place.cluster, 'postmaster.pid');
}
