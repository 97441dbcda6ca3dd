import type { CalendarDate } from '../../../domain/shared/time.ts';

export interface ChronicVisit {
  readonly on: CalendarDate;
  /** When blood was drawn: a week before, so that the doctor has the results. */
  readonly drawnOn: CalendarDate;
  readonly supplyDays: number;
  readonly isFirstOfYear: boolean;
  /** Counted from the newest one, which is 0. */
  readonly number: number;
}
