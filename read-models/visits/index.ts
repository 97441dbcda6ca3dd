import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { VisitsRow } from './row.ts';
import { table } from './table.ts';
import { view, type VisitsAnswer } from './view.ts';

export type * from './view.ts';

export const visits: ReadModel<VisitsRow> = { name: 'visits', version: 1, table, rowKeysOf, fold };

export const visitsView: View<VisitsRow, Question, VisitsAnswer> = {
  name: 'visits',
  categories,
  model: visits,
  parse,
  criteria,
  view,
};
