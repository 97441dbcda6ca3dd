import type { Table } from '../read-model.ts';
import type { FamilyTieRow } from './row.ts';

export const table: Table<FamilyTieRow> = { columns: {}, indexes: [], isFoundByKey: true };
