import { statedTable } from '../shared/stated-table.ts';
import type { AdmissionClaim, AdmissionDrugs } from './row.ts';

export const table = statedTable<AdmissionClaim | AdmissionDrugs>({
  category: ({ part }) => (part === 'claim' ? 'visits' : 'medications'),
  kind: () => 'admission',
  occurredOn: ({ occurredOn }) => occurredOn,
});
