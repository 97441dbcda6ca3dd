import type { ReadModel } from '../read-model.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { FamilyTieRow } from './row.ts';
import { table } from './table.ts';

/** Whose record somebody might open: asked from the other side, by `personsWith`. The decision itself is never here. */
export const familyTies: ReadModel<FamilyTieRow> = { name: 'family-ties', version: 1, table, rowKeysOf, fold };
