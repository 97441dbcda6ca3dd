import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { ImagingRow } from './row.ts';
import { table } from './table.ts';
import { view, type ImagingAnswer } from './view.ts';

export type * from './view.ts';

export const imaging: ReadModel<ImagingRow> = { name: 'imaging', version: 1, table, rowKeysOf, fold };

export const imagingView: View<ImagingRow, Question, ImagingAnswer> = {
  name: 'imaging',
  categories,
  model: imaging,
  parse,
  criteria,
  view,
};
