import type pg from 'pg';
import type { Migration } from './migrations/migration.ts';

export interface MigrationOutcome {
  readonly from: number;
  readonly to: number;
  /** The names of the steps that this call itself ran. */
  readonly applied: readonly string[];
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
}

/**
 * A newer program was here. What it added this one might misread, or build down again, read model by read model, while
 * the newer one builds it up.
 */
export class MigrationAhead extends Error {
  readonly code = 'migration-ahead';
}

/** The list of steps is not the one this database was built with. */
export class MigrationsDisagree extends Error {
  readonly code = 'migrations-disagree';
}

/** Any number serves, but it is every process's own: 'passbook' in ASCII is 0x70617373626f6f6b. */
const migrationLockKey = 0x70617373626f6f6bn.toString();

/**
 * Brings the schema up to the newest step. Safe to call from many processes at once: each step is one transaction,
 * under one advisory lock, and its row goes in first, so that a second run finds it or waits for it.
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<MigrationOutcome> {
  assertNumberedWithoutGaps(migrations);
  const from = await inLockedTransaction(pool, async (client) => {
    await client.query(
      `CREATE TABLE IF NOT EXISTS schema_migrations (
         number integer PRIMARY KEY,
         name text NOT NULL,
         breaking boolean NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now()
       )`,
    );
    const applied = await readApplied(client);
    assertUnderstood(applied, migrations);
    return latestNumber(applied);
  });
  const applied: string[] = [];
  for (const migration of migrations.slice(from)) {
    if (await runOnce(pool, migration)) applied.push(migration.name);
  }
  return { from, to: await schemaVersion(pool), applied };
}

/** The number of the newest step in the database; 0 when there is none. */
export async function schemaVersion(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ present: boolean }>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS present`,
  );
  return rows[0]?.present === true ? latestNumber(await readApplied(pool)) : 0;
}

async function runOnce(pool: pg.Pool, migration: Migration): Promise<boolean> {
  return inLockedTransaction(pool, async (client) => {
    const inserted = await client.query(
      'INSERT INTO schema_migrations (number, name, breaking) VALUES ($1, $2, $3) ON CONFLICT (number) DO NOTHING',
      [migration.number, migration.name, migration.breaking],
    );
    if (inserted.rowCount === 0) return false; // Another process was here between our reading and this lock.
    await migration.up(client);
    return true;
  });
}

async function inLockedTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // The pool's limits are for pages. A step on a large table, and the wait for another process's step, take longer.
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await client.query('SELECT pg_advisory_xact_lock($1::bigint)', [migrationLockKey]);
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Closing the connection rolls back, also when the connection itself is what failed.
    client.release(true);
    throw error;
  }
}

async function readApplied(queryable: pg.Pool | pg.PoolClient): Promise<readonly AppliedMigration[]> {
  const { rows } = await queryable.query<AppliedMigration>(
    'SELECT number, name FROM schema_migrations ORDER BY number',
  );
  return rows;
}

function latestNumber(applied: readonly AppliedMigration[]): number {
  return applied.at(-1)?.number ?? 0;
}

function assertNumberedWithoutGaps(migrations: readonly Migration[]): void {
  const misplaced = migrations.find((migration, index) => migration.number !== index + 1);
  if (misplaced === undefined) return;
  throw new MigrationsDisagree(`Migration ${misplaced.number} (${misplaced.name}) is not at its place in the list.`);
}

function assertUnderstood(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  for (const row of applied) {
    const known = migrations[row.number - 1];
    if (known === undefined) {
      throw new MigrationAhead(
        `The database is at step ${row.number} (${row.name}); this program knows ${migrations.length} steps. ` +
          'Start the newer version of Health Passbook on it.',
      );
    }
    if (known.name !== row.name) {
      throw new MigrationsDisagree(`Step ${row.number} is ${row.name} in the database and ${known.name} here.`);
    }
  }
}
