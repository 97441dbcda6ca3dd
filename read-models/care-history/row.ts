import type { Sex } from '../../domain/people/index.ts';
import type { Declaration, Diagnosis, Enrolment, Service, Supply } from '../../domain/reminders/index.ts';
import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { StatedThing } from '../shared/stated-items.ts';

/** What reminder rules may ask about: one row for the person, one for each thing done. */
export type CareHistoryRow = PersonRow | CareRow;

export interface PersonRow {
  readonly kind: 'person';
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  /** In the order in which they were recorded. */
  readonly factors: readonly Declaration[];
}

export interface CareRow {
  readonly kind: 'care';
  readonly thing: StatedThing<CareContent>;
}

/** Every dated code or name that the source states, so that a new rule needs no new rows. The event is the candidate's. */
export interface CareContent {
  readonly category: CareCategory;
  readonly services: readonly Omit<Service, 'eventId'>[];
  readonly diagnoses: readonly Omit<Diagnosis, 'eventId'>[];
  readonly enrolments: readonly Omit<Enrolment, 'eventId'>[];
  readonly supplies: readonly Omit<Supply, 'eventId'>[];
}
