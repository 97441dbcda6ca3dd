import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { MeasurementsRow } from './row.ts';
import { table } from './table.ts';
import { view, type MeasurementsAnswer } from './view.ts';

export type * from './view.ts';

export const measurements: ReadModel<MeasurementsRow> = { name: 'measurements', version: 1, table, rowKeysOf, fold };

export const measurementsView: View<MeasurementsRow, Question, MeasurementsAnswer> = {
  name: 'measurements',
  categories,
  model: measurements,
  parse,
  criteria,
  view,
};
