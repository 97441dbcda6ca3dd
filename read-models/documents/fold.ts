import type { ReadModel } from '../read-model.ts';
import type { DocumentsRow } from './row.ts';

export const rowKeysOf: ReadModel<DocumentsRow>['rowKeysOf'] = (event) => {
  switch (event.type) {
    case 'DocumentOpened':
      return [event.data.document.documentId];
    case 'DocumentCompleted':
      return [event.data.documentId];
    default:
      return [];
  }
};

export const fold: ReadModel<DocumentsRow>['fold'] = (row, { event, eventId, recordedAt }) => {
  switch (event.type) {
    case 'DocumentOpened': {
      const { document, format, requestedOnFrom } = event.data;
      const { documentId, requestedOn } = document;
      return { documentId, requestedOn, requestedOnFrom, format, eventId, openedAt: recordedAt, completion: null };
    }
    case 'DocumentCompleted': {
      const { tally, unmapped, rejected } = event.data;
      return row && { ...row, completion: { completedAt: recordedAt, tally, unmapped, rejected } };
    }
    default:
      return row;
  }
};
