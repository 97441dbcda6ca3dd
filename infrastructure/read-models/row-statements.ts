import {
  RowsRefused,
  type ComparableRow,
  type RowAddress,
  type RowChange,
  type StoredRow,
} from '../../application/ports/read-model-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { ColumnValues } from '../../read-models/column-values.ts';
import { sqlTable, UnstorableRow, type SqlTable, type Statement } from '../../read-models/sql-table.ts';
import { errorCode } from '../postgres/error-code.ts';
import type { Queryable } from './projection-queries.ts';

export interface FoundRow {
  readonly person_id: PersonId;
  readonly row_key: string;
  readonly row: object;
}

export async function runStatement<Row extends object>(
  database: Queryable,
  { sql, bindings }: Statement,
): Promise<readonly Row[]> {
  return (await database.query<Row>(sql, [...bindings])).rows;
}

export async function loadRows(
  database: Queryable,
  table: SqlTable,
  addresses: readonly RowAddress[],
): Promise<readonly StoredRow[]> {
  if (addresses.length === 0) return [];
  const rows = await runStatement<FoundRow>(
    database,
    refusing(() => table.load(addresses)),
  );
  return rows.map(({ person_id, row_key, row }) => ({ personId: person_id, rowKey: row_key, row }));
}

export async function loadRowsOfPersons(
  database: Queryable,
  model: AnyReadModel,
  personIds: readonly PersonId[],
): Promise<readonly ComparableRow[]> {
  const statement = sqlTable(model).loadPersons(personIds);
  const rows = await runStatement<FoundRow & { readonly columns: ColumnValues }>(database, statement);
  return rows.map(({ person_id, row_key, row, columns }) => ({ personId: person_id, rowKey: row_key, row, columns }));
}

export async function saveRows(database: Queryable, table: SqlTable, changes: readonly RowChange[]): Promise<void> {
  const present = changes.flatMap(({ row, ...address }) => (row === undefined ? [] : [{ ...address, row }]));
  const removed = changes.filter(({ row }) => row === undefined);
  if (present.length > 0) await runRefusably(database, () => table.upsert(present));
  if (removed.length > 0) await runRefusably(database, () => table.remove(removed));
}

/** Rows that the table cannot take become `RowsRefused`; everything else that goes wrong stays what it is. */
export async function runRefusably(database: Queryable, build: () => Statement): Promise<void> {
  try {
    await runStatement(database, refusing(build));
  } catch (error) {
    if (isAboutValues(error)) throw new RowsRefused(errorCode(error) ?? 'unknown');
    throw error;
  }
}

function refusing(build: () => Statement): Statement {
  try {
    return build();
  } catch (error) {
    if (error instanceof UnstorableRow) throw new RowsRefused(error.code);
    throw error;
  }
}

/**
 * Classes 22 (data exception), 23 (integrity constraint violation) and 54 (program limit exceeded, such as a text too
 * long for an index): PostgreSQL, Appendix A. Another attempt with the same rows would end the same.
 */
const isAboutValues = (error: unknown): boolean => /^(22|23|54)[0-9A-Z]{3}$/.test(errorCode(error) ?? '');
