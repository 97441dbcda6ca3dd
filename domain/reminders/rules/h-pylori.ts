import { day, unbound, years, type ReminderRule } from '../rule.ts';
import { suggestionOf } from './wording.ts';

/** The pilot of nine counties (2024-08 to 2025-12) is not offered to anybody here, but a test in it was the one in life. */
export const hPylori = {
  rule: 'h-pylori',
  // Doubt: no file with this test is known. 30522C is the same test on a doctor's order; it is not taken to use it up.
  resets: [{ kind: 'screening', naming: ['幽門'] }],
  lockOuts: [],
  versions: [
    {
      version: '2026-01-01',
      from: day('2026-01-01'),
      until: null,
      clock: 'year',
      groups: [
        {
          ...unbound,
          name: '45-74',
          who: 'everyone',
          sex: 'any',
          ages: { from: years(45), below: years(75) },
          every: 'once',
          counts: 'ever',
          course: 'open',
        },
      ],
      source: 'HPA, stool antigen test for Helicobacter pylori from 2026-01-01, as reported 2025-12 and 2026-01-27',
    },
  ],
  texts: suggestionOf({
    name: { 'zh-TW': '胃幽門螺旋桿菌糞便抗原檢測', en: 'Helicobacter pylori stool antigen test' },
    english: 'a stool antigen test for Helicobacter pylori',
    reasons: [],
  }),
} as const satisfies ReminderRule;
