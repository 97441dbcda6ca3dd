import { day, unbound, years, type Evidence, type ReminderRule, type RuleGroup } from '../rule.ts';

const service1995 = 'HPA, adult preventive health service, 1995 to 2024, as reported 2025-10';
const service2025 = 'HPA, adult preventive health service from 2025-01-01, as reported 2025-01-09, 2025-10 and 2025-12';

/**
 * At 40 and at 65 it begins afresh, whatever the last day. Doubt: clinic software does so, and no text of HPA says it.
 * `ever` would make the last one count on.
 */
const afresh = 'in-band';

const common = { who: 'everyone', sex: 'any', course: 'open', ...unbound } as const;

const young: RuleGroup = {
  ...common,
  name: '30-39',
  ages: { from: years(30), below: years(40) },
  every: years(5),
  counts: afresh,
};
const adults: RuleGroup = {
  ...common,
  name: '40-64',
  ages: { from: years(40), below: years(65) },
  every: years(3),
  counts: afresh,
};
const seniors: RuleGroup = {
  ...common,
  name: '65+',
  ages: { from: years(65), below: null },
  every: years(1),
  counts: afresh,
};

/** Doubt: their codes on a claim, and the year from which these two groups were meant, are not known. */
const yearly = { ...common, every: years(1), counts: 'ever' } as const;
const indigenous: Evidence = { from: 'factor', name: 'indigenous', value: true };
const polio: Evidence = { from: 'factor', name: 'polio', value: true };
const indigenousFrom55: RuleGroup = {
  ...yearly,
  name: 'indigenous-55+',
  who: [indigenous],
  ages: { from: years(55), below: null },
};
const polioFrom35: RuleGroup = { ...yearly, name: 'polio-35+', who: [polio], ages: { from: years(35), below: null } };

const since1995 = [adults, seniors, indigenousFrom55, polioFrom35] as const;

/** Doubt: the source says "1995" and no day. */
const begins = day('1995-01-01');
const youngFrom = day('2025-01-01');

const name = { 'zh-TW': '成人預防保健', en: 'Adult preventive check-up' } as const;

export const adultCheckup = {
  rule: 'adult-checkup',
  // Section r10 gives one day for the examination; the second stage, the talk about the results, is not told apart.
  resets: [{ kind: 'checkup', codes: ['adult'] }],
  lockOuts: [],
  versions: [
    {
      version: '1995-01-01',
      from: begins,
      until: youngFrom,
      clock: 'year',
      groups: since1995,
      source: service1995,
    },
    {
      version: '2025-01-01',
      from: youngFrom,
      until: null,
      clock: 'year',
      groups: [young, ...since1995],
      source: service2025,
    },
  ],
  // As NHIA's slides on My Health Bank word it (2018).
  texts: {
    name,
    dated: {
      'zh-TW': '建議下次成人預防保健時間 {suggestedFrom}',
      en: 'We suggest the next adult preventive check-up from {suggestedFrom}',
    },
    undated: { 'zh-TW': '建議您安排成人預防保健', en: 'We suggest an adult preventive check-up' },
    reasons: [],
  },
} as const satisfies ReminderRule;
