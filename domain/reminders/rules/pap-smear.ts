import { day, unbound, years, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const announcement2013 = 'HPA, four cancer screenings, announcement of 2013-06';
const announcement2025 = 'HPA, extended cancer screenings from 2025-01-01, as reported 2025-11';

/**
 * Paid for once a year, advised at least once in three. Doubt: which of the two people are to be told; as for the other
 * rules it is the one from which it may be done.
 */
const paidEvery = years(1);

const common = {
  who: 'everyone',
  sex: 'female',
  counts: 'ever',
  course: 'open',
  ...unbound,
} as const;

const from30: RuleGroup = {
  ...common,
  name: '30+',
  ages: { from: years(30), below: null },
  every: paidEvery,
};
const from25to29: RuleGroup = {
  ...common,
  name: '25-29',
  ages: { from: years(25), below: years(30) },
  every: years(3),
};

/** Doubt: the source says "1995" and no day. */
const begins = day('1995-01-01');
const from25From = day('2025-01-01');

export const papSmear = {
  rule: 'pap-smear',
  // A cervical screening that names no test is taken for a smear: there was no other before 2025.
  resets: [
    { kind: 'screening', naming: ['抹片'] },
    { kind: 'screening', codes: ['子宮頸癌篩檢'] },
  ],
  lockOuts: [],
  versions: [
    {
      version: '1995-01-01',
      from: begins,
      until: from25From,
      clock: 'year',
      groups: [from30],
      source: announcement2013,
    },
    {
      version: '2025-01-01',
      from: from25From,
      until: null,
      clock: 'year',
      groups: [from30, from25to29],
      source: announcement2025,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '子宮頸抹片檢查', en: 'Pap smear' },
    english: 'a Pap smear',
    reasons: [],
  }),
} as const satisfies ReminderRule;
