import type { Vaccination } from '../../domain/health-record/index.ts';
import { searchText } from '../shared/search-text.ts';
import { statedTable } from '../shared/stated-table.ts';

export const table = statedTable<Vaccination>({
  category: () => 'vaccinations',
  kind: () => 'vaccination',
  occurredOn: ({ vaccinatedOn }) => vaccinatedOn,
  text: ({ vaccine, institution }) => searchText(vaccine, institution.name),
});
