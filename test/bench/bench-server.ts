import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { acquireEmbeddedPostgres } from '../../infrastructure/postgres/embedded-postgres.ts';
import { ensurePasswords } from '../../infrastructure/postgres/postgres-passwords.ts';
import { removeDataFolder } from '../support/test-cluster.ts';

/** Where the bench runs: the embedded server at full durability in a folder of its own, or the one that is named. */
export interface BenchServer {
  readonly url: string;
  /** Undefined: somebody else's, whose work cannot be told from that of others. */
  readonly pid: number | undefined;
  readonly folder: string;
  createDatabase(): Promise<BenchDatabase>;
  close(): Promise<void>;
}

export interface BenchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** `databaseUrl` must be of a role that may create databases. */
export async function openBenchServer(databaseUrl: string | undefined): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'passbook-bench-'));
  await chmod(folder, 0o711); // PostgreSQL's own user passes through it when we are root.
  if (databaseUrl !== undefined) {
    return {
      url: databaseUrl,
      pid: undefined,
      folder,
      createDatabase: () => createDatabase({ administrator: databaseUrl, user: databaseUrl }),
      close: () => rm(folder, { recursive: true, force: true }),
    };
  }
  const dataFolder = join(folder, 'data');
  const server = await acquireEmbeddedPostgres({ dataFolder, durability: 'full' });
  const { administrator: password } = await ensurePasswords(join(dataFolder, 'postgres-passwords.json'));
  const administrator = new URL(server.url);
  Object.assign(administrator, { username: 'postgres', password, pathname: '/postgres' });
  return {
    url: server.url,
    pid: server.serverPid,
    folder,
    createDatabase: () => createDatabase({ administrator: administrator.href, user: server.url }),
    close: async () => {
      await server.release();
      await removeDataFolder(dataFolder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Addresses {
  readonly administrator: string;
  readonly user: string;
}

async function createDatabase({ administrator, user }: Addresses): Promise<BenchDatabase> {
  const name = `passbook_bench_${randomBytes(6).toString('hex')}`;
  const url = new URL(user);
  const owner = pg.escapeIdentifier(decodeURIComponent(url.username));
  await ask(administrator, `CREATE DATABASE ${name} OWNER ${owner}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => ask(administrator, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
