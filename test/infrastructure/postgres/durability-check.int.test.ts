import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { assertDurable } from '../../../infrastructure/postgres/durability-check.ts';
import { acquireEmbeddedPostgres, type EmbeddedPostgres } from '../../../infrastructure/postgres/embedded-postgres.ts';
import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { runPostgresProgram } from '../../../infrastructure/postgres/postgres-cluster.ts';
import { ensurePasswords } from '../../../infrastructure/postgres/postgres-passwords.ts';
import { preparePlace } from '../../../infrastructure/postgres/postgres-place.ts';
import { testRunFolder } from '../../support/test-cluster.ts';
import { createTestDatabase } from '../../support/test-database.ts';

/** Making a cluster takes a second or two, on a busy machine much more. */
const clusterTimeoutMs = 90_000;

describe('the check of durability', () => {
  const dataFolder = join(testRunFolder(), 'durability-data');
  const clustersFolder = join(testRunFolder(), 'durability-clusters');
  let database: EmbeddedPostgres;
  let administrator: pg.Client;

  beforeAll(async () => {
    await createClusterWithoutChecksums();
    database = await acquireEmbeddedPostgres({ dataFolder, clustersFolder, durability: 'full' });
    const { administrator: password } = await ensurePasswords(join(dataFolder, 'postgres-passwords.json'));
    const url = new URL(database.url);
    url.username = 'postgres';
    url.password = password;
    administrator = new pg.Client(url.href);
    await administrator.connect();
  }, clusterTimeoutMs);
  afterAll(async () => {
    await administrator.end();
    await database.release();
  });

  it('passes a server that keeps what it confirms, and tells when it has no checksums', async () => {
    expect(await check(database.url)).toEqual({ hasChecksums: false });
  });

  it.each(['fsync', 'full_page_writes'])('refuses a server with %s off', async (setting) => {
    await setForTheServer(setting, 'off');
    await expect(check(database.url)).rejects.toMatchObject({ code: 'unsafe-durability', setting });
    await setForTheServer(setting, 'on');
  });

  it('refuses an address that switches synchronous_commit off for its own sessions', async () => {
    const hasty = `${database.url}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
    await expect(check(hasty)).rejects.toMatchObject({ code: 'unsafe-durability', setting: 'synchronous_commit' });
  });

  it('refuses the very cluster that these tests run on', async () => {
    const { pool, drop } = await createTestDatabase();
    await expect(assertDurable(pool)).rejects.toMatchObject({ code: 'unsafe-durability' });
    await drop();
  });

  async function check(url: string): Promise<unknown> {
    const pool = openPool(url, { max: 1, applicationName: 'passbook-durability-test' });
    try {
      return await assertDurable(pool);
    } finally {
      await pool.end();
    }
  }

  /** A reload reaches the sessions one by one, a moment later. */
  async function setForTheServer(setting: string, value: 'on' | 'off'): Promise<void> {
    await administrator.query(`ALTER SYSTEM SET ${setting} = ${value}`);
    await administrator.query('SELECT pg_reload_conf()');
    for (;;) {
      const { rows } = await administrator.query<{ now: string }>(`SELECT current_setting('${setting}') AS now`);
      if (rows[0]?.now === value) return;
      await pause(5);
    }
  }

  /** As the packages of PostgreSQL before 18 made them by default. */
  async function createClusterWithoutChecksums(): Promise<void> {
    const place = await preparePlace({ dataFolder, clustersFolder });
    const passwordFile = join(place.home, 'password');
    await writeFile(passwordFile, (await ensurePasswords(place.passwordsFile)).administrator);
    await runPostgresProgram(place, 'initdb', [
      `--pgdata=${place.cluster}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-data-checksums',
      '--no-sync',
    ]);
  }
});
