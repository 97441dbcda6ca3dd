import { day, months, type ReminderRule } from '../rule.ts';
import { visitWindow } from './child-visit.ts';
import { suggestionOf } from './wording.ts';

export const childDevelopment = {
  rule: 'child-development',
  // NHI list of services and payments: 兒童發展篩檢, first to sixth.
  resets: [{ kind: 'order', codes: ['7A', '7B', '7C', '7D', '7E', '7F'] }],
  lockOuts: [],
  versions: [
    {
      version: '2024-07-01',
      from: day('2024-07-01'),
      until: null,
      clock: 'date',
      groups: [
        visitWindow(1, months(6), months(10)),
        visitWindow(2, months(10), months(18)),
        visitWindow(3, months(18), months(24)),
        visitWindow(4, months(24), months(36)),
        visitWindow(5, months(36), months(60)),
        visitWindow(6, months(60), months(84)),
      ],
      source: 'HPA, screening of child development from 2024-07-01, as reported 2025-12-05 and 2026-03-09',
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '兒童發展篩檢', en: 'Screening of child development' },
    english: 'a screening of child development',
    reasons: [],
  }),
} as const satisfies ReminderRule;
