import type { Sex } from '../../domain/people/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { Body } from './body.ts';
import type { Chance } from './seeded-chance.ts';

/** What a part of a life is told from: one person, one body, one seed, and the day of first start. */
export interface Story {
  readonly today: CalendarDate;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly body: Body;
  readonly chance: Chance;
}
