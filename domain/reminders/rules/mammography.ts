import { day, unbound, years, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const announcement2013 = 'HPA, four cancer screenings, announcement of 2013-06';
const announcement2025 = 'HPA, extended cancer screenings from 2025-01-01, as reported 2025-11';

const common = {
  sex: 'female',
  every: years(2),
  counts: 'ever',
  course: 'open',
  ...unbound,
} as const;

const from45to69: RuleGroup = {
  ...common,
  name: '45-69',
  who: 'everyone',
  ages: { from: years(45), below: years(70) },
};
/** Breast cancer within the second degree of kinship. Doubt: a declaration does not say the degree. */
const family: RuleGroup = {
  ...common,
  name: 'family-40-44',
  who: [{ from: 'factor', name: 'family-history', value: 'breast' }],
  ages: { from: years(40), below: years(45) },
};
const from40to74: RuleGroup = {
  ...common,
  name: '40-74',
  who: 'everyone',
  ages: { from: years(40), below: years(75) },
};

/** Doubt: in force by 2013; that it began in 2009-11 is general knowledge, and its groups then may have been fewer. */
const begins = day('2009-11-01');
const from40From = day('2025-01-01');

export const mammography = {
  rule: 'mammography',
  // The source lists an ultrasound, if at all, by another test name: the category alone does not tell.
  resets: [
    { kind: 'screening', naming: ['乳房X光', '乳房攝影'] },
    { kind: 'screening', codes: ['乳癌篩檢'] },
  ],
  lockOuts: [],
  versions: [
    {
      version: '2009-11-01',
      from: begins,
      until: from40From,
      clock: 'year',
      groups: [from45to69, family],
      source: announcement2013,
    },
    {
      version: '2025-01-01',
      from: from40From,
      until: null,
      clock: 'year',
      groups: [from40to74],
      source: announcement2025,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '乳房 X 光攝影檢查', en: 'Mammography' },
    english: 'a mammography',
    reasons: [],
  }),
} as const satisfies ReminderRule;
