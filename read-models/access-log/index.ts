import type { ReadModel, View } from '../read-model.ts';
import { criteria, parse, type AccessLogRequest } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { AccessLogRow } from './row.ts';
import { table } from './table.ts';
import { view, type AccessLogAnswer } from './view.ts';

export type { AccessLogAnswer } from './view.ts';

export const accessLog: ReadModel<AccessLogRow> = { name: 'access-log', version: 1, table, rowKeysOf, fold };

/** Asked by its own operation alone, which is for the person: no view that a delegate could be granted. */
export const accessLogView: View<AccessLogRow, AccessLogRequest, AccessLogAnswer> = {
  name: 'access-log',
  categories: ['history'],
  model: accessLog,
  parse,
  criteria,
  view,
};
