/*
 * Every line of the published rules that this catalogue was built from (scaling, refills, check-ups, cancer screenings,
 * children, vaccines, pregnancies), and what became of it: a row of a rule and a test, a row that is disabled, or no
 * schedule at all, each with its reason.
 */

export type CareRuleLine = { readonly id: string; readonly says: string } & (
  | {
      readonly is: 'row';
      readonly rule: string;
      /** Of versions in which it stands; all of them if it names none. */
      readonly versions?: readonly string[];
      /** Of groups that say it; all of them if it names none. */
      readonly groups?: readonly string[];
      /** A file beside this one, and words of it. */
      readonly test: readonly [file: TestFile, words: string];
    }
  | { readonly is: 'disabled'; readonly rule: string; readonly because: string }
  | { readonly is: 'no-schedule'; readonly because: string }
);

export type TestFile =
  | 'adult-service'
  | 'cancer-screenings'
  | 'children'
  | 'dental-scaling'
  | 'pregnancy'
  | 'programmes'
  | 'refills'
  | 'screenings-by-factor'
  | 'vaccines';

interface Where {
  readonly versions?: readonly string[];
  readonly groups?: readonly string[];
}
const row = (
  [id, says]: readonly [string, string],
  rule: string,
  test: readonly [TestFile, string],
  where: Where = {},
): CareRuleLine => ({ id, says, is: 'row', rule, test, ...where });
const none = (id: string, says: string, because: string): CareRuleLine => ({ id, says, is: 'no-schedule', because });
const disabled = ([id, says]: readonly [string, string], rule: string, because: string): CareRuleLine => ({
  id,
  says,
  is: 'disabled',
  rule,
  because,
});

const scaling: readonly CareRuleLine[] = [
  row(['1.91003C', 'once in half a year'], 'dental-scaling', ['dental-scaling', '180 days after the last one'], {
    groups: ['general'],
  }),
  row(
    ['1.91004C', 'full mouth; under 12 only with whole-mouth periodontitis'],
    'dental-scaling',
    ['dental-scaling', 'is allowed earlier with whole-mouth periodontitis'],
    { groups: ['child-with-periodontitis'] },
  ),
  row(['1.91005C', 'xerostomia, 90 days'], 'dental-scaling', ['dental-scaling', 'counts %s as a scaling'], {
    groups: ['xerostomia'],
  }),
  row(
    ['1.91017C', 'pregnancy, 90 days, from 2016-05-01'],
    'dental-scaling',
    ['dental-scaling', '90 days from 2016-05-01 on'],
    { versions: ['2016-05-01', '2018-01-01'], groups: ['pregnancy'] },
  ),
  row(['1.91089C', 'diabetes, 90 days'], 'dental-scaling', ['dental-scaling', '90 days for people with diabetes'], {
    versions: ['2018-01-01'],
    groups: ['diabetes'],
  }),
  row(['1.91090C', 'high risk, 90 days'], 'dental-scaling', ['dental-scaling', 'counts %s as a scaling'], {
    versions: ['2018-01-01'],
    groups: ['high-risk'],
  }),
  row(['1.91103C', 'special needs, 90 days'], 'dental-scaling', ['dental-scaling', '90 with moderate special needs'], {
    groups: ['special-needs'],
  }),
  row(
    ['1.91104C', 'severe special needs, 60 days'],
    'dental-scaling',
    ['dental-scaling', 'after 60 days with severe'],
    { groups: ['severe-special-needs'] },
  ),
  row(['1.91018C', 'periodontal care locks scaling out for 90 days'], 'dental-scaling', [
    'dental-scaling',
    'waits 90 days after %s',
  ]),
  none(
    '1.91006C',
    'half a year among 91006C to 91008C',
    'a limit among those codes; whether it binds scaling is the doubt beside the lock-outs',
  ),
  none(
    '1.91014C',
    'periodontal and caries control, 360 days',
    'a limit of a code that goes with a scaling; no reminder is asked for it',
  ),
  none('1.91020C', 'plaque removal under 12, 180 days', 'a limit of a code; no reminder is asked for it'),
  row(['1.half-year', 'half a year is 180 days'], 'dental-scaling', ['dental-scaling', 'as NHIA shows it']),
  row(['1.never', 'never scaled: due now, with no upper end'], 'dental-scaling', [
    'dental-scaling',
    'due now for somebody who never had one',
  ]),
  row(['1.thirteen', 'public wording says 13, the fee note 12'], 'dental-scaling', [
    'dental-scaling',
    'from the twelfth birthday on',
  ]),
  row(['1.old', 'no pregnancy code before 2016-05'], 'dental-scaling', ['dental-scaling', 'not a day earlier'], {
    versions: ['before-2016-05-01'],
  }),
];

