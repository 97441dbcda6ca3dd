import { day, unbound, years, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

/** In the calendar year in which a woman reaches the age, and in no other. */
const inTheYearOf = (age: number): RuleGroup => ({
  name: `at-${age}`,
  who: 'everyone',
  sex: 'female',
  ...unbound,
  ages: { from: years(age), below: years(age + 1) },
  every: 'once',
  counts: 'in-band',
  course: 'window',
});

export const hpvDna = {
  rule: 'hpv-dna',
  // Doubt: no file with this test is known; the words are those of HPA's announcement.
  resets: [{ kind: 'screening', naming: ['HPV', '人類乳突病毒'] }],
  lockOuts: [],
  versions: [
    {
      version: '2025-01-01',
      from: day('2025-01-01'),
      until: null,
      clock: 'year',
      groups: [inTheYearOf(35), inTheYearOf(45), inTheYearOf(65)],
      source: 'HPA, extended cancer screenings from 2025-01-01, as reported 2025-11',
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '人類乳突病毒（HPV）檢測', en: 'HPV test' },
    english: 'an HPV test',
    reasons: [],
  }),
} as const satisfies ReminderRule;
