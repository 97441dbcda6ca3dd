import type { ReadModel, View } from '../read-model.ts';
import type { Question } from '../shared/question.ts';
import { categories, criteria, parse } from './criteria.ts';
import { fold, rowKeysOf } from './fold.ts';
import type { DocumentsRow } from './row.ts';
import { table } from './table.ts';
import { view, type DocumentsAnswer } from './view.ts';

export type * from './view.ts';

export const documents: ReadModel<DocumentsRow> = { name: 'documents', version: 1, table, rowKeysOf, fold };

export const documentsView: View<DocumentsRow, Question, DocumentsAnswer> = {
  name: 'documents',
  categories,
  model: documents,
  parse,
  criteria,
  view,
};
