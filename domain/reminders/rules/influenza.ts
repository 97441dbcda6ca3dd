import { day, days, months, unbound, years, type Evidence, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const announcement2020 = 'CDC, influenza vaccination 2020/21, as announced by a city: from 2020-10-05, all from 50 on';
const announcement2021 = 'CDC, influenza vaccination 2021/22, as announced by a city: stages from 10-01 and 11-15';
const announcement2025 = 'CDC, influenza vaccination 2025/26: stages from 2025-10-01 and 2025-11-01';

const october = (date: number) => ({ month: 10, day: date }) as const;
const november = (date: number) => ({ month: 11, day: date }) as const;
/** Clinic software counts October to June of the next year as one season. */
const begins = october(1);
const closes = { month: 7, day: 1 } as const;

type FirstDay = NonNullable<RuleGroup['season']>['opens'];

const common = {
  ...unbound,
  sex: 'any',
  every: 'once',
  counts: 'in-season',
  course: 'window',
  lapsesAfter: days(0),
} as const;

const fromSixMonths = { from: months(6), below: null } as const;
/** Doubt: children from six months on, pupils, and the first three years of junior college, said by age. */
const untilSchoolEnds = { from: months(6), below: years(19) } as const;

const factor = (name: 'indigenous' | 'high-risk'): Evidence => ({ from: 'factor', name, value: true });
const setting = (value: 'health-care' | 'care-home' | 'childcare' | 'livestock'): Evidence => ({
  from: 'factor',
  name: 'setting',
  value,
});
/** High risk takes in BMI of 30 and more, rare diseases and catastrophic illness: the person says so. */
const called: readonly Evidence[] = [
  factor('high-risk'),
  setting('health-care'),
  setting('care-home'),
  setting('childcare'),
  setting('livestock'),
  { from: 'dated-factor', name: 'pregnancy-lmp', days: 281 },
  // Parents of a child under six months.
  { from: 'dated-factor', name: 'child-born', days: 183 },
];

/** Doubt: under nine years is general knowledge; the table says "the first time". */
const secondDose = (opens: FirstDay): RuleGroup => ({
  ...common,
  name: 'second-dose',
  label: { 'zh-TW': '首次接種第 2 劑', en: 'second dose of the first season' },
  who: 'everyone',
  ages: { from: months(6), below: years(9) },
  season: { begins, opens, closes },
  counts: 'ever',
  dose: { number: 2, after: days(28), lateFrom: null },
});

const firstStage = (opens: FirstDay): readonly RuleGroup[] => {
  const season = { begins, opens, closes };
  return [
    { ...common, season, name: '65+', who: 'everyone', ages: { from: years(65), below: null } },
    { ...common, season, name: 'children-and-pupils', who: 'everyone', ages: untilSchoolEnds },
    { ...common, season, name: 'called', who: called, ages: fromSixMonths },
    {
      ...common,
      season,
      name: 'indigenous-55+',
      who: [factor('indigenous')],
      ages: { from: years(55), below: null },
    },
    secondDose(opens),
  ];
};

const from50 = (opens: FirstDay): RuleGroup => ({
  ...common,
  season: { begins, opens, closes },
  name: '50-64',
  who: 'everyone',
  ages: { from: years(50), below: years(65) },
});

const season2021From = day('2021-07-01');
const season2025From = day('2025-07-01');

export const influenza = {
  rule: 'influenza',
  resets: [{ kind: 'vaccination', naming: ['流感疫苗', '流行性感冒疫苗'] }],
  lockOuts: [],
  versions: [
    {
      version: '2020/21',
      from: day('2020-07-01'),
      until: season2021From,
      clock: 'date',
      groups: [...firstStage(october(5)), from50(october(5))],
      source: announcement2020,
    },
    {
      // Doubt: the seasons from 2022/23 to 2024/25 are taken to be like this one.
      version: '2021/22',
      from: season2021From,
      until: season2025From,
      clock: 'date',
      groups: [...firstStage(october(1)), from50(november(15))],
      source: announcement2021,
    },
    {
      // Doubt: seasons after 2025/26 are taken to be like it until another one is announced.
      version: '2025/26',
      from: season2025From,
      until: null,
      clock: 'date',
      groups: [...firstStage(october(1)), from50(november(1))],
      source: announcement2025,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '流感疫苗接種', en: 'Influenza vaccine' },
    english: 'the influenza vaccine',
    reasons: [],
  }),
} as const satisfies ReminderRule;
