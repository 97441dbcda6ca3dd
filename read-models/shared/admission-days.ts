import type { Admission } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';

/** Day of admission; where the source leaves it out, the first day that it does give. */
export function admissionOccurredOn({ admittedOn, claimedFrom, orders }: Admission): CalendarDate | null {
  const orderDays = orders.flatMap(({ startedOn }) => (startedOn === null ? [] : [startedOn])).toSorted();
  return admittedOn ?? claimedFrom ?? orderDays[0] ?? null;
}
