import type { Table } from '../read-model.ts';
import type { ParticularsRow } from './row.ts';

export const table: Table<ParticularsRow> = { columns: {}, indexes: [] };
