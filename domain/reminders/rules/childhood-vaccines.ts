import { day, days, months, years, unbound, type RuleVersion, type ServicePattern } from '../rule.ts';
import {
  dose,
  doseBeforeSchool,
  dosesOf,
  doseWithin,
  first,
  fourWeeks,
  onlyVersion,
  table2014,
  table2019,
  vaccineCourse,
  type DoseRow,
} from './vaccine-course.ts';

/** Names as section r6 prints them, and as the table does. Doubt: which further names are in use. */
const named = (...naming: readonly string[]): ServicePattern => ({ kind: 'vaccination', naming });

const eightWeeks = days(56);
const halfYear = months(6);

/** Globulin for children of carriers is not told: the mother's findings are in her record, not in the child's. */
export const hepatitisBVaccine = vaccineCourse({
  rule: 'hepatitis-b',
  given: named('B型肝炎遺傳工程疫苗', 'B型肝炎疫苗', '六合一'),
  name: { 'zh-TW': 'B 型肝炎疫苗', en: 'Hepatitis B vaccine' },
  english: 'hepatitis B vaccine',
  versions: [onlyVersion(null, [dose(0, first), dose(1, fourWeeks), dose(6, eightWeeks)])],
});

/** Doubt: 2016-01 is general knowledge. */
const bcgAtFiveMonthsFrom = day('2016-01-01');
export const bcgVaccine = vaccineCourse({
  rule: 'bcg',
  given: named('卡介苗'),
  name: { 'zh-TW': '卡介苗', en: 'BCG' },
  english: 'BCG vaccine',
  versions: [
    {
      version: 'edition-2014',
      from: null,
      until: bcgAtFiveMonthsFrom,
      clock: 'date',
      groups: dosesOf([{ at: days(1), after: first, lateFrom: months(1) }], unbound),
      source: table2014,
    },
    {
      version: '2016-01-01',
      from: bcgAtFiveMonthsFrom,
      until: null,
      clock: 'date',
      // Advised from five to eight months.
      groups: dosesOf([doseWithin(5, 9, first)], unbound),
      source: table2019,
    },
  ],
});

/** Doubt: the editions of 2014 and 2019 differ, and the day of the change is not known. */
const fourthAtEighteenMonthsFrom = day('2019-05-01');
const fiveInOne = (fourthAtMonths: number): readonly DoseRow[] => [
  dose(2, first),
  dose(4, fourWeeks),
  dose(6, fourWeeks),
  dose(fourthAtMonths, halfYear),
];
export const fiveInOneVaccine = vaccineCourse({
  rule: 'dtap-hib-ipv',
  given: named('五合一', '六合一'),
  name: { 'zh-TW': '五合一疫苗（DTaP-Hib-IPV）', en: 'DTaP-Hib-IPV vaccine' },
  english: 'DTaP-Hib-IPV vaccine',
  versions: [
    {
      version: 'edition-2014',
      from: null,
      until: fourthAtEighteenMonthsFrom,
      clock: 'date',
      groups: dosesOf(fiveInOne(27), unbound),
      source: table2014,
    },
    {
      version: 'edition-2019',
      from: fourthAtEighteenMonthsFrom,
      until: null,
      clock: 'date',
      groups: dosesOf(fiveInOne(18), unbound),
      source: table2019,
    },
  ],
});

export const pneumococcalChildVaccine = vaccineCourse({
  rule: 'pcv13',
  given: named('13價', '15價', '20價', 'PCV13'),
  name: { 'zh-TW': '結合型肺炎鏈球菌疫苗（幼兒）', en: 'Pneumococcal conjugate vaccine for children' },
  english: 'pneumococcal conjugate vaccine for children',
  versions: [onlyVersion(day('2015-01-01'), [dose(2, first), dose(4, fourWeeks), doseWithin(12, 16, eightWeeks)])],
});

export const varicellaVaccine = vaccineCourse({
  rule: 'varicella',
  given: named('水痘'),
  name: { 'zh-TW': '水痘疫苗', en: 'Varicella vaccine' },
  english: 'varicella vaccine',
  versions: [onlyVersion(null, [dose(12, first)])],
});

export const measlesVaccine = vaccineCourse({
  rule: 'mmr',
  given: named('麻疹腮腺炎德國麻疹', 'MMR'),
  name: { 'zh-TW': '麻疹腮腺炎德國麻疹混合疫苗', en: 'MMR vaccine' },
  english: 'MMR vaccine',
  versions: [onlyVersion(null, [dose(12, first), doseBeforeSchool(fourWeeks)])],
});

/** Doubt: that it is for those born in 2017 and later is general knowledge. */
const hepatitisACohort = { bornFrom: day('2017-01-01') } as const;
export const hepatitisAVaccine = vaccineCourse({
  rule: 'hepatitis-a',
  given: named('A型肝炎'),
  name: { 'zh-TW': 'A 型肝炎疫苗', en: 'Hepatitis A vaccine' },
  english: 'hepatitis A vaccine',
  versions: [
    onlyVersion(day('2018-01-01'), [doseWithin(12, 16, first), doseWithin(18, 22, halfYear)], hepatitisACohort),
  ],
});

/** Doubt: 2017-05-22, and the ages of the old series but for the four doses, are general knowledge. */
const liveVaccineFrom = day('2017-05-22');
const inactivated: readonly DoseRow[] = [
  dose(15, first),
  dose(15, days(14)),
  dose(27, halfYear),
  doseBeforeSchool(years(1)),
];
const live: RuleVersion = {
  version: '2017-05-22',
  from: liveVaccineFrom,
  until: null,
  clock: 'date',
  groups: dosesOf([dose(15, first), dose(27, years(1))], unbound),
  source: table2019,
};
export const encephalitisVaccine = vaccineCourse({
  rule: 'japanese-encephalitis',
  given: named('日本腦炎'),
  name: { 'zh-TW': '日本腦炎疫苗', en: 'Japanese encephalitis vaccine' },
  english: 'Japanese encephalitis vaccine',
  versions: [
    {
      version: 'inactivated',
      from: null,
      until: liveVaccineFrom,
      clock: 'date',
      groups: dosesOf(inactivated, unbound),
      source: table2014,
    },
    live,
  ],
});

export const fourInOneVaccine = vaccineCourse({
  rule: 'dtap-ipv',
  given: named('四合一', '百日咳及不活化小兒麻痺'),
  name: { 'zh-TW': '四合一疫苗（DTaP-IPV）', en: 'DTaP-IPV vaccine' },
  english: 'DTaP-IPV vaccine',
  versions: [onlyVersion(null, [doseBeforeSchool(first)])],
});
