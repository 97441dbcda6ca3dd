import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { assertDurable } from '../../../infrastructure/postgres/durability-check.ts';
import { acquireEmbeddedPostgres, type EmbeddedPostgres } from '../../../infrastructure/postgres/embedded-postgres.ts';
import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { preparePlace, type PostgresPlace } from '../../../infrastructure/postgres/postgres-place.ts';
import { findProcess } from '../../../infrastructure/postgres/running-process.ts';
import { startDatabaseProcess } from '../../support/database-process.ts';
import { ownerOfProcess } from '../../support/process-owner.ts';
import { testRunFolder } from '../../support/test-cluster.ts';

/** Making a cluster takes a second or two, on a busy machine much more. */
const clusterTimeoutMs = 90_000;

/** One cluster for the whole suite; each test leaves it stopped, and the facts of the earlier ones in it. */
describe('the embedded database', () => {
  const folders = {
    dataFolder: join(testRunFolder(), 'embedded-data'),
    clustersFolder: join(testRunFolder(), 'embedded-clusters'),
  };
  let place: PostgresPlace;
  beforeAll(async () => {
    place = await preparePlace(folders);
  });

  const acquire = (): Promise<EmbeddedPostgres> => acquireEmbeddedPostgres({ ...folders, durability: 'full' });
  const isRunning = async (pid: number): Promise<boolean> => (await findProcess(pid)) !== undefined;

  async function withPool<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
    const pool = openPool(url, { max: 2, applicationName: 'passbook-embedded-test' });
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  }
  const remember = (url: string, fact: string): Promise<unknown> =>
    withPool(url, async (pool) => {
      await pool.query('CREATE TABLE IF NOT EXISTS facts (fact text PRIMARY KEY)');
      await pool.query('INSERT INTO facts VALUES ($1)', [fact]);
    });
  const knows = (url: string, fact: string): Promise<boolean> =>
    withPool(url, async (pool) => (await pool.query('SELECT FROM facts WHERE fact = $1', [fact])).rowCount === 1);

  it(
    'is made once when two processes need it at the same moment, and the last one out stops it',
    async () => {
      const [one, other] = await Promise.all([startDatabaseProcess(folders), startDatabaseProcess(folders)]);
      expect(one).toMatchObject({ serverPid: other.serverPid, url: other.url });
      await remember(one.url, 'two at once');
      await one.release();
      expect(await knows(other.url, 'two at once')).toBe(true);
      await other.release();
      expect(await isRunning(other.serverPid)).toBe(false);
    },
    clusterTimeoutMs,
  );

  it('keeps the promises of a health record', async () => {
    const { url, release } = await acquire();
    await withPool(url, async (pool) => {
      expect(await assertDurable(pool)).toEqual({ hasChecksums: true });
      const { rows } = await pool.query(
        `SELECT current_setting('listen_addresses') AS addresses, current_setting('lc_messages') AS messages,
                current_setting('password_encryption') AS passwords, current_setting('server_encoding') AS encoding,
                datlocprovider AS provider, datlocale AS locale
           FROM pg_database WHERE datname = current_database()`,
      );
      const expected = { addresses: '127.0.0.1', messages: 'C', passwords: 'scram-sha-256' };
      expect(rows).toEqual([{ ...expected, encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' }]);
    });
    await release();
  });

  it('lets in nobody without the password, which only its owner can read', async () => {
    expect((await stat(place.passwordsFile)).mode & 0o777).toBe(0o600);
    const { url, release } = await acquire();
    const guessed = new URL(url);
    guessed.password = 'guessed';
    await expect(withPool(guessed.href, (pool) => pool.query('SELECT 1'))).rejects.toMatchObject({ code: '28P01' });
    await release();
  });

  it('writes no data of a failed statement into its log', async () => {
    const { url, release } = await acquire();
    const failing = withPool(url, (pool) => pool.query(`SELECT 'A123456789'::integer`));
    await expect(failing).rejects.toMatchObject({
      code: '22P02',
      message: expect.stringContaining('A123456789') as unknown,
    });
    await release();
    expect(await readFile(place.log, 'utf8')).not.toContain('A123456789');
  });

  it('never runs as root', async () => {
    const { serverPid, release } = await acquire();
    expect(await ownerOfProcess(serverPid)).not.toBe(0);
    await release();
  });

  it('is adopted by the next process when its own was killed', async () => {
    const killed = await startDatabaseProcess(folders);
    await remember(killed.url, 'before the kill');
    await killed.kill();
    const { url, serverPid, release } = await acquire();
    expect(serverPid).toBe(killed.serverPid);
    expect(await knows(url, 'before the kill')).toBe(true);
    await release();
    expect(await isRunning(serverPid)).toBe(false);
  });

  it('recovers when the server itself was killed, as soon as the last of its processes has let go', async () => {
    const killed = await startDatabaseProcess(folders);
    await remember(killed.url, 'before both were killed');
    const pool = openPool(killed.url, { max: 1, applicationName: 'passbook-straggler' });
    const straggler = (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;
    process.kill(straggler, 'SIGSTOP'); // Too busy to notice that its server is gone.
    await killed.kill();
    process.kill(killed.serverPid, 'SIGKILL');

    const acquiring = acquire();
    await untilTheLogSays('shared memory block');
    process.kill(straggler, 'SIGCONT');

    const { url, serverPid, release } = await acquiring;
    expect(serverPid).not.toBe(killed.serverPid);
    expect(await knows(url, 'before both were killed')).toBe(true);
    await release();
    await pool.end();
  });

  it('is brought back by a long-running process, at its old address, and kept while that process lives', async () => {
    const { url, serverPid, release } = await acquire();
    process.kill(serverPid, 'SIGKILL');
    await untilItAnswers(url);
    const visitor = await startDatabaseProcess(folders);
    expect(visitor).toMatchObject({ url });
    await visitor.release();
    expect(await knows(url, 'two at once')).toBe(true);
    await release();
    expect(await isRunning(visitor.serverPid)).toBe(false);
  });

  it('is not stopped under a long-running process whose connection a crash has cut', async () => {
    const { url, serverPid, release } = await acquire();
    await withPool(url, async (pool) => {
      const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      process.kill(rows[0]!.pid, 'SIGKILL'); // PostgreSQL now drops all connections and recovers.
    });
    await untilItAnswers(url);
    const visitor = await startDatabaseProcess(folders);
    await visitor.release();
    expect(visitor.serverPid).toBe(serverPid);
    expect(await knows(url, 'two at once')).toBe(true);
    await release();
    expect(await isRunning(serverPid)).toBe(false);
  });

  it.each(['sleep', 'postgres'])('harms no process (here a %s) that has the number of a dead server', async (name) => {
    // In the second case it is a PostgreSQL, but not ours.
    const stranger = spawn('sleep', ['60'], { ...place.user, argv0: name, stdio: 'ignore' });
    const { pid: strangerPid = 0 } = stranger;
    await once(stranger, 'spawn');
    const startedAt = Math.floor(Date.now() / 1000);
    const left = [strangerPid, place.cluster, startedAt, 5432, '', '127.0.0.1', '0 0', 'ready'].join('\n');
    await writeFile(join(place.cluster, 'postmaster.pid'), `${left}\n`);
    const { url, serverPid, release } = await acquire();
    expect(await knows(url, 'two at once')).toBe(true);
    await release();
    expect(await isRunning(serverPid)).toBe(false);
    expect(await isRunning(strangerPid)).toBe(true);
    stranger.kill();
  });

  it('moves to another port when its own is taken', async () => {
    const taken = Number(await readFile(place.portFile, 'utf8'));
    const intruder = createServer().listen(taken, '127.0.0.1');
    await once(intruder, 'listening');
    const { url, release } = await acquire();
    expect(new URL(url).port).not.toBe(taken.toString());
    expect(await knows(url, 'two at once')).toBe(true);
    await release();
    intruder.close();
  });

  it('opens again when the file of its passwords was lost, with new ones', async () => {
    const orphaned = await startDatabaseProcess(folders);
    await orphaned.kill();
    await rm(place.passwordsFile);
    const { url, release } = await acquire();
    expect(new URL(url).password).not.toBe(new URL(orphaned.url).password);
    expect(await knows(url, 'two at once')).toBe(true);
    await release();
  });

  it('refuses the files of another major version, and says what to do', async () => {
    const versionFile = join(place.cluster, 'PG_VERSION');
    const own = await readFile(versionFile, 'utf8');
    await writeFile(versionFile, '17\n');
    await expect(acquire()).rejects.toMatchObject({
      code: 'postgres-version-mismatch',
      message: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18.*DATABASE_URL/s) as unknown,
    });
    await writeFile(versionFile, own);
  });

  it('is released at once by a process that tries in vain to bring it back', async () => {
    const { url, serverPid, release } = await acquire();
    const versionFile = join(place.cluster, 'PG_VERSION');
    const own = await readFile(versionFile, 'utf8');
    await writeFile(versionFile, '17\n');
    process.kill(serverPid, 'SIGKILL');
    await until(async () => !(await isRunning(serverPid)));
    await pause(200); // Its first attempt has failed by now, and the next is seconds away.
    const beganAt = performance.now();
    await release();
    expect(performance.now() - beganAt).toBeLessThan(3_000);
    await writeFile(versionFile, own);
    await expect(knows(url, 'two at once')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('may be released twice', async () => {
    const { serverPid, release } = await acquire();
    await Promise.all([release(), release()]);
    expect(await isRunning(serverPid)).toBe(false);
  });

  async function untilItAnswers(url: string): Promise<void> {
    await until(() => knows(url, 'two at once').catch(() => false));
  }

  async function untilTheLogSays(words: string): Promise<void> {
    await until(async () => (await readFile(place.log, 'utf8')).includes(words));
  }
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('It did not come about in time.');
    await pause(20);
  }
}
