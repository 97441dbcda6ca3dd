import { Temporal } from 'temporal-polyfill';
import type { Brand } from './brand.ts';
import { civilDayAt, civilDayOf, dayNumber, monthsOn, textOfCivilDay } from './civil-days.ts';
import { no, ok, type Result } from './result.ts';

/** A day on the person's wall calendar, without zone: `2026-03-01`. Sorts as text. */
export type CalendarDate = Brand<string, 'CalendarDate'>;
/** A moment that a machine saw, in UTC with three decimals: `2026-03-01T00:00:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;
/** An IANA name, for example `Asia/Taipei`. */
export type TimeZoneName = Brand<string, 'TimeZoneName'>;

export const taipei = 'Asia/Taipei' as TimeZoneName;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export function parseCalendarDate(text: string): Result<CalendarDate, 'not-a-date'> {
  if (!datePattern.test(text)) return no('not-a-date');
  try {
    return ok(Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate);
  } catch {
    return no('not-a-date'); // A well-formed day that no calendar has, such as 2025-02-30.
  }
}

/** Takes any ISO 8601 offset and gives UTC; without an offset it is refused, because it would not be a moment. */
export function parseInstant(text: string): Result<Instant, 'not-an-instant'> {
  if (!instantPattern.test(text)) return no('not-an-instant');
  try {
    const instant = canonical(Temporal.Instant.from(text));
    // An offset can lead out of the years 0000 to 9999; with a sign before the year it would not sort as text.
    return /^\d{4}-/.test(instant) ? ok(instant) : no('not-an-instant');
  } catch {
    return no('not-an-instant');
  }
}

/** A name that the time zone database has; a bare offset is refused, because it knows no summer time. */
export function parseTimeZoneName(text: string): Result<TimeZoneName, 'not-a-time-zone'> {
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(text)) return no('not-a-time-zone');
  try {
    return ok(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId as TimeZoneName);
  } catch {
    return no('not-a-time-zone');
  }
}

export const instantOfEpochMs = (epochMs: number): Instant =>
  canonical(Temporal.Instant.fromEpochMilliseconds(epochMs));
export const epochMsOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  (textOfCivilDay(civilDayAt(dayNumber(civilDayOf(date)) + days)) ??
    plain(date).add({ days }).toString()) as CalendarDate;
/** The last day of the month stands in for a day that the month lacks: 31 January + 1 month = 28 February. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  (textOfCivilDay(monthsOn(civilDayOf(date), months)) ?? plain(date).add({ months }).toString()) as CalendarDate;
export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12);
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  dayNumber(civilDayOf(to)) - dayNumber(civilDayOf(from));
export const yearOf = (date: CalendarDate): number => civilDayOf(date).year;
export const firstDayOfYear = (year: number): CalendarDate => `${String(year).padStart(4, '0')}-01-01` as CalendarDate;

/** The day on which an age is attained; born on 29 February: 1 March in common years. */
export function dateOfAge(birthDate: CalendarDate, years: number): CalendarDate {
  const sameDay = addYears(birthDate, years);
  return civilDayOf(sameDay).day === civilDayOf(birthDate).day ? sameDay : addDays(sameDay, 1);
}

/** Completed years. Negative before birth. */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  const years = yearOf(on) - yearOf(birthDate);
  return dateOfAge(birthDate, years) <= on ? years : years - 1;
}

/** The day on the wall calendar of the zone. */
export function dateAt(instant: Instant, zone: TimeZoneName): CalendarDate {
  const offsetMs = steadyOffsetMs(zone, instant.slice(0, 4));
  if (offsetMs === undefined) {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as CalendarDate;
  }
  const day = instant.slice(0, 10) as CalendarDate;
  const daysLater = Math.floor((msOfDay(instant) + offsetMs) / msPerDay);
  return daysLater === 0 ? day : addDays(day, daysLater);
}

const msPerDay = 86_400_000;
const msOfDay = (instant: Instant): number =>
  ((Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))) * 60 + Number(instant.slice(17, 23))) * 1_000;

/**
 * The offset of a zone in a year of UTC, if it is one and the same all year: most years of most zones, and then a day is
 * found twenty times as fast. Undefined: ask the calendar. Zones and years are few, and what is known of them stays.
 */
function steadyOffsetMs(zone: TimeZoneName, year: string): number | undefined {
  const name = `${zone} ${year}`;
  if (!steadyOffsets.has(name)) steadyOffsets.set(name, findSteadyOffsetMs(zone, Number(year)));
  return steadyOffsets.get(name);
}
const steadyOffsets = new Map<string, number | undefined>();

function findSteadyOffsetMs(zone: TimeZoneName, year: number): number | undefined {
  if (year < 1 || year >= 9999) return undefined; // A day beside those years has another form.
  const newYear = Temporal.Instant.from(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`).toZonedDateTimeISO(zone);
  const next = newYear.getTimeZoneTransition('next');
  const isSteady =
    next === null || next.toInstant().toString() >= `${String(year + 1).padStart(4, '0')}-01-01T00:00:00Z`;
  return isSteady ? newYear.offsetNanoseconds / 1_000_000 : undefined;
}
export const startOfDay = (date: CalendarDate, zone: TimeZoneName): Instant =>
  canonical(plain(date).toZonedDateTime(zone).toInstant());
/** The last millisecond of the day: what `knownOn` means by a date. */
export const endOfDay = (date: CalendarDate, zone: TimeZoneName): Instant =>
  instantOfEpochMs(epochMsOf(startOfDay(addDays(date, 1), zone)) - 1);

/** What the wall clock of the zone shows, `HH:MM`. Sorts as text. */
export const wallTimeAt = (instant: Instant, zone: TimeZoneName): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/**
 * When the wall clock of the zone shows `HH:MM` on a day, in order: twice where clocks are set back over it. Where they
 * are set forwards over it, the first moment after.
 */
export function instantsAt(date: CalendarDate, wallTime: string, zone: TimeZoneName): readonly Instant[] {
  const local = plain(date).toPlainDateTime(wallTime);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return [canonical(earlier.toInstant())];
  if (earlier.toPlainDateTime().equals(local)) return [canonical(earlier.toInstant()), canonical(later.toInstant())];
  const change = earlier.getTimeZoneTransition('next') ?? later;
  return [canonical(change.toInstant())];
}

const plain = (date: CalendarDate): Temporal.PlainDate => Temporal.PlainDate.from(date);
const canonical = (instant: Temporal.Instant): Instant => instant.toString({ smallestUnit: 'millisecond' }) as Instant;
