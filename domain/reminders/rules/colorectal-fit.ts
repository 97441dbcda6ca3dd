import { day, unbound, years, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const announcement2013 = 'HPA, four cancer screenings, announcement of 2013-06';
const announcement2025 = 'HPA, extended cancer screenings from 2025-01-01, as reported 2025-11 and 2025-12-23';

const common = {
  sex: 'any',
  every: years(2),
  counts: 'ever',
  course: 'open',
  ...unbound,
} as const;

const from50to69: RuleGroup = {
  ...common,
  name: '50-69',
  who: 'everyone',
  ages: { from: years(50), below: years(70) },
};
/** Printed as "50 to under 75". */
const from50to74: RuleGroup = {
  ...common,
  name: '50-74',
  who: 'everyone',
  ages: { from: years(50), below: years(75) },
};
const from45to74: RuleGroup = {
  ...common,
  name: '45-74',
  who: 'everyone',
  ages: { from: years(45), below: years(75) },
};
/** Parents, children, brothers and sisters. Doubt: a declaration does not say of which degree the relative is. */
const family: RuleGroup = {
  ...common,
  name: 'family-40-44',
  who: [{ from: 'factor', name: 'family-history', value: 'colorectal' }],
  ages: { from: years(40), below: years(45) },
};

/** Doubt: the source says "2010" and no day. */
const begins = day('2010-01-01');
const until74From = day('2013-06-01');
const from45From = day('2025-01-01');

/**
 * The calendar year decides. Doubt: the card sequence 85 on a claim also shows the test; claims are not read for it,
 * because only clinic software is known to use it so.
 */
export const colorectalFit = {
  rule: 'colorectal-fit',
  resets: [{ kind: 'screening', naming: ['大腸癌', '糞便潛血'] }],
  lockOuts: [],
  versions: [
    {
      version: '2010-01-01',
      from: begins,
      until: until74From,
      clock: 'year',
      groups: [from50to69],
      source: announcement2013,
    },
    {
      version: '2013-06-01',
      from: until74From,
      until: from45From,
      clock: 'year',
      groups: [from50to74],
      source: announcement2013,
    },
    {
      version: '2025-01-01',
      from: from45From,
      until: null,
      clock: 'year',
      groups: [from45to74, family],
      source: announcement2025,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '定量免疫法糞便潛血檢查', en: 'Faecal occult blood test' },
    english: 'a faecal occult blood test (iFOBT)',
    reasons: [],
  }),
} as const satisfies ReminderRule;
