import { months, unbound, years, type Bilingual, type ReminderRule, type Span } from '../rule.ts';
import { suggestionOf } from './wording.ts';

interface Programme {
  readonly rule: string;
  readonly programme: 'diabetes' | 'kidney';
  readonly codes: readonly string[];
  readonly every: Span;
  readonly name: Bilingual;
  readonly english: string;
  readonly source: string;
}

/** For who is enrolled, from the enrolment until its end; the visit of enrolment is the first. */
const followUpOf = ({ rule, programme, codes, every, name, english, source }: Programme) =>
  ({
    rule,
    resets: [
      { kind: 'follow-up', codes: [programme] },
      { kind: 'programme', codes: [programme] },
      { kind: 'order', codes },
    ],
    lockOuts: [],
    versions: [
      {
        version: '1',
        from: null,
        until: null,
        clock: 'date',
        groups: [
          {
            ...unbound,
            name: 'enrolled',
            who: [{ from: 'enrolment', programme }],
            sex: 'any',
            ages: { from: years(0), below: null },
            every,
            counts: 'ever',
            course: 'open',
          },
        ],
        source,
      },
    ],
    texts: suggestionOf({
      name,
      english,
      reasons: [
        {
          reason: 'not-in-group',
          text: {
            'zh-TW': `${name['zh-TW']}適用於收案照護中的人`,
            en: `${name.en}: for those enrolled in the programme`,
          },
        },
      ],
    }),
  }) as const satisfies ReminderRule;

/** Doubt: three months and half a year are general knowledge of the two programmes; no source at hand gives them. */
export const diabetesFollowUp = followUpOf({
  rule: 'diabetes-follow-up',
  programme: 'diabetes',
  codes: ['P1407C', 'P1408C', 'P1409C', 'P1410C', 'P1411C', 'P7001C', 'P7002C'],
  every: months(3),
  name: { 'zh-TW': '糖尿病追蹤', en: 'Diabetes follow-up' },
  english: 'a diabetes follow-up',
  source: 'NHI shared care of diabetes, section r12 and payment codes P1407C to P1411C; the interval is not in them',
});
export const ckdFollowUp = followUpOf({
  rule: 'ckd-follow-up',
  programme: 'kidney',
  codes: ['P4301C', 'P4302C', 'P7001C', 'P7002C'],
  every: months(6),
  name: { 'zh-TW': '初期慢性腎臟病追蹤', en: 'Follow-up of early chronic kidney disease' },
  english: 'a follow-up of early chronic kidney disease',
  source: 'NHI care of early chronic kidney disease, section r13 and payment code P4302C; the interval is not in them',
});
