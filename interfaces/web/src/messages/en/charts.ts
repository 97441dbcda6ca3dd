import type { Messages } from '../messages.ts';

export const charts: Messages['charts'] = {
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  keyboard: 'Arrow keys go from point to point',
  pointPosition: (index, count) => `point ${index} of ${count}`,
  columns: {
    day: 'Day',
    value: 'Value',
    range: 'Reference range',
    standing: 'Reading',
    where: 'Institution',
    share: 'Share',
  },
  standing: { low: 'low', high: 'high', 'in-range': 'in range', unknown: 'cannot be judged' },
  legend: {
    inRange: 'in range',
    outOfRange: 'out of range',
    unknown: 'no range to compare',
    elsewhere: 'another hospital',
    band: 'reference range',
    limit: 'the limit of each',
  },
  band: (low, high) =>
    low !== null && high !== null
      ? `Reference ${low}–${high}`
      : high !== null
        ? `Reference ≤ ${high}`
        : `Reference ≥ ${low ?? ''}`,
  bandPlain: ({ low, high, highIsExcluded }) => {
    if (low === null && high === null) return '—';
    if (high === null) return `≥ ${low ?? ''}`;
    const upTo = highIsExcluded ? `< ${high}` : `≤ ${high}`;
    return low === null ? upTo : highIsExcluded ? `≥ ${low}, ${upTo}` : `${low}–${high}`;
  },
  youAreHere: (value) => `${value} is here`,
  previous: (value) => `before: ${value}`,
  numberLine: (value, band, standing) => `${value}, ${standing}; ${band}`,
  trendSummary: ({ measure, first, firstDay, last, lastDay, count }) =>
    `${measure}: ${first} on ${firstDay}, ${last} on ${lastDay}, ${count} results.`,
  oneValue: ({ measure, value, day }) => `${measure}: ${value} on ${day}, the only result.`,
  rangeOfValues: (low, high) => `Between ${low} and ${high}.`,
  outOfRangeCount: (count) => (count === 1 ? 'One was out of range.' : `${count} were out of range.`),
  chartFailed: 'The chart could not be loaded; here is the table.',
};
