import type { Table } from '../read-model.ts';
import type { DocumentsRow } from './row.ts';

export const table: Table<DocumentsRow> = {
  columns: {
    requestedOn: { type: 'text', of: ({ requestedOn }) => requestedOn },
    openedAt: { type: 'text', of: ({ openedAt }) => openedAt },
    isComplete: { type: 'boolean', of: ({ completion }) => completion !== null },
  },
  indexes: [['requestedOn']],
};
