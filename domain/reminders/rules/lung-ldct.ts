import { day, unbound, years, type Evidence, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const programme2022 = 'HPA, early lung cancer detection by low-dose CT, as printed by a hospital 2023-02';
const programme2025 = 'HPA, low-dose CT from 2025-01-01, as reported 2025-01-13 and 2026-01-29';

const common = { sex: 'any', every: years(2), counts: 'ever', course: 'open', ...unbound } as const;

/** Doubt: the first degree of kinship is meant, and a declaration does not say the degree. */
const family: Evidence = { from: 'factor', name: 'family-history', value: 'lung' };
/** Doubt: who still smokes must be willing to give it up; no declaration says that, so all are told. */
const heavySmoker = (packYearsFrom: number): Evidence => ({ from: 'smoking', packYearsFrom, quitWithin: years(15) });

const familyGroup = (sex: 'female' | 'male', from: number): RuleGroup => ({
  ...common,
  name: `family-${sex}-${from}-74`,
  who: [family],
  sex,
  ages: { from: years(from), below: years(75) },
});
const smokers = (packYearsFrom: number): RuleGroup => ({
  ...common,
  name: `pack-years-${packYearsFrom}`,
  who: [heavySmoker(packYearsFrom)],
  ages: { from: years(50), below: years(75) },
});

/** Doubt: the year is in the sources; the day is general knowledge. */
const begins = day('2022-07-01');
const widenedFrom = day('2025-01-01');

export const lungLdct = {
  rule: 'lung-ldct',
  // Doubt: section r11 is known to print four other cancers; how it would name this one is our guess.
  resets: [{ kind: 'screening', naming: ['肺癌', '低劑量'] }],
  lockOuts: [],
  versions: [
    {
      version: '2022-07-01',
      from: begins,
      until: widenedFrom,
      clock: 'year',
      groups: [familyGroup('male', 50), familyGroup('female', 45), smokers(30)],
      source: programme2022,
    },
    {
      version: '2025-01-01',
      from: widenedFrom,
      until: null,
      clock: 'year',
      // One city's page prints the sexes the other way round; the national text has men from 45, women from 40.
      groups: [familyGroup('male', 45), familyGroup('female', 40), smokers(20)],
      source: programme2025,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '肺癌低劑量電腦斷層檢查', en: 'Low-dose CT of the lungs' },
    english: 'a low-dose CT of the lungs',
    reasons: [],
  }),
} as const satisfies ReminderRule;
