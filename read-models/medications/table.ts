import { statedTable } from '../shared/stated-table.ts';
import type { DrugsOfClaim } from './row.ts';

export const table = statedTable<DrugsOfClaim>({
  category: () => 'medications',
  kind: ({ kind }) => kind,
  occurredOn: ({ occurredOn }) => occurredOn,
  isWorthShowing: ({ lines }) => lines.length > 0,
});
