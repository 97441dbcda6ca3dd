import { months, unbound, years, type ReminderRule, type RuleGroup, type Span } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const sevenVisits = 'HPA, preventive health care for children, seven visits, as reported 2025-08-21';

export const visitWindow = (number: number, from: Span, below: Span): RuleGroup => ({
  ...unbound,
  name: `visit-${number}`,
  label: { 'zh-TW': `第 ${number} 次`, en: `visit ${number}` },
  who: 'everyone',
  sex: 'any',
  ages: { from, below },
  every: 'once',
  counts: 'in-band',
  course: 'window',
  // Ours: a year after the last visit could be had, nobody is told any more that it was missed.
  lapsesAfter: years(1),
});

export const childVisit = {
  rule: 'child-visit',
  // NHI list of services and payments, 71 to 79, which names the window of each.
  resets: [{ kind: 'order', codes: ['71', '72', '73', '75', '76', '77', '79'] }],
  lockOuts: [],
  versions: [
    {
      // Doubt: the day from which there were seven visits is not in the sources.
      version: 'seven-visits',
      from: null,
      until: null,
      clock: 'date',
      groups: [
        visitWindow(1, months(0), months(2)),
        visitWindow(2, months(2), months(4)),
        visitWindow(3, months(4), months(10)),
        visitWindow(4, months(10), months(18)),
        visitWindow(5, months(18), months(24)),
        visitWindow(6, months(24), months(36)),
        visitWindow(7, months(36), months(84)),
      ],
      source: sevenVisits,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '兒童預防保健', en: 'Preventive check-up for children' },
    english: 'a preventive check-up for children',
    reasons: [],
  }),
} as const satisfies ReminderRule;
