import type { Messages } from '../messages.ts';

export const medications: Messages['medications'] = {
  current: {
    title: 'Current medicines',
    none: 'None, going by the days of supply.',
    note: 'Worked out from the days of the last supply; what the doctor says about stopping or changing comes first.',
    until: (day) => `supply until ${day}`,
    lastDispensed: (day) => `dispensed ${day}`,
    daysLeft: (count) => (count === 1 ? '1 day left' : `${count} days left`),
  },
  classes: {
    title: (period) => `Drug classes prescribed most: ${period}`,
    summary: (first, count) => `Most of all “${first}”, ${count} lines.`,
    lines: (count) => count,
    none: 'No drug of this period has a known class.',
    unclassified: (count, total) =>
      `${total} drug lines in this period; the codes of ${count} of them are in no table, so they are in no class.`,
    hint: 'Choose a line to see only that class.',
  },
  periods: {
    label: 'Period',
    month: 'Last month',
    halfYear: 'Last half year',
    year: 'Last year',
    threeYears: 'Last three years',
  },
  list: {
    title: 'Each drug line',
    ofClass: (name) => `Each line of “${name}”`,
    empty: 'No drug line matches.',
    search: 'Search drugs, ingredients, institutions',
    showAll: 'All classes',
    supply: (quantity, days) =>
      [quantity === null ? '' : `quantity ${quantity}`, days === null ? '' : `${days} days`]
        .filter((part) => part !== '')
        .join(', '),
    inHospital: 'in hospital',
    isCurrent: 'current',
  },
};
