import type { ComparableRow, RowAddress, StoredRow } from '../../application/ports/read-model-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { ColumnValues } from '../../read-models/column-values.ts';
import { sqlTable, type SqlTable, type Statement } from '../../read-models/sql-table.ts';
import type { Queryable } from './projection-queries.ts';
import { refusably } from './refusably.ts';

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
  const rows = await refusably(async () => runStatement<FoundRow>(database, table.load(addresses)));
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
