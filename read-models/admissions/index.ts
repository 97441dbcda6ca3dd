import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { AdmissionsRow } from './row.ts';
import { table } from './table.ts';
import { view, type AdmissionsAnswer } from './view.ts';

export type * from './view.ts';

export const admissions: ReadModel<AdmissionsRow> = { name: 'admissions', version: 1, table, rowKeysOf, fold };

export const admissionsView: View<AdmissionsRow, Question, AdmissionsAnswer> = {
  name: 'admissions',
  categories,
  model: admissions,
  parse,
  criteria,
  view,
};
