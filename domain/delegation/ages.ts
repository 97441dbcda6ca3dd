import { dateAt, dateOfAge, taipei, type CalendarDate, type Instant } from '../shared/time.ts';

/**
 * From 15 the young person decides who sees the record (My Health Bank, family management), from 18 as an adult (Civil
 * Code, article 12, in force since 2023-01-01).
 */
export const ages = { decidesAlone: 15, adult: 18 } as const;

/** From 00:00 in Taipei on the birthday; born on 29 February: on 1 March in common years. */
export const hasReached = (years: number, birthDate: CalendarDate, at: Instant): boolean =>
  dateOfAge(birthDate, years) <= dateAt(at, taipei);
