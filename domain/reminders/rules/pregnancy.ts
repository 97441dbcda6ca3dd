import { day, days, months, unbound, type Bilingual, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const visits2021 = 'HPA, prenatal visits from 2021-07-01: 14 visits, three ultrasounds';
const visitsBefore = 'HPA, prenatal visits before 2021-07-01: 10 visits, one ultrasound';
const postnatal2025 = 'HPA, postnatal care from 2025-05-01: two visits';

const common = {
  ...unbound,
  who: 'everyone',
  sex: 'female',
  every: 'once',
  counts: 'in-band',
  course: 'window',
  lapsesAfter: days(0),
} as const;

/** Weeks of 36 to 40 are inferred from the number of visits; who carries longer is told until the forty-second week. */
const weeksMax = 42;
const weeks2021 = [8, 12, 16, 20, 24, 28, 30, 32, 34, 36, 37, 38, 39, 40] as const;
/** Doubt: the ten that were not new in 2021. */
const weeksBefore = [12, 16, 20, 28, 32, 34, 36, 38, 39, 40] as const;

/** What belongs to the visit of that week. */
const tests2021: Readonly<Partial<Record<number, Bilingual>>> = {
  8: { 'zh-TW': '含第 1 次超音波（8 至 16 週）', en: 'with the first ultrasound, weeks 8 to 16' },
  20: { 'zh-TW': '含第 2 次超音波', en: 'with the second ultrasound' },
  24: { 'zh-TW': '含妊娠糖尿病與貧血檢查（24 至 28 週）', en: 'with tests for diabetes and anaemia, weeks 24 to 28' },
  32: { 'zh-TW': '含第 3 次超音波（32 週以後）', en: 'with the third ultrasound' },
  36: { 'zh-TW': '含乙型鏈球菌篩檢（35 至 37 週）', en: 'with the streptococcus test, weeks 35 to 37' },
};
const testsBefore: typeof tests2021 = { 20: { 'zh-TW': '含超音波', en: 'with the ultrasound' } };

const visitsIn = (weeks: readonly number[], tests: typeof tests2021): readonly RuleGroup[] =>
  weeks.map((week, index) => {
    const label = { 'zh-TW': `第 ${index + 1} 次，第 ${week} 週`, en: `visit ${index + 1}, week ${week}` };
    const test = tests[week];
    return {
      ...common,
      name: `week-${week}`,
      label: test ? { 'zh-TW': `${label['zh-TW']}，${test['zh-TW']}`, en: `${label.en}, ${test.en}` } : label,
      since: 'pregnancy-lmp',
      ages: { from: days(week * 7), below: days((weeks[index + 1] ?? weeksMax) * 7) },
    };
  });

/** NHI list of services and payments: 孕產婦檢查, first to fourteenth, in an institution and by a midwife. */
const numbers = ['40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53'];
const byMidwives = ['5A', '5B', '5C', '5D', '5E', '5F', '5G', '5H', '5I', '5J', '5K', '5L', '5M', '5N'];

const fourteenFrom = day('2021-07-01');

export const prenatalVisit = {
  rule: 'prenatal-visit',
  // The visit is told by its day, not by its number: people begin late and skip some.
  resets: [{ kind: 'order', codes: [...numbers, ...byMidwives] }],
  lockOuts: [],
  versions: [
    {
      version: 'before-2021-07-01',
      from: null,
      until: fourteenFrom,
      clock: 'date',
      groups: visitsIn(weeksBefore, testsBefore),
      source: visitsBefore,
    },
    {
      version: '2021-07-01',
      from: fourteenFrom,
      until: null,
      clock: 'date',
      groups: visitsIn(weeks2021, tests2021),
      source: visits2021,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '產前檢查', en: 'Prenatal visit' },
    english: 'a prenatal visit',
    reasons: [],
  }),
} as const satisfies ReminderRule;

const postnatal = (number: number, from: RuleGroup['ages']['from'], below: RuleGroup['ages']['below']): RuleGroup => ({
  ...common,
  name: `visit-${number}`,
  label: { 'zh-TW': `第 ${number} 次`, en: `visit ${number}` },
  since: 'child-born',
  ages: { from, below },
});

export const postnatalVisit = {
  rule: 'postnatal-visit',
  // Doubt: only a midwife's code is in the list; what others claim is not known.
  resets: [{ kind: 'order', codes: ['01030D'] }],
  lockOuts: [],
  versions: [
    {
      version: '2025-05-01',
      from: day('2025-05-01'),
      until: null,
      clock: 'date',
      // "Within one month" and "within three": one visit in each part.
      groups: [postnatal(1, months(0), months(1)), postnatal(2, months(1), months(3))],
      source: postnatal2025,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '產後健康照護', en: 'Postnatal visit' },
    english: 'a postnatal visit',
    reasons: [],
  }),
} as const satisfies ReminderRule;
