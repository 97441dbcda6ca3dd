import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { columnValuesOf } from '../../read-models/column-values.ts';
import type { ComparableRow, StoredRow } from '../ports/read-model-store.ts';

export type RowDifferenceKind = 'missing' | 'surplus' | 'row-differs' | 'columns-differ';

export interface RowDifference {
  readonly rowKey: string;
  readonly kind: RowDifferenceKind;
}

/** What a table holds of one person against what it should hold. */
export function compareRows(
  model: AnyReadModel,
  expected: readonly StoredRow[],
  found: readonly ComparableRow[],
): readonly RowDifference[] {
  const surplus = new Map(found.map((row) => [row.rowKey, row]));
  const differences: RowDifference[] = [];
  for (const { rowKey, row } of expected) {
    const kind = differenceOf(model, row, surplus.get(rowKey));
    if (kind !== undefined) differences.push({ rowKey, kind });
    surplus.delete(rowKey);
  }
  for (const rowKey of surplus.keys()) differences.push({ rowKey, kind: 'surplus' });
  return differences;
}

function differenceOf(
  model: AnyReadModel,
  expected: object,
  found: ComparableRow | undefined,
): RowDifferenceKind | undefined {
  if (found === undefined) return 'missing';
  if (!areSame(expected, found.row)) return 'row-differs';
  return areSame(columnValuesOf(model.table, expected), found.columns) ? undefined : 'columns-differ';
}

/** As JSON, whatever the order of fields. */
export const areSame = (left: object, right: object): boolean => canonicalJson(left) === canonicalJson(right);

const canonicalJson = (value: object): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