const refills: readonly CareRuleLine[] = [
  none('2.eligible', 'stable chronic disease on a list', 'the physician decides; the prescription is the evidence'),
  row(['2.validity', 'at most 90 days'], 'chronic-refill', ['refills', "'done', 'expired'"]),
  none(
    '2.validity-old',
    'three months, in the text of 2012-01',
    'read as the same 90 days: no prescription of that time shows the difference',
  ),
  none(
    '2.per-dispense',
    'at most 30 days at a time',
    'a limit on the physician; what was dispensed is counted as it was',
  ),
  row(['2.number', 'two or three times'], 'chronic-refill', ['refills', 'the person confirms it, and says how often']),
  row(['2.ten-days', 'ten days before the supply ends'], 'chronic-refill', ['refills', "'2018-07-02', 'due'"], {
    versions: ['2013-01-01'],
  }),
  row(['2.seven-days', 'seven days before 2013'], 'chronic-refill', ['refills', 'seven days before the supply ended'], {
    versions: ['before-2013-01-01'],
  }),
  row(['2.late', 'late pick-up while the prescription lasts'], 'chronic-refill', [
    'refills',
    "'overdue', 'window-missed'",
  ]),
  row(['2.at-once', 'the whole supply before a journey'], 'chronic-refill', ['refills', "dispensed('2018-05-17', 84)"]),
  row(['2.new-year', 'Lunar New Year opens it earlier for all'], 'chronic-refill', [
    'refills',
    'before Lunar New Year opens on',
  ]),
  none('2.lost', 'a lost prescription is not issued again', 'no schedule: a new visit begins a new prescription'),
  none('2.where', 'where it may be dispensed', 'no schedule'),
  none('2.copayment', 'no copayment from 28 days on', 'no schedule'),
  row(['2.pick-up', 'R - 10 to R + 2'], 'chronic-refill', ['refills', '領藥提醒 107/07/02~107/07/14']),
  row(['2.return-v28', 'return visit, calibration V28'], 'return-visit', ['refills', '建議回診 107/08/01~107/08/08']),
  none(
    '2.return-v30',
    'return visit, calibration V30',
    'a parameter beside the row: both fit the only example, and V28 is taken',
  ),
  none('2.anchor', 'anchor E or R', 'a parameter beside the row: R is taken'),
  row(['2.third', 'the third counts from the second as made'], 'chronic-refill', [
    'refills',
    'counts the third pick-up from the second one',
  ]),
];

const adultService: readonly CareRuleLine[] = [
  row(['3.general', '40 to 64, three years'], 'adult-checkup', ['adult-service', '40 to 64: three years'], {
    groups: ['40-64'],
  }),
  row(['3.senior', '65 and over, one year'], 'adult-checkup', ['adult-service', '65 and over: one year'], {
    groups: ['65+'],
  }),
  row(
    ['3.indigenous', 'indigenous from 55, one year'],
    'adult-checkup',
    ['adult-service', 'indigenous from 55: one year'],
    { groups: ['indigenous-55+'] },
  ),
  row(['3.polio', 'polio from 35, one year'], 'adult-checkup', ['adult-service', 'polio from 35: one year'], {
    groups: ['polio-35+'],
  }),
  row(['3.young', '30 to 39, five years, from 2025'], 'adult-checkup', ['adult-service', '30 to 39: five years'], {
    versions: ['2025-01-01'],
    groups: ['30-39'],
  }),
  row(
    ['3.others-2025', 'the others unchanged in 2025'],
    'adult-checkup',
    ['adult-service', 'takes the widening of 2025 in'],
    { versions: ['2025-01-01'] },
  ),
  row(['3.since-1995', 'from 1995 on'], 'adult-checkup', ['adult-service', "'1994-12-31'"], {
    versions: ['1995-01-01'],
  }),
  row(['3.band-change', 'a new band begins afresh'], 'adult-checkup', [
    'adult-service',
    'begins afresh at 40 and at 65',
  ]),
  none(
    '3.stage-2',
    'the second stage needs the first in the same year',
    'the file gives one day for the examination; the stages are not told apart',
  ),
  row(['3.hbv-2011', 'hepatitis at 45, from 2011-08'], 'hepatitis-b-c', ['adult-service', "'2011-07-31'"], {
    versions: ['2011-08-01'],
  }),
  row(['3.hbv-2020', '45 to 79, indigenous 40 to 79'], 'hepatitis-b-c', ['adult-service', "'2020-09-28'"], {
    versions: ['2020-09-28'],
  }),
  row(['3.hbv-2025', 'born until 1986, up to 79'], 'hepatitis-b-c', ['adult-service', "'2025-08-01'"], {
    versions: ['2025-08-01'],
  }),
  row(['3.hbv-once', 'any earlier screening blocks a second'], 'hepatitis-b-c', [
    'adult-service',
    'done for good once it is done',
  ]),
];

