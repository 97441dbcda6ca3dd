import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { MedicationsRow } from './row.ts';
import { table } from './table.ts';
import { view, type MedicationsAnswer } from './view.ts';

export type * from './view.ts';

export const medications: ReadModel<MedicationsRow> = { name: 'medications', version: 1, table, rowKeysOf, fold };

export const medicationsView: View<MedicationsRow, Question, MedicationsAnswer> = {
  name: 'medications',
  categories,
  model: medications,
  parse,
  criteria,
  view,
};
