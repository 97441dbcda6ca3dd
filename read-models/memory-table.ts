import type { AnyReadModel, AnyTable } from './any-read-model.ts';
import { checkedCriteria, columnValuesOf, compareText, foldCase, type ColumnValues } from './column-values.ts';
import type { ColumnValue, Condition, Criteria } from './read-model.ts';

export interface KeyedRow<Row extends object> {
  readonly rowKey: string;
  readonly row: Row;
}

export interface Selection<Row extends object> {
  readonly rows: readonly Row[];
  /** Before paging. */
  readonly total: number;
  /** Items of the first row that belong to the page before. */
  readonly itemsBefore: number;
}

/**
 * Criteria over the rows of one person, as `sql-table.ts` would answer them: text by code point, null last in either
 * direction, ties by row key. Null is equal to null and to nothing else; it is neither at least nor at most anything.
 */
export function selectFromMemory<Row extends object>(
  model: Pick<AnyReadModel, 'name' | 'table'>,
  rows: Iterable<KeyedRow<Row>>,
  criteria: Criteria,
): Selection<Row> {
  const matching = matchingRows(model, rows, criteria);
  const { offset, limit, itemsIn } = criteria;
  if (itemsIn === undefined) {
    return {
      rows: matching.slice(offset, offset + limit).map(({ row }) => row),
      total: matching.length,
      itemsBefore: 0,
    };
  }
  let total = 0;
  const placed = matching.map(({ row }) => {
    const from = total;
    total += Number(columnValuesOf(model.table, row)[itemsIn] ?? 0);
    return { row, from, to: total };
  });
  const page = placed.filter(({ from, to }) => to > offset && from < offset + limit);
  return { rows: page.map(({ row }) => row), total, itemsBefore: offset - (page[0]?.from ?? offset) };
}

/** In order, before paging. */
export function matchingRows<Row extends object>(
  model: Pick<AnyReadModel, 'name' | 'table'>,
  rows: Iterable<KeyedRow<Row>>,
  criteria: Criteria,
): readonly KeyedRow<Row>[] {
  const { where, orderBy } = checkedCriteria(model, criteria);
  const table = onlyColumns(model.table, [
    ...where.flatMap((condition) => (condition.is === 'other-rows-than' ? [] : [condition.column])),
    ...orderBy.map(({ column }) => column),
  ]);
  const matching: (KeyedRow<Row> & MatchedRow)[] = [];
  for (const { rowKey, row } of rows) {
    const columns = columnValuesOf(table, row);
    if (where.every((condition) => holds(condition, { rowKey, columns }))) matching.push({ rowKey, row, columns });
  }
  return matching.sort((left, right) => {
    for (const { column, direction } of orderBy) {
      const order = compareForSort(valueOf(left.columns, column), valueOf(right.columns, column), direction);
      if (order !== 0) return order;
    }
    return compareText(left.rowKey, right.rowKey);
  });
}

/** What nobody asks about is not worked out: the text of a line is most of the work of a table. */
const onlyColumns = ({ columns, indexes }: AnyTable, names: readonly string[]): AnyTable => ({
  columns: Object.fromEntries(Object.entries(columns).filter(([name]) => names.includes(name))),
  indexes,
});

interface MatchedRow extends KeyedRow<object> {
  readonly columns: ColumnValues;
}

function holds(condition: Condition, { rowKey, columns }: Omit<MatchedRow, 'row'>): boolean {
  if (condition.is === 'other-rows-than') return !condition.rowKeys.includes(rowKey);
  const value = valueOf(columns, condition.column);
  switch (condition.is) {
    case 'equal':
      return value === condition.value;
    case 'one-of':
      return condition.values.includes(value);
    case 'at-least':
      return isOrdered(condition.value, value);
    case 'at-most':
      return isOrdered(value, condition.value);
    case 'containing':
      return typeof value === 'string' && foldCase(value).includes(condition.value);
  }
}

const isOrdered = (lower: ColumnValue, upper: ColumnValue): boolean =>
  lower !== null && upper !== null && compareValues(lower, upper) <= 0;

function compareForSort(left: ColumnValue, right: ColumnValue, direction: 'ascending' | 'descending'): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return direction === 'ascending' ? compareValues(left, right) : compareValues(right, left);
}

/** Columns are of one type each, so both sides are. */
function compareValues(left: NonNullable<ColumnValue>, right: NonNullable<ColumnValue>): number {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  return Number(left) - Number(right);
}

const valueOf = (columns: ColumnValues, column: string): ColumnValue => columns[column] ?? null;
