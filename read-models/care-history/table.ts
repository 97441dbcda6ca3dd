import type { Table } from '../read-model.ts';
import { standingCandidates } from '../shared/stated-items.ts';
import type { CareHistoryRow } from './row.ts';

export const table: Table<CareHistoryRow> = {
  columns: {
    standing: { type: 'boolean', of: (row) => row.kind === 'person' || standingCandidates(row.thing).length > 0 },
    category: {
      type: 'text',
      of: (row) => (row.kind === 'person' ? 'identity' : (row.thing.candidates[0]?.content.category ?? null)),
    },
  },
  indexes: [],
};
