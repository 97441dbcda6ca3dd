import { day, days, months, unbound, type ReminderRule } from '../rule.ts';
import { suggestionOf } from './wording.ts';

/** Offered to all for two months; who had it since the autumn before has had it. Doubt: the plan of each other year. */
export const covidVaccine = {
  rule: 'vaccine-covid-19',
  resets: [{ kind: 'vaccination', naming: ['新冠疫苗', 'COVID-19', '嚴重特殊傳染性肺炎'] }],
  lockOuts: [],
  versions: [
    {
      version: '2026-01-01',
      from: day('2026-01-01'),
      until: day('2026-03-01'),
      clock: 'date',
      groups: [
        {
          ...unbound,
          name: '6-months+',
          who: 'everyone',
          sex: 'any',
          ages: { from: months(6), below: null },
          season: {
            begins: { month: 10, day: 1 },
            opens: { month: 1, day: 1 },
            closes: { month: 7, day: 1 },
          },
          every: 'once',
          counts: 'in-season',
          course: 'window',
          lapsesAfter: days(0),
        },
      ],
      source: 'CDC, COVID-19 vaccination of all from six months on, 2026-01-01 to 2026-02-28',
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '新冠疫苗接種', en: 'COVID-19 vaccine' },
    english: 'the COVID-19 vaccine',
    reasons: [],
  }),
} as const satisfies ReminderRule;
