import { day, months, type ReminderRule } from '../rule.ts';
import { childVisit, visitWindow } from './child-visit.ts';
import { hPylori } from './h-pylori.ts';
import { pneumococcal, secondStage2026 } from './pneumococcal.ts';
import { dose, first, fourWeeks, onlyVersion, vaccineCourse } from './vaccine-course.ts';

/** Rows that were announced without what it takes to tell people of them. They read like the others and answer nobody. */
interface DisabledRule {
  readonly rule: ReminderRule;
  readonly reason: string;
}

const rotavirusFrom = day('2027-01-01');

const rotavirus = vaccineCourse({
  rule: 'rotavirus',
  given: { kind: 'vaccination', naming: ['輪狀病毒'] },
  name: { 'zh-TW': '輪狀病毒疫苗', en: 'Rotavirus vaccine' },
  english: 'rotavirus vaccine',
  versions: [onlyVersion(rotavirusFrom, [dose(2, first), dose(4, fourWeeks)])],
});

/** One more in 4 to 10 months and one more in 3 to 7 years. Doubt: where they divide. */
const nineVisits: ReminderRule = {
  ...childVisit,
  versions: [
    {
      version: 'nine-visits',
      from: day('2026-01-01'),
      until: null,
      clock: 'date',
      groups: [
        visitWindow(1, months(0), months(2)),
        visitWindow(2, months(2), months(4)),
        visitWindow(3, months(4), months(7)),
        visitWindow(4, months(7), months(10)),
        visitWindow(5, months(10), months(18)),
        visitWindow(6, months(18), months(24)),
        visitWindow(7, months(24), months(36)),
        visitWindow(8, months(36), months(60)),
        visitWindow(9, months(60), months(84)),
      ],
      source: 'HPA, nine visits planned for 2026, as reported 2025-08-11',
    },
  ],
};

const [, , inForce] = pneumococcal.versions;
const pneumococcalSecondStage: ReminderRule = {
  ...pneumococcal,
  versions: [{ ...inForce, version: 'second-stage', groups: [...inForce.groups, ...secondStage2026] }],
};

const [national] = hPylori.versions;
const hPyloriPilot: ReminderRule = {
  ...hPylori,
  versions: [
    {
      ...national,
      version: '2024-08-01',
      from: day('2024-08-01'),
      until: day('2026-01-01'),
      source: 'HPA, pilot of nine counties, 2024-08 to 2025-12',
    },
  ],
};

export const disabledRules: readonly DisabledRule[] = [
  { rule: nineVisits, reason: 'planned for 2026; no start was announced up to 2026-03' },
  { rule: rotavirus, reason: 'planned for 2027; neither day nor number of doses was announced' },
  { rule: pneumococcalSecondStage, reason: 'planned for the middle of 2026; no day was announced' },
  {
    rule: hPyloriPilot,
    reason: 'which nine counties is not in the sources, and where somebody lives is not on record',
  },
];
