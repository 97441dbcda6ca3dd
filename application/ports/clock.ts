import type { CalendarDate, Instant, TimeZoneName } from '../../domain/shared/time.ts';

/** The one source of now. A simulated clock says so, and every event recorded under it is marked. */
export interface Clock {
  now(): Instant;
  today(zone: TimeZoneName): CalendarDate;
  readonly simulated: boolean;
}
