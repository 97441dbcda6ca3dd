import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { AllergiesRow } from './row.ts';
import { table } from './table.ts';
import { view, type AllergiesAnswer } from './view.ts';

export type * from './view.ts';

export const allergies: ReadModel<AllergiesRow> = { name: 'allergies', version: 1, table, rowKeysOf, fold };

export const allergiesView: View<AllergiesRow, Question, AllergiesAnswer> = {
  name: 'allergies',
  categories,
  model: allergies,
  parse,
  criteria,
  view,
};
