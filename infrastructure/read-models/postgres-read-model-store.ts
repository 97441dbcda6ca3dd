import type pg from 'pg';
import {
  ReadModelsOutOfDate,
  type ParkedPerson,
  type Progress,
  type QueryAnswer,
  type ReadModelStore,
  type RowsMark,
  type RowsStanding,
} from '../../application/ports/read-model-store.ts';
import { createTurns } from '../../application/projections/take-turns.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { Criteria } from '../../read-models/read-model.ts';
import { sqlTable, type Statement } from '../../read-models/sql-table.ts';
import { errorCode } from '../postgres/error-code.ts';
import { inLiveTransactionOn } from './postgres-live-transaction.ts';
import { beginPostgresRebuild } from './postgres-rebuild.ts';
import * as queries from './projection-queries.ts';
import { loadRowsOfPersons, runStatement } from './row-statements.ts';

/**
 * One store per process and database: its live transactions take turns before they take a connection, so that those who
 * wait for the lock never hold the connections that its holder needs. A pool of four is the least for a server.
 */
export function createPostgresReadModelStore({ pool }: { readonly pool: pg.Pool }): ReadModelStore {
  const takeTurn = createTurns();
  return {
    standing: () => queries.readStanding(pool),
    parked: async () => (await pool.query<ParkedPerson>(queries.readParked)).rows,
    query: (model, personId, criteria) => queryOne(pool, model, personId, criteria),
    standingOf: (model, personId) => readRowsStanding(pool, model, personId),
    loadPersons: (model, personIds) => loadRowsOfPersons(pool, model, personIds),
    personsAfter: (model, personId, limit) => personsOf(pool, sqlTable(model).personsAfter(personId ?? '', limit)),
    personsWith: (model, rowKey, limit) => personsOf(pool, sqlTable(model).personsWith(rowKey, limit)),
    inLiveTransaction: (work) => takeTurn(() => withClient(pool, (client) => inLiveTransactionOn(client, work))),
    beginRebuild: (models) => beginPostgresRebuild(pool, models, takeTurn),
  };
}

async function personsOf(pool: pg.Pool, statement: Statement): Promise<readonly PersonId[]> {
  const rows = await runStatement<{ person_id: PersonId }>(pool, statement);
  return rows.map((row) => row.person_id);
}

/** After an error the connection is closed and not lent on: whatever state it is in ends with it. */
async function withClient<Value>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    const value = await work(client);
    client.release();
    return value;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

interface StandingRow {
  readonly version: number | null;
  readonly mark: RowsMark;
  readonly position: Progress | null;
  readonly is_parked: boolean;
}
interface QueryRow extends StandingRow {
  readonly total: number;
  readonly itemsBefore: number;
  readonly rows: readonly object[];
}

/** One statement: rows, count, version, progress and parking are of one moment, also while a table is swapped. */
async function queryOne(
  pool: pg.Pool,
  model: AnyReadModel,
  personId: PersonId,
  criteria: Criteria,
): Promise<QueryAnswer> {
  const statement = sqlTable(model).select(personId, criteria, {
    version: { sql: 'select version from read_models where name = ?', bindings: [model.name] },
    mark: { sql: queries.rowsMark('?', '?'), bindings: [model.name, model.name, personId] },
    position: { sql: queries.livePosition, bindings: [] },
    is_parked: { sql: queries.isParked('?'), bindings: [personId] },
  });
  const [row] = await runStatement<QueryRow>(pool, statement).catch((error: unknown) => {
    if (isMissingTable(error)) throw outOfDate(model);
    throw error;
  });
  const { rows = [], total = 0, itemsBefore = 0 } = row ?? {};
  return { rows, total, itemsBefore, ...rowsStanding(model, row) };
}

async function readRowsStanding(pool: pg.Pool, model: AnyReadModel, personId: PersonId): Promise<RowsStanding> {
  const { rows } = await pool.query<StandingRow>({
    name: 'rows-standing',
    text: queries.rowsStanding,
    values: [model.name, personId],
  });
  return rowsStanding(model, rows[0]);
}

function rowsStanding(model: AnyReadModel, row: StandingRow | undefined): RowsStanding {
  if (row?.version !== model.version) throw outOfDate(model);
  return { mark: row.mark, progress: row.position ?? 'start', isParked: row.is_parked };
}

/** Undefined table or column: PostgreSQL, Appendix A. */
const isMissingTable = (error: unknown): boolean => ['42P01', '42703'].includes(errorCode(error) ?? '');

const outOfDate = ({ name, version }: AnyReadModel): ReadModelsOutOfDate =>
  new ReadModelsOutOfDate(`The table of ${name} is not of version ${version}. Run migrate.`);
