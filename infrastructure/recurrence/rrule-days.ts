import rrule from 'rrule';
import type { DaysOf } from '../../domain/own-reminders/index.ts';
import { parseCalendarDate, type CalendarDate } from '../../domain/shared/time.ts';

/** A day in the library's own terms: it counts in UTC, and we ask for days alone. */
const dayOf = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** The rule was checked by the domain; the library only counts. Both ends belong to the answer. */
export const rruleDays: DaysOf = ({ startsOn, recurrence }, from, to) => {
  if (recurrence === null) return startsOn >= from && startsOn <= to ? [startsOn] : [];
  const rule = new rrule.RRule({ ...rrule.RRule.parseString(recurrence), dtstart: dayOf(startsOn) });
  return rule.between(dayOf(from), dayOf(to), true).flatMap((day) => {
    const parsed = parseCalendarDate(day.toISOString().slice(0, 10));
    return parsed.ok ? [parsed.value] : [];
  });
};
