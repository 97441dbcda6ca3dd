import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { ProgrammesRow } from './row.ts';
import { table } from './table.ts';
import { view, type ProgrammesAnswer } from './view.ts';

export type * from './view.ts';

export const programmes: ReadModel<ProgrammesRow> = { name: 'programmes', version: 1, table, rowKeysOf, fold };

export const programmesView: View<ProgrammesRow, Question, ProgrammesAnswer> = {
  name: 'programmes',
  categories,
  model: programmes,
  parse,
  criteria,
  view,
};
