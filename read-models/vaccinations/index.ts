import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { VaccinationsRow } from './row.ts';
import { table } from './table.ts';
import { view, type VaccinationsAnswer } from './view.ts';

export type * from './view.ts';

export const vaccinations: ReadModel<VaccinationsRow> = { name: 'vaccinations', version: 1, table, rowKeysOf, fold };

export const vaccinationsView: View<VaccinationsRow, Question, VaccinationsAnswer> = {
  name: 'vaccinations',
  categories,
  model: vaccinations,
  parse,
  criteria,
  view,
};
