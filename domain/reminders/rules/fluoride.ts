import { days, months, unbound, years, type Evidence, type ReminderRule } from '../rule.ts';
import { suggestionOf } from './wording.ts';

/** Doubt: as for scaling, half a year is taken to be 180 days, and three months 90. */
const halfYear = days(180);
const quarter = days(90);
/** Doubt: the sources say "under six" and no beginning; the first tooth comes at about six months. */
const firstTooth = months(6);

/** Disability is told as special care of either degree; an indigenous area, a remote one or an outer island as one. */
const often: readonly Evidence[] = [
  { from: 'factor', name: 'low-income', value: true },
  { from: 'factor', name: 'special-care', value: 'moderate' },
  { from: 'factor', name: 'special-care', value: 'severe' },
  { from: 'factor', name: 'remote-area', value: true },
];

const common = { ...unbound, sex: 'any', counts: 'ever', course: 'open' } as const;

export const fluoride = {
  rule: 'fluoride',
  // NHI list of services and payments: 氟化防齲處理, in a clinic and on tour. Doubt: varnish on an NHI treatment code
  // (92051B and others) is another service, and is not taken to use this one up.
  resets: [{ kind: 'order', codes: ['81', '87', '88', '89'] }],
  lockOuts: [],
  versions: [
    {
      // Doubt: the day from which it was so is not in the sources.
      version: '1',
      from: null,
      until: null,
      clock: 'date',
      groups: [
        { ...common, name: 'under-6', who: 'everyone', ages: { from: firstTooth, below: years(6) }, every: halfYear },
        { ...common, name: 'often-under-12', who: often, ages: { from: firstTooth, below: years(12) }, every: quarter },
      ],
      source: 'HPA, fluoride varnish for children, as printed by a school',
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '兒童牙齒塗氟', en: 'Fluoride varnish for children' },
    english: 'a fluoride varnish',
    reasons: [],
  }),
} as const satisfies ReminderRule;
