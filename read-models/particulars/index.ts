import type { ReadModel, View } from '../read-model.ts';
import { criteria, parse, type ParticularsRequest } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { ParticularsRow } from './row.ts';
import { table } from './table.ts';
import { view, type ParticularsAnswer } from './view.ts';

export type { ParticularsAnswer } from './view.ts';

export const particulars: ReadModel<ParticularsRow> = { name: 'particulars', version: 1, table, rowKeysOf, fold };

export const particularsView: View<ParticularsRow, ParticularsRequest, ParticularsAnswer> = {
  name: 'particulars',
  categories: ['identity'],
  model: particulars,
  parse,
  criteria,
  view,
};
