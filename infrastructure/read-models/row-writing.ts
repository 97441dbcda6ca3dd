import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { RowChange, StoredRow } from '../../application/ports/read-model-store.ts';
import type { ColumnValue } from '../../read-models/read-model.ts';
import type { Field, SqlTable } from '../../read-models/sql-table.ts';
import {
  arrayOf,
  booleanForm,
  copyDataOf,
  float8Form,
  jsonForm,
  column,
  textForm,
  type BinaryForm,
  type Column,
} from '../postgres/binary-form.ts';
import type { Queryable } from './projection-queries.ts';
import { refusably } from './refusably.ts';
import { runStatement } from './row-statements.ts';

/** The values of a row, in the order of the table's fields. */
type Values = readonly ColumnValue[];

/** Throws `RowsRefused`, as all here. */
export function saveRows(database: Queryable, table: SqlTable, changes: readonly RowChange[]): Promise<void> {
  const present = changes.flatMap(({ row, ...address }) => (row === undefined ? [] : [{ ...address, row }]));
  const removed = changes.filter(({ row }) => row === undefined);
  return refusably(async () => {
    if (present.length > 0) await database.query(table.upsert, arraysOf(table, present));
    if (removed.length > 0) await runStatement(database, table.remove(removed));
  });
}

/** Rows that are not there yet: far quicker than to look for each. */
export function copyRows(client: pg.ClientBase, table: SqlTable, rows: readonly StoredRow[]): Promise<void> {
  return refusably(async () => {
    const values = rows.map((row) => table.valuesOf(row));
    const copy = client.query(copyFrom(table.copyIn));
    copy.end(copyDataOf(columnsOf(table), values));
    await finished(copy);
  });
}

function arraysOf(table: SqlTable, rows: readonly StoredRow[]): Buffer[] {
  const values = rows.map((row) => table.valuesOf(row));
  return columnsOf(table).map((column) => arrayOf(column, values));
}

const columnsOf = ({ fields }: SqlTable): readonly Column<Values>[] =>
  fields.map(({ name, type }, index) => column(name, forms[type], (values: Values) => values[index] ?? null));

/** A column's values are of its type: the table says so of each row. */
const forms: Readonly<Record<Field['type'], BinaryForm<never>>> = {
  text: textForm,
  json: jsonForm,
  number: float8Form,
  boolean: booleanForm,
};
