import { statedTable } from '../shared/stated-table.ts';
import type { VisitClaim, VisitDrugs } from './row.ts';

export const table = statedTable<VisitClaim | VisitDrugs>({
  category: ({ part }) => (part === 'claim' ? 'visits' : 'medications'),
  kind: ({ kind }) => kind,
  occurredOn: ({ occurredOn }) => occurredOn,
});
