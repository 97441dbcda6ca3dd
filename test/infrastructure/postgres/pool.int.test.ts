import { once } from 'node:events';
import type pg from 'pg';
import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

describe('a pool', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const losses: Error[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url, {
      max: 1,
      applicationName: 'passbook-pool-test',
      onConnectionLost: (error) => losses.push(error),
    });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const cutConnection = (): Promise<unknown> =>
    database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'passbook-pool-test'`,
    );

  it('limits how long a statement, a lock and an idle transaction may last', async () => {
    const { rows } = await pool.query(
      `SELECT name, setting FROM pg_settings WHERE name LIKE '%_timeout' AND setting <> '0' AND source = 'client' ORDER BY name`,
    );
    expect(rows).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '60000' },
      { name: 'lock_timeout', setting: '10000' },
      { name: 'statement_timeout', setting: '30000' },
    ]);
  });

  it('outlives a connection that was cut while idle, and reports it', async () => {
    await pool.query('SELECT 1');
    const lost = once(pool, 'error');
    await cutConnection();
    await lost;
    expect(losses).toEqual([expect.objectContaining({ code: '57P01' })]);
    expect((await pool.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }]);
  });

  it('outlives a connection that was cut while lent out; the borrower hears of it at the next query', async () => {
    const client = await pool.connect();
    const ended = new Promise((resolve) => client.once('end', () => resolve(undefined)));
    await cutConnection();
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect((await pool.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }]);
  });

  it('hands out numbers of 64 bits as text, so that none is rounded', async () => {
    expect((await pool.query('SELECT 9007199254740993::bigint AS n')).rows).toEqual([{ n: '9007199254740993' }]);
  });
});
