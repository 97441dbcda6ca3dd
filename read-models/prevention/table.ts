import { searchText } from '../shared/search-text.ts';
import { statedTable } from '../shared/stated-table.ts';
import type { PreventionContent } from './row.ts';

export const table = statedTable<PreventionContent>({
  category: () => 'prevention',
  kind: ({ kind }) => kind,
  occurredOn: (content) =>
    content.kind === 'adult-checkup' ? content.checkup.examinedOn : content.screening.screenedOn,
  text: textOf,
});

function textOf(content: PreventionContent): string {
  if (content.kind === 'adult-checkup') return searchText('成人預防保健', content.checkup.institution.name);
  const { screening, test, result, advice, institution } = content.screening;
  return searchText(screening, test, result, advice, institution.name);
}
