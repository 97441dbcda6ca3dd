import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { LabsRow } from './row.ts';
import { table } from './table.ts';
import { view, type LabsAnswer } from './view.ts';

export type * from './view.ts';
export { eventsOfResult } from './view.ts';
export type { LabsRow } from './row.ts';

export const labs: ReadModel<LabsRow> = { name: 'labs', version: 1, table, rowKeysOf, fold };

export const labsView: View<LabsRow, Question, LabsAnswer> = {
  name: 'labs',
  categories,
  model: labs,
  parse,
  criteria,
  view,
};
