import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { applicationUrl, ensureApplicationDatabase } from '../../infrastructure/postgres/application-database.ts';
import { readIfPresent, writeDurably } from '../../infrastructure/postgres/durable-file.ts';
import { migrate } from '../../infrastructure/postgres/migrate.ts';
import { migrations } from '../../infrastructure/postgres/migrations/index.ts';
import { openPool } from '../../infrastructure/postgres/pool.ts';
import { ensureServer, type ServerConnection } from '../../infrastructure/postgres/postgres-server.ts';
import { withStartLock } from '../../infrastructure/postgres/start-lock.ts';
import { testRunFolder, testRunPlace } from './test-cluster.ts';

export interface TestDatabase {
  /** As the role of the program, which owns this database and no other. */
  readonly url: string;
  readonly pool: pg.Pool;
  /** Closes the pool, cuts whoever is still connected, and removes the database. */
  readonly drop: () => Promise<void>;
}

export interface TestDatabaseOptions {
  /** `empty` is for tests of the migrations themselves. */
  readonly schema?: 'migrated' | 'empty';
}

/** The addresses of the run's server, written once by whichever test came first. */
interface TestServer {
  readonly administratorUrl: string;
  readonly applicationUrl: string;
}

const templateName = 'passbook_template';
const connectionsPerTestMax = 10;

/** A database of its own for each suite, copied from one that was migrated once for the whole run. */
export async function createTestDatabase({ schema = 'migrated' }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await ensureTestServer();
  const name = `passbook_test_${randomBytes(6).toString('hex')}`;
  const template = schema === 'migrated' ? templateName : 'template0';
  await asAdministrator(server, (client) =>
    // file_copy: with fsync off it takes half the time of the default, which writes each page to the log.
    client.query(`CREATE DATABASE ${name} OWNER passbook TEMPLATE ${template} STRATEGY file_copy`),
  );
  const url = withDatabase(server.applicationUrl, name);
  const pool = openPool(url, { max: connectionsPerTestMax, applicationName: 'passbook-test' });
  return {
    url,
    pool,
    drop: async () => {
      if (!pool.ended) await pool.end();
      await asAdministrator(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function ensureTestServer(): Promise<TestServer> {
  const file = join(testRunFolder(), 'test-server.json');
  const known = await readIfPresent(file);
  if (known !== undefined) return JSON.parse(known) as TestServer;
  const place = await testRunPlace();
  return withStartLock(place.startLock, async () => {
    const prepared = await readIfPresent(file); // By another worker, while we waited for the lock.
    if (prepared !== undefined) return JSON.parse(prepared) as TestServer;
    const connection = await ensureServer(place, { durability: 'none-for-tests', applicationName: 'passbook-test' });
    try {
      await ensureApplicationDatabase(connection);
      await createTemplate(connection);
    } finally {
      await connection.client.end();
    }
    const server = addressesOf(connection);
    await writeDurably(file, JSON.stringify(server));
    return server;
  });
}

async function createTemplate(connection: ServerConnection): Promise<void> {
  await connection.client.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`);
  await connection.client.query(`CREATE DATABASE ${templateName} OWNER passbook`);
  const pool = openPool(applicationUrl(connection, templateName), { max: 1, applicationName: 'passbook-template' });
  try {
    await migrate(pool, migrations);
  } finally {
    await pool.end();
  }
  // Nobody may be connected to a template while it is copied, so nobody can be.
  await connection.client.query(`ALTER DATABASE ${templateName} ALLOW_CONNECTIONS false`);
}

function addressesOf(connection: ServerConnection): TestServer {
  const { port, passwords } = connection;
  return {
    administratorUrl: `postgresql://postgres:${passwords.administrator}@127.0.0.1:${port}/postgres`,
    applicationUrl: applicationUrl(connection),
  };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asAdministrator<T>(server: TestServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.administratorUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