const screenings: readonly CareRuleLine[] = [
  row(['4.fit-2010', '50 to 69'], 'colorectal-fit', ['cancer-screenings', "'2009-12-31'"], {
    versions: ['2010-01-01'],
  }),
  row(['4.fit-2013', '50 to 74'], 'colorectal-fit', ['cancer-screenings', "'2013-06-01'"], {
    versions: ['2013-06-01'],
  }),
  row(
    ['4.fit-2025', '45 to 74, family 40 to 44'],
    'colorectal-fit',
    ['cancer-screenings', 'family history, from 2025 on'],
    { versions: ['2025-01-01'] },
  ),
  row(
    ['4.mammography-2009', '45 to 69, family 40 to 44'],
    'mammography',
    ['cancer-screenings', 'with a family history before 2025'],
    { versions: ['2009-11-01'] },
  ),
  row(['4.mammography-2025', '40 to 74'], 'mammography', ['cancer-screenings', "describe('mammography'"], {
    versions: ['2025-01-01'],
  }),
  row(['4.oral-2010', 'from 30, betel or smoking'], 'oral-mucosa', ['screenings-by-factor', "'2009-12-31'"], {
    versions: ['2010-01-01'],
  }),
  row(
    ['4.oral-2013', 'indigenous 18 to 29 with betel'],
    'oral-mucosa',
    ['screenings-by-factor', 'Indigenous people of 18 to 29'],
    { versions: ['2013-06-01'] },
  ),
  row(['4.pap-1995', 'from 30, once a year'], 'pap-smear', ['cancer-screenings', 'comes back every year from 30 on'], {
    versions: ['1995-01-01'],
  }),
  row(['4.pap-2025', '25 to 29, every three years'], 'pap-smear', ['cancer-screenings', 'every three years before'], {
    versions: ['2025-01-01'],
  }),
  row(['4.hpv-dna', 'in the years of 35, 45 and 65'], 'hpv-dna', [
    'adult-service',
    'is open until the last day of that year',
  ]),
  row(
    ['4.ldct-2022', 'family by sex, 30 pack-years'],
    'lung-ldct',
    ['screenings-by-factor', '30 until the end of 2024'],
    { versions: ['2022-07-01'] },
  ),
  row(['4.ldct-2025', 'family by sex, 20 pack-years'], 'lung-ldct', ['screenings-by-factor', '20 since'], {
    versions: ['2025-01-01'],
  }),
  disabled(
    ['4.h-pylori-pilot', 'nine counties, 2024-08 to 2025'],
    'h-pylori',
    'which nine counties is not in the sources',
  ),
  row(['4.h-pylori-2026', '45 to 74, once in life, not after the pilot'], 'h-pylori', [
    'programmes',
    'Also a test in the pilot is the one in life',
  ]),
  row(['4.texts', 'a screening that may be done now is told without a date'], 'colorectal-fit', [
    'cancer-screenings',
    'as NHIA words it',
  ]),
  none('4.results', 'the last three results of four cancers', 'shown by the prevention view; no schedule'),
];

