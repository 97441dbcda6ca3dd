import type { Messages } from '../messages.ts';

export const labs: Messages['labs'] = {
  ways: { label: 'Order', item: 'By test', day: 'By day' },
  search: 'Search tests or institutions',
  filter: { label: 'Show', all: 'All', out: 'Out of range' },
  list: {
    title: 'Tests',
    groups: { out: 'Out of range last time', numbers: 'Numbers', words: 'Results in words' },
    empty: 'The imported files hold no laboratory results.',
    noMatch: 'No test matches.',
    latest: 'Latest',
    change: 'Against the one before',
    course: 'Course',
    changeText: (difference, day) => `${difference} (${day})`,
    otherHospital: 'another hospital, perhaps another method',
    first: 'first result',
    same: 'the same',
    notComparable: '—',
    open: (name) => `See ${name} over time`,
  },
  chart: {
    latest: (value, day) => `Latest ${value} · ${day}`,
    unitInferred: 'The file prints no unit; it is inferred from the order code and the size of the value.',
    several: 'The results are in different units and cannot share a line.',
    words: 'The results of this test are words; there is no chart.',
    results: 'Each result',
  },
  byDay: {
    title: 'Each examination',
    group: (day, where) => `${day} · ${where}`,
    count: (count) => (count === 1 ? '1 result' : `${count} results`),
  },
};
