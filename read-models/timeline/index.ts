import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { TimelineRow } from './row.ts';
import { table } from './table.ts';
import { view, type TimelineAnswer } from './view.ts';

export type * from './view.ts';

export const timeline: ReadModel<TimelineRow> = { name: 'timeline', version: 2, table, rowKeysOf, fold };

export const timelineView: View<TimelineRow, Question, TimelineAnswer> = {
  name: 'timeline',
  categories,
  model: timeline,
  parse,
  criteria,
  view,
};
