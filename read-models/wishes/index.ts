import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { WishesRow } from './row.ts';
import { table } from './table.ts';
import { view, type WishesAnswer } from './view.ts';

export type * from './view.ts';

export const wishes: ReadModel<WishesRow> = { name: 'wishes', version: 1, table, rowKeysOf, fold };

export const wishesView: View<WishesRow, Question, WishesAnswer> = {
  name: 'wishes',
  categories,
  model: wishes,
  parse,
  criteria,
  view,
};
