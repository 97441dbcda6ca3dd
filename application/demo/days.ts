import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOfYear,
  yearOf,
  type CalendarDate,
} from '../../domain/shared/time.ts';

/** Days of life, counted from the day of first start: a story tells of "so many days ago". */
export const daysBefore = (today: CalendarDate, days: number): CalendarDate => addDays(today, -days);

const daysPerYear = 365.25;
export const yearsBefore = (today: CalendarDate, years: number): CalendarDate =>
  addDays(today, -Math.round(years * daysPerYear));
export const yearsFrom = (day: CalendarDate, today: CalendarDate): number => daysBetween(day, today) / daysPerYear;

/** 2001-01-01 is taken as the day to count weeks from: it was a Monday. */
const aMonday = firstDayOfYear(2001);
const daysOfWeek = 7;
const isSunday = (day: CalendarDate): boolean => {
  const rest = daysBetween(aMonday, day) % daysOfWeek;
  return (rest + daysOfWeek) % daysOfWeek === daysOfWeek - 1;
};
/** Hardly anybody is open on a Sunday. */
export const openDay = (day: CalendarDate): CalendarDate => (isSunday(day) ? addDays(day, 1) : day);

/** A day of each calendar year that lies in `[from, to]`: the 15th of a month, moved by so many days. */
export function yearlyDays(
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
  month: number,
  move: (year: number) => number,
): readonly CalendarDate[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years
    .map((year) => openDay(addDays(addMonths(firstDayOfYear(year), month - 1), 14 + move(year))))
    .filter((day) => from <= day && day <= to);
}

/** From the coldest to the warmest month of Taiwan, 1 to −1: what blood pressure and colds go by. */
const winterByMonth = [1, 0.8, 0.4, 0, -0.4, -0.8, -1, -0.9, -0.5, 0, 0.4, 0.8];
export const winter = (day: CalendarDate): number => winterByMonth[Number(day.slice(5, 7)) - 1] ?? 0;
