import { day, unbound, years, type Evidence, type ReminderRule, type RuleGroup } from '../rule.ts';
import { suggestionOf } from './wording.ts';

const note2014 = 'HPA, note to the data set of oral screenings, 2014';
const announcement2013 = 'HPA, four cancer screenings, announcement of 2013-06';

/**
 * From 2013-06 those who gave it up are meant too. Doubt: a declaration cannot say "gave it up"; whoever ever chewed is
 * taken to leave `betel=true`, so that `false` means that it was never so.
 */
const betel: Evidence = { from: 'factor', name: 'betel', value: true };
/** The least that can be declared. Doubt: the sources name those who smoke, not those who quit. */
const smokes: Evidence = { from: 'smoking', packYearsFrom: 0.01, quitWithin: years(0) };
const indigenous: Evidence = { from: 'factor', name: 'indigenous', value: true };

const common = { sex: 'any', every: years(2), counts: 'ever', course: 'open', ...unbound } as const;

const from30: RuleGroup = { ...common, name: '30+', who: [betel, smokes], ages: { from: years(30), below: null } };
const indigenousFrom18: RuleGroup = {
  ...common,
  name: 'indigenous-18-29',
  who: [{ from: 'all', of: [indigenous, betel] }],
  ages: { from: years(18), below: years(30) },
};

/** Doubt: the source says "2010" and no day. */
const begins = day('2010-01-01');
const indigenousFrom = day('2013-06-01');

export const oralMucosa = {
  rule: 'oral-mucosa',
  resets: [{ kind: 'screening', naming: ['口腔癌', '口腔黏膜'] }],
  lockOuts: [],
  versions: [
    {
      version: '2010-01-01',
      from: begins,
      until: indigenousFrom,
      clock: 'year',
      groups: [from30],
      source: note2014,
    },
    {
      version: '2013-06-01',
      from: indigenousFrom,
      until: null,
      clock: 'year',
      groups: [from30, indigenousFrom18],
      source: announcement2013,
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '口腔黏膜檢查', en: 'Oral mucosa examination' },
    english: 'an oral mucosa examination',
    reasons: [
      {
        reason: 'not-in-group',
        text: {
          'zh-TW': '口腔黏膜檢查適用於嚼檳榔（含已戒）或吸菸者',
          en: 'The oral mucosa examination is for those who chew or have chewed betel nut, or smoke',
        },
      },
    ],
  }),
} as const satisfies ReminderRule;
