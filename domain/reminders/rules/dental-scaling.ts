import { day, days, unbound, years, type ReminderRule, type Evidence, type RuleGroup } from '../rule.ts';

const feeSchedule = 'NHI fee schedule part 3 (dental), notes to 91003C–91104C, as of 2025-04-27';

/**
 * 180 days reproduce NHIA's own example (slides on My Health Bank, 2018: last dental record 105/06/06, scaling from
 * 105/12/03); six months would give 105/12/06. Doubt: the slide shows the disease, not the order code of that visit.
 */
const halfYear = days(180);
const specialInterval = days(90);
/** Special needs of severe degree or above. */
const severeInterval = days(60);

/**
 * The fee note restricts only children under 12. Public pages speak of "13 and above": so at 12 it is allowed, though
 * nobody advertises it. Doubt: whether the restriction binds the codes for diabetes and other diseases; it is taken to.
 */
const from12 = { from: years(12), below: null } as const;
const anyAge = { from: years(0), below: null } as const;

const common = { sex: 'any', counts: 'ever', course: 'open', ...unbound } as const;

const general: RuleGroup = { ...common, name: 'general', who: 'everyone', ages: from12, every: halfYear };

/** Generalised periodontitis; ICD-10-CM K05.22 and K05.32 are our reading of "whole-mouth periodontitis". */
const childWithPeriodontitis: RuleGroup = {
  ...common,
  name: 'child-with-periodontitis',
  who: [{ from: 'diagnosis', startingWith: ['K0522', 'K0532'] }],
  ages: { from: years(0), below: years(12) },
  every: halfYear,
};

/** Declared, or shown by a claim of the codes for special needs. The degree is never in a claim. */
const specialNeeds: RuleGroup = {
  ...common,
  name: 'special-needs',
  who: [
    { from: 'factor', name: 'special-care', value: 'moderate' },
    { from: 'service', kind: 'order', codes: ['91103C', '91104C'] },
  ],
  ages: anyAge,
  every: specialInterval,
};
const severeSpecialNeeds: RuleGroup = {
  ...common,
  name: 'severe-special-needs',
  who: [{ from: 'factor', name: 'special-care', value: 'severe' }],
  ages: anyAge,
  every: severeInterval,
};

/** The fee note says "xerostomia" and no more; K11.7, M35.0 and R68.2 are our reading. */
const xerostomia: RuleGroup = {
  ...common,
  name: 'xerostomia',
  who: [
    { from: 'diagnosis', startingWith: ['K117', 'M350', 'R682'] },
    { from: 'service', kind: 'order', codes: ['91005C'] },
  ],
  ages: from12,
  every: specialInterval,
};

/** Until the expected day of birth, 280 days after the last period. */
const pregnancy: RuleGroup = {
  ...common,
  name: 'pregnancy',
  who: [{ from: 'dated-factor', name: 'pregnancy-lmp', days: 281 }],
  ages: from12,
  every: specialInterval,
};

/** Doubt: one claim is taken to suffice, and to last for life; the sources name no number of visits. */
const diabetes: readonly Evidence[] = [
  { from: 'diagnosis', startingWith: ['E08', 'E09', 'E10', 'E11', 'E13'] },
  { from: 'service', kind: 'programme', codes: ['diabetes'] },
  { from: 'service', kind: 'order', codes: ['91089C'] },
];
const diabetic: RuleGroup = { ...common, name: 'diabetes', who: diabetes, ages: from12, every: specialInterval };

/**
 * Stroke, dialysis and malignancy; doubt: the exact list of diseases is not in the sources. Bisphosphonates and
 * anti-RANKL drugs belong to it too and are not recognised yet: that needs the drug table.
 */
const highRisk: RuleGroup = {
  ...common,
  name: 'high-risk',
  who: [
    { from: 'diagnosis', startingWith: ['C', 'I60', 'I61', 'I62', 'I63', 'I64', 'I69', 'Z992'] },
    { from: 'service', kind: 'order', codes: ['91090C'] },
  ],
  ages: from12,
  every: specialInterval,
};

const always = [general, childWithPeriodontitis, specialNeeds, severeSpecialNeeds, xerostomia] as const;

/** Local press of 2016-05-13: "from this month". */
const pregnancyCodeFrom = day('2016-05-01');
/**
 * Doubt: when 91089C and 91090C began is not known; general knowledge says between 2018 and 2020. They cannot have
 * been in force in 2016: NHIA's example is of a person with diabetes, and it waits 180 days.
 */
const diseaseCodesFrom = day('2018-01-01');

export const dentalScaling = {
  rule: 'dental-scaling',
  resets: [
    {
      kind: 'order',
      codes: ['91003C', '91004C', '91005C', '91017C', '91089C', '91090C', '91103C', '91104C'],
    },
  ],
  // Doubt: the note also ties 91006C–91008C to half a year; read as a limit among those codes, not on scaling.
  lockOuts: [{ kind: 'order', codes: ['91015C', '91016C', '91018C', '91091C'], days: 90 }],
  versions: [
    {
      version: 'before-2016-05-01',
      from: null,
      until: pregnancyCodeFrom,
      clock: 'date',
      groups: always,
      source: feeSchedule,
    },
    {
      version: '2016-05-01',
      from: pregnancyCodeFrom,
      until: diseaseCodesFrom,
      clock: 'date',
      groups: [...always, pregnancy],
      source: feeSchedule,
    },
    {
      version: '2018-01-01',
      from: diseaseCodesFrom,
      until: null,
      clock: 'date',
      groups: [...always, pregnancy, diabetic, highRisk],
      source: feeSchedule,
    },
  ],
  texts: {
    name: { 'zh-TW': '洗牙', en: 'Dental scaling' },
    dated: { 'zh-TW': '建議您安排洗牙：{suggestedFrom} 起', en: 'We suggest a dental scaling from {suggestedFrom}' },
    undated: { 'zh-TW': '建議您安排洗牙', en: 'We suggest a dental scaling' },
    reasons: [
      {
        reason: 'too-young',
        text: {
          'zh-TW': '未滿 12 歲，健保洗牙限全口牙周炎或特殊需求者',
          en: 'Under 12, NHI pays for scaling only with whole-mouth periodontitis or special needs',
        },
      },
    ],
  },
} as const satisfies ReminderRule;
