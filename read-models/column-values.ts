import type { AnyReadModel, AnyTable } from './any-read-model.ts';
import type { ColumnType, ColumnValue, Condition, Criteria } from './read-model.ts';

/** What memory and SQL must agree on: how a value is kept, how texts compare, which criteria mean anything. */

/**
 * PostgreSQL keeps neither U+0000 nor half a surrogate pair in a text. Both become U+FFFD in a column, and in a criterion
 * that is compared with it; the row itself is kept as JSON and stays as it is.
 */
export const textAsKept = (text: string): string =>
  text.isWellFormed() && !text.includes('\u0000') ? text : text.toWellFormed().replaceAll('\u0000', '\uFFFD');

/** No number that JSON cannot say, so that both keep null. */
function valueAsKept(value: ColumnValue): ColumnValue {
  if (typeof value === 'string') return textAsKept(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

export type ColumnValues = Readonly<Record<string, ColumnValue>>;

/** The columns beside a row. */
export function columnValuesOf(table: AnyTable, row: object): ColumnValues {
  const kept = columnsAsKept(table, row);
  return Object.fromEntries(Object.keys(table.columns).map((name, index) => [name, kept[index] ?? null]));
}

/** In the order of the columns. */
export const columnsAsKept = (table: AnyTable, row: object): readonly ColumnValue[] =>
  Object.values(table.columns).map((column) => valueAsKept(column.of(row)));

/** A row key names a row in text, so it must be one that is kept as it is. */
export const isRowKey = (rowKey: string): boolean => textAsKept(rowKey) === rowKey;

/**
 * By code point, as `COLLATE "C"` compares UTF-8. JavaScript's own `<` compares UTF-16 units, which puts U+1F600 (as
 * 0xD83D…) before U+FF21.
 */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const one = left.charCodeAt(index);
    const other = right.charCodeAt(index);
    if (one !== other) return rankOfUnit(one) - rankOfUnit(other);
  }
  return left.length - right.length;
}

/** At the first unit that differs, surrogates stand for code points above every other unit. */
const rankOfUnit = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/**
 * A to Z only, as `lower` does under `COLLATE "C"`. Whatever else has two cases (É, Ω, full-width Ａ) is compared as
 * written: how it folds depends on the version of Unicode, which a database and Node do not share.
 */
export const foldCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Criteria that speak of a column that is not there, or of a value that it cannot hold: a bug of the read model. */
export class IllegalCriteria extends Error {
  readonly code = 'illegal-criteria';
}

/** Rows of one answer. A view that wants more pages through them, and no reader can ask for memory without end. */
export const rowsPerPageMax = 100_000;

/**
 * Of the rows of one answer, as JSON. A long life's 20,000 rows are a third of it; several times it would be more memory
 * than a process may take. More is not read at all: whoever asks is told to ask for less.
 */
export const answerBytesMax = 64 * 1024 * 1024;

/** Whether rows that were asked for are missing, because there are more of them than one answer holds. */
export function isTooMuch({ offset, limit, itemsIn }: Criteria, { rows, total }: Selected): boolean {
  const asked = Math.min(limit, Math.max(total - offset, 0));
  if (itemsIn !== undefined) return rows.length === 0 && asked > 0;
  return rows.length < asked || (limit === rowsPerPageMax && total - offset > limit);
}
interface Selected {
  readonly rows: readonly object[];
  readonly total: number;
}

/** The criteria with their values as kept; every interpreter starts here. */
export function checkedCriteria(model: Pick<AnyReadModel, 'name' | 'table'>, criteria: Criteria): Criteria {
  const typeOf = (column: string): ColumnType => {
    const found = Object.hasOwn(model.table.columns, column) ? model.table.columns[column] : undefined;
    if (found === undefined) throw new IllegalCriteria(`${model.name} has no column ${column}.`);
    return found.type;
  };
  const isCount = (value: number, max: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= max;
  criteria.orderBy.forEach(({ column }) => typeOf(column));
  if (criteria.itemsIn !== undefined && typeOf(criteria.itemsIn) !== 'number') {
    throw new IllegalCriteria(`${model.name} counts no items in its column ${criteria.itemsIn}.`);
  }
  if (!isCount(criteria.offset, Number.MAX_SAFE_INTEGER) || !isCount(criteria.limit, rowsPerPageMax)) {
    throw new IllegalCriteria(`${model.name} was asked for ${criteria.limit} rows after ${criteria.offset}.`);
  }
  return { ...criteria, where: criteria.where.map((condition) => checkedCondition(condition, typeOf, model.name)) };
}

function checkedCondition(condition: Condition, typeOf: (column: string) => ColumnType, model: string): Condition {
  if (condition.is === 'other-rows-than') return condition;
  const type = typeOf(condition.column);
  const checked = (value: ColumnValue): ColumnValue => {
    if (value !== null && typeof value !== typeNames[type]) {
      throw new IllegalCriteria(`${model} compares its ${type} column ${condition.column} with a ${typeof value}.`);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new IllegalCriteria(`${model} compares ${condition.column} with what is no number.`);
    }
    return valueAsKept(value);
  };
  if (condition.is === 'one-of') return { ...condition, values: condition.values.map(checked) };
  if (condition.is !== 'containing') return { ...condition, value: checked(condition.value) };
  if (type !== 'text') throw new IllegalCriteria(`${model} looks for text in its ${type} column ${condition.column}.`);
  return { ...condition, value: foldCase(textAsKept(condition.value)) };
}

const typeNames = { text: 'string', number: 'number', boolean: 'boolean' } as const satisfies Record<
  ColumnType,
  string
>;
