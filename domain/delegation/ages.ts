import { dateAt, dateOfAge, taipei, type CalendarDate, type Instant } from '../shared/time.ts';

/** `decides-alone`: who sees the record; `own-grants`: grants of one's own; `majority`: full capacity to act. */
export type AgeThreshold = 'decides-alone' | 'own-grants' | 'majority';

/** An age as a law or a notice has it, in force in `[from, until)`. Null: since ever, or without an end known. */
export interface AgeRule {
  /** ISO 3166-1, two letters. */
  readonly jurisdiction: string;
  readonly threshold: AgeThreshold;
  readonly years: number;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly source: string;
}

const date = (text: string): CalendarDate => text as CalendarDate;

/** Rows of one threshold in order of time. A new law is a new row, and the past stays under the old one. */
export const ageRules: readonly AgeRule[] = [
  {
    jurisdiction: 'TW',
    threshold: 'decides-alone',
    years: 15,
    from: null,
    until: null,
    source: 'NHIA, My Health Bank, family management (眷屬管理), 2018-08, amended 2020',
  },
  {
    jurisdiction: 'TW',
    threshold: 'own-grants',
    years: 18,
    from: null,
    until: null,
    source: 'NHIA, My Health Bank, family management (眷屬管理), 2018-08, amended 2020',
  },
  {
    jurisdiction: 'TW',
    threshold: 'majority',
    years: 20,
    from: date('1929-10-10'),
    until: date('2023-01-01'),
    source: 'Civil Code, article 12, until 2022-12-31',
  },
  {
    jurisdiction: 'TW',
    threshold: 'majority',
    years: 18,
    from: date('2023-01-01'),
    until: null,
    source: 'Civil Code, article 12, as amended 2021-01-13, in force since 2023-01-01',
  },
];

/**
 * The first day on which the rule then in force was met: born on 29 February, on 1 March in common years; a law that
 * lowers an age makes whoever has passed it of age on its first day.
 */
export function dateReached(threshold: AgeThreshold, birthDate: CalendarDate, jurisdiction = 'TW'): CalendarDate {
  for (const rule of ageRules) {
    if (rule.threshold !== threshold || rule.jurisdiction !== jurisdiction) continue;
    const birthday = dateOfAge(birthDate, rule.years);
    const reached = rule.from !== null && rule.from > birthday ? rule.from : birthday;
    if (rule.until === null || reached < rule.until) return reached;
  }
  throw new RangeError(`No age rule of ${jurisdiction} says when ${threshold} is reached.`);
}

/** From 00:00 in Taipei on that day. */
export const hasReached = (threshold: AgeThreshold, birthDate: CalendarDate, at: Instant): boolean =>
  dateReached(threshold, birthDate) <= dateAt(at, taipei);
