import type { Allergy } from '../../domain/health-record/index.ts';
import { searchText } from '../shared/search-text.ts';
import { statedTable } from '../shared/stated-table.ts';

export const table = statedTable<Allergy>({
  category: () => 'allergies',
  kind: () => 'allergy',
  occurredOn: ({ reportedOn }) => reportedOn,
  text: ({ substance, severity, reaction, reactionNote, institution }) =>
    searchText(substance, severity, reaction, reactionNote, institution.name),
});
