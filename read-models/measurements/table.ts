import type { Table } from '../read-model.ts';
import { readingDay } from '../shared/readings.ts';
import type { MeasurementsRow } from './row.ts';

export const table: Table<MeasurementsRow> = {
  columns: {
    standing: { type: 'boolean', of: () => true },
    category: { type: 'text', of: () => 'measurements' },
    kind: { type: 'text', of: ({ content }) => content.measured.kind },
    occurredOn: { type: 'text', of: ({ content }) => readingDay(content) },
    measuredAt: { type: 'text', of: ({ content }) => content.measuredAt },
  },
  indexes: [['occurredOn']],
};
