import { day, unbound, years, type Evidence, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const digest2025 = 'HPA, hepatitis B and C screening from 2020-09-28, digest of 2025-12';
const announcement2025 =
  'HPA, hepatitis B and C screening from 2025-08-01, as reported 2025-11-20 and by a health centre';

const common = {
  who: 'everyone',
  sex: 'any',
  every: 'once',
  counts: 'ever',
  course: 'open',
  ...unbound,
} as const;
const indigenous: Evidence = { from: 'factor', name: 'indigenous', value: true };

/** In the year in which they turn 45; who did before 2011 was born before 1966 and was not meant. */
const at45: RuleGroup = { ...common, name: '45', ages: { from: years(45), below: years(46) } };
const from45: RuleGroup = { ...common, name: '45-79', ages: { from: years(45), below: years(80) } };
const indigenousFrom40: RuleGroup = {
  ...common,
  name: 'indigenous-40-79',
  who: [indigenous],
  ages: { from: years(40), below: years(80) },
};
/** Born in the year 75 of the Republic or before: the lower bound stays with these people, the upper one is an age. */
const bornUntil1986: RuleGroup = {
  ...common,
  name: 'born-until-1986',
  ages: { from: years(0), below: years(80) },
  bornBefore: day('1987-01-01'),
};

/** Doubt: general knowledge, and no day. */
const begins = day('2011-08-01');
const from45From = day('2020-09-28');
const cohortFrom = day('2025-08-01');

/**
 * Once in life, with the adult preventive service. Doubt: a test on a doctor's order, outside that service, is not
 * taken to use it up; no source says whether it does.
 */
export const hepatitisBAndC = {
  rule: 'hepatitis-b-c',
  resets: [{ kind: 'checkup', codes: ['hepatitis-b-c'] }],
  lockOuts: [],
  versions: [
    {
      version: '2011-08-01',
      from: begins,
      until: from45From,
      clock: 'year',
      groups: [at45],
      source: digest2025,
    },
    {
      version: '2020-09-28',
      from: from45From,
      until: cohortFrom,
      clock: 'year',
      groups: [from45, indigenousFrom40],
      source: digest2025,
    },
    {
      version: '2025-08-01',
      from: cohortFrom,
      until: null,
      clock: 'year',
      groups: [bornUntil1986],
      source: announcement2025,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': 'B、C 型肝炎篩檢', en: 'Hepatitis B and C screening' },
    english: 'a screening for hepatitis B and C',
    reasons: [],
  }),
} as const satisfies ReminderRule;
