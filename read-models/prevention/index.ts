import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { PreventionRow } from './row.ts';
import { table } from './table.ts';
import { view, type PreventionAnswer } from './view.ts';

export type * from './view.ts';

export const prevention: ReadModel<PreventionRow> = { name: 'prevention', version: 1, table, rowKeysOf, fold };

export const preventionView: View<PreventionRow, Question, PreventionAnswer> = {
  name: 'prevention',
  categories,
  model: prevention,
  parse,
  criteria,
  view,
};
