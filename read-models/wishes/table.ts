import type { NotedWish } from '../../domain/wishes/index.ts';
import type { ColumnValue, Table } from '../read-model.ts';
import { statedTable } from '../shared/stated-table.ts';
import type { WishesRow } from './row.ts';

const { columns: noted } = statedTable<NotedWish>({
  category: () => 'wishes',
  kind: () => 'noted',
  occurredOn: ({ notedOn }) => notedOn,
});

const notedColumn = (row: WishesRow & { readonly kind: 'noted' }, name: string): ColumnValue =>
  noted[name]?.of(row.thing) ?? null;

export const table: Table<WishesRow> = {
  columns: {
    standing: { type: 'boolean', of: (row) => (row.kind === 'noted' ? notedColumn(row, 'standing') : true) },
    category: { type: 'text', of: () => 'wishes' },
    kind: { type: 'text', of: ({ kind }) => kind },
    occurredOn: {
      type: 'text',
      of: (row) => (row.kind === 'noted' ? notedColumn(row, 'occurredOn') : row.fact.content.declaredOn),
    },
  },
  indexes: [['occurredOn']],
};
