import { day, days, months, unbound, years, type Evidence, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const naming = ['人類乳突病毒疫苗', '子宮頸癌疫苗', 'HPV疫苗'];
const vaccine = { kind: 'vaccination', naming } as const;

/** Doubt: pupils of junior high schools, said by age. Whoever began may finish until the eighteenth birthday. */
const juniorHigh = { from: years(12), below: years(15) } as const;
const toFinish = { from: years(12), below: years(18) } as const;

const beganAt = (ages: { readonly from: number; readonly below: number | null }): Evidence => ({
  from: 'first-at',
  services: [vaccine],
  ages: { from: years(ages.from), below: ages.below === null ? null : years(ages.below) },
});
const early = beganAt({ from: 9, below: 15 });
const late = beganAt({ from: 15, below: null });

const common = { ...unbound, every: 'once', counts: 'ever', course: 'open' } as const;
const labelOf = (number: number) => ({ 'zh-TW': `第 ${number} 劑`, en: `dose ${number}` });

/** Two doses six months apart for who began at 9 to 14; later three. Doubt: 2 and 4 months are general knowledge. */
const dosesFor = (sex: 'female' | 'male'): readonly RuleGroup[] => [
  {
    ...common,
    sex,
    name: `${sex}-1`,
    label: labelOf(1),
    who: 'everyone',
    ages: juniorHigh,
    dose: { number: 1, after: days(0), lateFrom: null },
  },
  {
    ...common,
    sex,
    name: `${sex}-2-early`,
    label: labelOf(2),
    who: [early],
    ages: toFinish,
    dose: { number: 2, after: months(6), lateFrom: null },
  },
  {
    ...common,
    sex,
    name: `${sex}-2-late`,
    label: labelOf(2),
    who: [late],
    ages: toFinish,
    dose: { number: 2, after: months(2), lateFrom: null },
  },
  {
    ...common,
    sex,
    name: `${sex}-3-late`,
    label: labelOf(3),
    who: [late],
    ages: toFinish,
    dose: { number: 3, after: months(4), lateFrom: null },
  },
];

/** Doubt: the month is known, the day is not. */
const girlsFrom = day('2018-12-01');
const boysFrom = day('2025-09-01');
const source = 'HPA, HPV vaccination in junior high schools, girls since 2018-12 and boys from 2025-09';

export const hpvVaccine = {
  rule: 'hpv-vaccine',
  resets: [vaccine],
  lockOuts: [],
  versions: [
    {
      version: '2018-12-01',
      from: girlsFrom,
      until: boysFrom,
      clock: 'date',
      groups: dosesFor('female'),
      source,
    },
    {
      version: '2025-09-01',
      from: boysFrom,
      until: null,
      clock: 'date',
      groups: [...dosesFor('female'), ...dosesFor('male')],
      source,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '人類乳突病毒疫苗接種', en: 'HPV vaccine' },
    english: 'the HPV vaccine',
    reasons: [],
  }),
} as const satisfies ReminderRule;
