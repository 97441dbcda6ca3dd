import pg from 'pg';
import { migrate, schemaVersion } from '../../../infrastructure/postgres/migrate.ts';
import type { Migration } from '../../../infrastructure/postgres/migrations/migration.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const migrationThat = (number: number, name: string, sql: string, breaking = false): Migration => ({
  number,
  name,
  breaking,
  up: async (client) => {
    await client.query(sql);
  },
});

/** Each leaves one line in a table without a key, so that a step run twice shows. */
const steps = [
  migrationThat(1, 'diary', 'CREATE TABLE diary (entry text NOT NULL)'),
  migrationThat(2, 'first-entry', `INSERT INTO diary VALUES ('first')`),
  migrationThat(3, 'second-entry', `INSERT INTO diary VALUES ('second')`),
];
const readDiary = async (pool: pg.Pool): Promise<readonly string[]> =>
  (await pool.query<{ entry: string }>('SELECT entry FROM diary ORDER BY entry')).rows.map((row) => row.entry);

describe('migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase({ schema: 'empty' });
  });
  afterEach(() => database.drop());

  it('bring an empty database to the newest step', async () => {
    expect(await schemaVersion(database.pool)).toBe(0);
    expect(await migrate(database.pool, steps)).toEqual({
      from: 0,
      to: 3,
      applied: ['diary', 'first-entry', 'second-entry'],
    });
    expect(await schemaVersion(database.pool)).toBe(3);
    expect(await readDiary(database.pool)).toEqual(['first', 'second']);
  });

  it('change nothing the second time', async () => {
    await migrate(database.pool, steps);
    expect(await migrate(database.pool, steps)).toEqual({ from: 3, to: 3, applied: [] });
    expect(await readDiary(database.pool)).toEqual(['first', 'second']);
  });

  it.each([0, 1, 2, 3])('go on from step %i', async (earlier) => {
    await migrate(database.pool, steps.slice(0, earlier));
    expect(await migrate(database.pool, steps)).toMatchObject({ from: earlier, to: 3 });
    expect(await readDiary(database.pool)).toEqual(['first', 'second']);
  });

  it('run each step once when twenty programs start at the same moment', async () => {
    const pools = Array.from({ length: 20 }, () => new pg.Pool({ connectionString: database.url, max: 1 }));
    const outcomes = await Promise.all(pools.map((pool) => migrate(pool, steps)));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(outcomes.every((outcome) => outcome.to === 3)).toBe(true);
    expect(outcomes.flatMap((outcome) => outcome.applied).sort()).toEqual(['diary', 'first-entry', 'second-entry']);
    expect(await readDiary(database.pool)).toEqual(['first', 'second']);
  });

  it('leave nothing of a step that failed, and keep the steps before it', async () => {
    const broken = migrationThat(3, 'second-entry', `INSERT INTO diary VALUES ('half'); SELECT 1 / 0`);
    await expect(migrate(database.pool, steps.with(2, broken))).rejects.toMatchObject({ code: '22012' });
    expect(await schemaVersion(database.pool)).toBe(2);
    expect(await readDiary(database.pool)).toEqual(['first']);
    expect(await migrate(database.pool, steps)).toMatchObject({ from: 2, to: 3 });
  });

  it('are not held to the time limits of pages', async () => {
    const hurried = new pg.Pool({ connectionString: database.url, max: 1, statement_timeout: 50 });
    const slow = migrationThat(1, 'slow', 'SELECT pg_sleep(0.2)');
    expect(await migrate(hurried, [slow])).toMatchObject({ to: 1 });
    await expect(hurried.query('SELECT pg_sleep(0.2)')).rejects.toMatchObject({ code: '57014' });
    await hurried.end();
  });

  it.each([true, false])('refuse a database that a newer program changed, breaking %s', async (breaking) => {
    const newer = [...steps, migrationThat(4, 'retell', 'SELECT 1', breaking)];
    await migrate(database.pool, newer);
    await expect(migrate(database.pool, steps)).rejects.toMatchObject({
      code: 'migration-ahead',
      message: expect.stringContaining('retell') as unknown,
    });
  });

  it('refuse a list whose released step has become another one', async () => {
    await migrate(database.pool, steps);
    const rewritten = steps.with(1, migrationThat(2, 'other-entry', 'SELECT 1'));
    await expect(migrate(database.pool, rewritten)).rejects.toMatchObject({ code: 'migrations-disagree' });
  });

  it('refuse a list with a gap before they touch the database', async () => {
    const gap = [migrationThat(2, 'first-entry', 'SELECT 1')];
    await expect(migrate(database.pool, gap)).rejects.toMatchObject({ code: 'migrations-disagree' });
    expect(await schemaVersion(database.pool)).toBe(0);
  });
});