const inWindow = (number: number) => ({ groups: [`visit-${number}`] });
const children: readonly CareRuleLine[] = [
  ...(['0 to 2 months', '2 to 4', '4 to 10', '10 to 18', '18 to 24', '2 to 3 years', '3 to 7'] as const).map(
    (says, index) =>
      row(
        [`5.1.visit-${index + 1}`, says],
        'child-visit',
        ['children', 'preventive check-ups for children'],
        inWindow(index + 1),
      ),
  ),
  none(
    '5.1.newborn',
    'checks within six days',
    'done in hospital before the child goes home; no reminder is asked for it',
  ),
  disabled(['5.1.nine-visits', 'nine visits, planned for 2026'], 'child-visit', 'no start was announced'),
  ...(['6 to 10 months', '10 to 18', '18 to 24', '2 to 3 years', '3 to 5', '5 to 7'] as const).map((says, index) =>
    row(
      [`5.1.development-${index + 1}`, says],
      'child-development',
      ['children', 'the screening of child development'],
      inWindow(index + 1),
    ),
  ),
  row(['5.1.fluoride', 'under 6, half a year'], 'fluoride', ['children', "'2026-01-28'"], { groups: ['under-6'] }),
  row(['5.1.fluoride-often', 'under 12, three months'], 'fluoride', ['children', 'comes every three months'], {
    groups: ['often-under-12'],
  }),
];

const vaccine = (name: string, says: string, words: string, where: Where = {}): CareRuleLine =>
  row(
    [`5.2.${name}${where.versions === undefined ? '' : `-${where.versions.join('-')}`}`, says],
    `vaccine-${name}`,
    ['vaccines', words],
    where,
  );
const childhoodVaccines: readonly CareRuleLine[] = [
  vaccine('hepatitis-b', '24 hours, 1 and 6 months', "hepatitisB('2025-01-11', '2025-02-11', '2025-07-11')"),
  none('5.2.hbig', 'globulin for children of carriers', "the mother's findings are in her record, not in the child's"),
  vaccine('bcg', 'five months, advised to eight', "'2024-10-10'", { versions: ['2016-01-01'] }),
  vaccine('bcg', 'after 24 hours, edition 2014', "'2015-05-11'", { versions: ['edition-2014'] }),
  vaccine('dtap-hib-ipv', '2, 4, 6, 18 months', "'2025-11-10', ['due', 'next-dose'", { versions: ['edition-2019'] }),
  vaccine('dtap-hib-ipv', 'the fourth at 27 months, edition 2014', 'The edition of 2014 has the fourth at 27 months', {
    versions: ['edition-2014'],
  }),
  vaccine('pcv13', '2, 4, 12 to 15 months, since 2015', "'2025-09-10'"),
  vaccine('varicella', '12 months', "'vaccine-varicella', '2024-05-10', '2025-05-10'"),
  vaccine('mmr', '12 months, and before school', "'2024-05-10', ['due', 'next-dose', '2024-05-10']"),
  vaccine('hepatitis-a', '12 to 15 months, then six months later, since 2018', "'2026-02-01'"),
  vaccine('japanese-encephalitis', 'live, 15 and 27 months', "'2026-08-10'", { versions: ['2017-05-22'] }),
  vaccine('japanese-encephalitis', 'inactivated, four doses', 'The old series: the second two weeks after', {
    versions: ['inactivated'],
  }),
  none(
    '5.2.japanese-encephalitis-mixed',
    'a catch-up dose at five after an old series',
    'two doses of any kind count as the course: the names on record do not tell the old vaccine from the new',
  ),
  vaccine('dtap-ipv', 'before school', "'2024-07-10', ['done', 'nothing-more']"),
  row(['5.2.influenza', 'from six months, yearly'], 'influenza', ['vaccines', "'2025-05-01'"], {
    groups: ['children-and-pupils'],
  }),
  row(['5.2.influenza-first', 'two doses the first time'], 'influenza', ['vaccines', 'takes two, four weeks apart'], {
    groups: ['second-dose'],
  }),
  disabled(['5.2.rotavirus', 'planned for 2027'], 'vaccine-rotavirus', 'neither day nor number of doses was announced'),
];

