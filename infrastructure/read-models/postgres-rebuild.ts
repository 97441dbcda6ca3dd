import type pg from 'pg';
import {
  RebuildRunning,
  type LiveTransaction,
  type Rebuild,
  type SwapDecision,
} from '../../application/ports/read-model-store.ts';
import type { createTurns } from '../../application/projections/take-turns.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { shadowNameOf, sqlTable, tableNameOf, type SqlTable } from '../../read-models/sql-table.ts';
import { errorCode } from '../postgres/error-code.ts';
import { inLiveTransactionOn, inTransactionOn, quoted, rowTransactionOn } from './postgres-live-transaction.ts';
import * as queries from './projection-queries.ts';
import { runStatement } from './row-statements.ts';
import { copyRows } from './row-writing.ts';

/** Readers queue behind a swap that waits; rather than let them, it gives way and comes again. */
const swapLockTimeoutMs = 200;

/**
 * One connection for all of it, because it holds the lock that tells others of this rebuild: when the process dies, the
 * connection goes, and the lock with it.
 */
export async function beginPostgresRebuild(
  pool: pg.Pool,
  models: readonly AnyReadModel[],
  takeTurn: ReturnType<typeof createTurns>,
): Promise<Rebuild> {
  const client = await pool.connect();
  try {
    await lockModels(client, models);
    // Indexes of large tables take longer than a page may, and they wait for older transactions to end. What a crash
    // takes of a shadow goes with it; the swap comes after all of it on disk.
    await client.query('SET statement_timeout = 0; SET lock_timeout = 0; SET synchronous_commit = off');
    for (const model of models) await createShadow(client, model);
  } catch (error) {
    client.release(true);
    throw error;
  }
  const beside = rowTransactionOn(client, shadowOf);
  return {
    write: (model, rows) => copyRows(client, shadowOf(model), rows),
    finishTables: async () => {
      for (const model of models) await finishShadow(client, model);
    },
    inTransaction: (work) => inTransactionOn(client, 'BEGIN', () => work(beside)),
    swapIn: (work) => takeTurn(() => swapIn(client, models, (live) => work(live, beside))),
    close: async () => {
      try {
        for (const { name } of models) await client.query(`DROP TABLE IF EXISTS ${quoted(shadowNameOf(name))}`);
        await client.query('SELECT pg_advisory_unlock_all()');
      } catch {
        // The connection is gone, and the lock with it; the next rebuild clears away what is left.
      } finally {
        client.release(true); // Its settings were ours.
      }
    },
  };
}

const shadowOf = (model: AnyReadModel): SqlTable => sqlTable(model, shadowNameOf(model.name));

async function lockModels(client: pg.ClientBase, models: readonly AnyReadModel[]): Promise<void> {
  for (const { name } of models) {
    const { rows } = await client.query<{ is_ours: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('rebuild of ' || $1, 0)) AS is_ours`,
      [tableNameOf(name)],
    );
    if (rows[0]?.is_ours !== true) throw new RebuildRunning(`Somebody rebuilds ${name} at this moment.`);
  }
}

/** What a rebuild that was killed left behind goes first. */
async function createShadow(client: pg.ClientBase, model: AnyReadModel): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${quoted(shadowNameOf(model.name))}`);
  await runStatement(client, shadowOf(model).create);
}

/**
 * `CONCURRENTLY`, although nobody else writes here: an ordinary CREATE INDEX holds a transaction id as long as it works,
 * and all newer events would stay hidden. The planner needs the statistics from the first query on.
 */
async function finishShadow(client: pg.ClientBase, model: AnyReadModel): Promise<void> {
  const { createKey, createIndexes } = shadowOf(model);
  for (const statement of [createKey, ...createIndexes]) await runStatement(client, statement);
  await client.query(`ANALYZE ${quoted(shadowNameOf(model.name))}`);
}

async function swapIn(
  client: pg.ClientBase,
  models: readonly AnyReadModel[],
  work: (live: LiveTransaction) => Promise<SwapDecision>,
): Promise<SwapDecision> {
  try {
    return await inLiveTransactionOn(client, async (live) => {
      await client.query(`SET LOCAL lock_timeout = ${swapLockTimeoutMs}`);
      const decision = await work(live);
      if (decision === 'swap') for (const model of models) await swapTables(client, model);
      return decision;
    });
  } catch (error) {
    if (errorCode(error) === lockNotAvailable) return 'not-yet';
    throw error;
  }
}

/** PostgreSQL, Appendix A. */
const lockNotAvailable = '55P03';

/** A reader that waits for the old table looks its name up again when it may go on, and finds the new one. */
async function swapTables(client: pg.ClientBase, { name, version }: AnyReadModel): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${quoted(tableNameOf(name))}`);
  await client.query(`ALTER TABLE ${quoted(shadowNameOf(name))} RENAME TO ${quoted(tableNameOf(name))}`);
  await client.query(queries.enterBuilt, [name, version]);
}
