import type { Messages } from '../messages.ts';

export const timeline: Messages['timeline'] = {
  category: 'Category',
  year: 'Year',
  allYears: 'All years',
  search: 'Search the timeline',
  count: (count) => `${count} records`,
  empty: 'Nothing on record matches.',
  entries: 'Timeline',
};