const otherVaccines: readonly CareRuleLine[] = [
  row(['5.3.influenza-2025-1', 'first stage 2025-10-01'], 'influenza', ['vaccines', "'2025-10-01', ['due'"], {
    versions: ['2025/26'],
  }),
  row(
    ['5.3.influenza-groups', 'whom the first stage calls'],
    'influenza',
    ['vaccines', 'calls people of any age by %s'],
    { groups: ['called', '65+', 'indigenous-55+'] },
  ),
  row(
    ['5.3.influenza-2025-2', 'second stage 2025-11-01, 50 to 64'],
    'influenza',
    ['vaccines', "'2025-11-01', ['due', 'never-done', '2025-11-01'"],
    { versions: ['2025/26'], groups: ['50-64'] },
  ),
  row(['5.3.influenza-2021', 'second stage 11-15'], 'influenza', ['vaccines', "'2021-11-15'"], {
    versions: ['2021/22'],
  }),
  row(['5.3.influenza-2020', 'all from 50 on, from 10-05'], 'influenza', ['vaccines', "'2020-10-05'"], {
    versions: ['2020/21'],
  }),
  row(['5.3.season', 'October to June is one season'], 'influenza', [
    'vaccines',
    'Also one that was paid for before the stage opened',
  ]),
  row(['5.3.pneumococcal-2023-10', 'after the conjugate vaccine'], 'pneumococcal', ['vaccines', "'2023-10-02'"], {
    versions: ['2023-10-02'],
  }),
  row(['5.3.pneumococcal-2023-11', 'conjugate, then polysaccharide'], 'pneumococcal', ['vaccines', "'2023-11-27'"], {
    versions: ['2023-11-27'],
  }),
  row(
    ['5.3.pneumococcal-2026', 'one dose of PCV20 or 21'],
    'pneumococcal',
    ['vaccines', 'From 2026-01-15: never vaccinated'],
    { versions: ['2026-01-15'] },
  ),
  disabled(['5.3.pneumococcal-2026-2', 'second stage, planned'], 'pneumococcal', 'no day was announced'),
  row(['5.3.hpv-girls', 'girls since 2018-12'], 'hpv-vaccine', ['vaccines', "'2018-11-30'"], {
    versions: ['2018-12-01'],
  }),
  row(['5.3.hpv-boys', 'boys from 2025-09'], 'hpv-vaccine', ['vaccines', "'2025-08-31'"], { versions: ['2025-09-01'] }),
  row(['5.3.hpv-doses', 'two doses, three from 15 on'], 'hpv-vaccine', ['vaccines', 'Begun at fifteen: three']),
  row(['5.3.covid-19', '2026-01-01 to 02-28'], 'vaccine-covid-19', ['vaccines', 'the COVID-19 vaccine of 2026']),
];

const pregnancies: readonly CareRuleLine[] = [
  row(
    ['5.4.prenatal-before', 'ten visits before 2021-07-01'],
    'prenatal-visit',
    ['pregnancy', 'were ten until the middle of 2021'],
    { versions: ['before-2021-07-01'] },
  ),
  row(['5.4.prenatal-2021', 'fourteen visits'], 'prenatal-visit', ['pregnancy', 'have one of their own in week %d'], {
    versions: ['2021-07-01'],
  }),
  row(['5.4.tests', 'ultrasounds, diabetes, anaemia, streptococcus'], 'prenatal-visit', [
    'pregnancy',
    '含妊娠糖尿病與貧血檢查',
  ]),
  none('5.4.trimesters', 'trimesters', 'the list of payments counts visits by them; visits here go by week'),
  row(['5.4.postnatal', 'two visits from 2025-05-01'], 'postnatal-visit', ['pregnancy', 'postnatal visits']),
  row(['5.4.week', 'weeks from the last period'], 'prenatal-visit', [
    'pregnancy',
    'follow a corrected day of the last period',
  ]),
];

/** Asked for beside the sections: follow-ups of the two programmes. */
const programmes: readonly CareRuleLine[] = [
  row(['r12', 'diabetes follow-up'], 'diabetes-follow-up', ['programmes', 'counts from the enrolment']),
  row(['r13', 'follow-up of early kidney disease'], 'ckd-follow-up', ['programmes', 'counts from the enrolment']),
];

export const careRuleLines: readonly CareRuleLine[] = [
  ...scaling,
  ...refills,
  ...adultService,
  ...screenings,
  ...children,
  ...childhoodVaccines,
  ...otherVaccines,
  ...pregnancies,
  ...programmes,
];
