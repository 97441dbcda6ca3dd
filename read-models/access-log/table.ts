import type { Table } from '../read-model.ts';
import type { AccessLogRow } from './row.ts';

export const table: Table<AccessLogRow> = {
  columns: {
    kind: { type: 'text', of: ({ kind }) => kind },
    at: { type: 'text', of: (row) => (row.kind === 'look' ? row.at : row.lastAt) },
    actor: { type: 'text', of: ({ actor }) => actor },
    effect: { type: 'text', of: (row) => (row.kind === 'look' ? row.effect : null) },
  },
  indexes: [['kind', 'at']],
};
