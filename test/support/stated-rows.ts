import type { DocumentId, DocumentRef, Restatement, RowId, WeakKey } from '../../domain/shared/stated-rows.ts';
import { on } from './people.ts';

/** `document(2, '2026-03-01')`: the person's second document, requested on that day. */
export const document = (number: number, requestedOn = `2026-0${number}-01`): DocumentRef => ({
  documentId: `doc_${number}` as DocumentId,
  requestedOn: on(requestedOn),
  number,
});

/** `statement('visit', 'as-claimed')`: the row that says this of that thing. */
export const statement = (key: string, saying: string): Restatement => ({
  rowId: `${key}:${saying}` as RowId,
  key: key as WeakKey,
});
