import type { ReadModel, View } from '../read-model.ts';
import { criteria, parse, type RemindersRequest } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { CareHistoryRow } from './row.ts';
import { table } from './table.ts';
import { view, type RemindersAnswer } from './view.ts';

export type { RemindersAnswer } from './view.ts';

export const careHistory: ReadModel<CareHistoryRow> = { name: 'care-history', version: 3, table, rowKeysOf, fold };

/** `reminders` is what is asked for; the others are whose facts the rules rest on. */
export const remindersView: View<CareHistoryRow, RemindersRequest, RemindersAnswer> = {
  name: 'reminders',
  categories: ['reminders', 'visits', 'programmes', 'prevention', 'vaccinations', 'medications'],
  model: careHistory,
  parse,
  criteria,
  view,
};
