import type { ColumnValue, Table } from '../read-model.ts';
import { searchText } from '../shared/search-text.ts';
import { statedTable } from '../shared/stated-table.ts';
import { describeDeclaredWish, describeReading } from './own-entries.ts';
import type { TimelineContent, TimelineRow } from './row.ts';
import { searchedBy } from './words.ts';

const textOf = ({ title, subtitle }: TimelineContent): string =>
  searchText(...new Set([...title, ...subtitle].flatMap(searchedBy)));

const { columns: stated } = statedTable<TimelineContent>({
  category: ({ category }) => category,
  kind: ({ kind }) => kind,
  occurredOn: ({ occurredOn }) => occurredOn,
  text: textOf,
  isWorthShowing: ({ title }) => title.length > 0,
});

function columnOf(row: TimelineRow, column: string, own: (content: TimelineContent) => ColumnValue): ColumnValue {
  switch (row.of) {
    case 'document':
      return stated[column]?.of(row.thing) ?? null;
    case 'reading':
      return own(describeReading(row.fact.content));
    case 'declared-wish':
      return own(describeDeclaredWish(row.fact.content));
  }
}

export const table: Table<TimelineRow> = {
  columns: {
    standing: { type: 'boolean', of: (row) => columnOf(row, 'standing', () => true) },
    category: { type: 'text', of: (row) => columnOf(row, 'category', ({ category }) => category) },
    kind: { type: 'text', of: (row) => columnOf(row, 'kind', ({ kind }) => kind) },
    occurredOn: { type: 'text', of: (row) => columnOf(row, 'occurredOn', ({ occurredOn }) => occurredOn) },
    /** Readings have a moment within their day; what documents state has none. */
    occurredAt: { type: 'text', of: (row) => (row.of === 'reading' ? row.fact.content.measuredAt : null) },
    text: { type: 'text', of: (row) => columnOf(row, 'text', textOf) },
    /** As many as the view makes of the row. */
    entries: { type: 'number', of: (row) => (row.of === 'document' ? row.thing.standing.length : 1) },
  },
  indexes: [['occurredOn']],
};
