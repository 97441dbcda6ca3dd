import { addDays, addMonths, addYears, dateOfAge, firstDayOfYear, yearOf, type CalendarDate } from '../shared/time.ts';
import type { CareClock, Period, RuleGroup, Span } from './rule.ts';

/** A period whose first day is known. */
export interface Run extends Period {
  readonly from: CalendarDate;
}

export const includes = ({ from, until }: Period, on: CalendarDate): boolean =>
  (from === null || from <= on) && (until === null || on < until);

export const latest = (first: CalendarDate, ...others: readonly (CalendarDate | null | undefined)[]): CalendarDate =>
  others.reduce<CalendarDate>((best, other) => (other && other > best ? other : best), first);

/** Undefined when the periods have no day in common. */
export function intersection(run: Run, ...periods: readonly Period[]): Run | undefined {
  const from = latest(run.from, ...periods.map((period) => period.from));
  const ends = [run, ...periods].flatMap(({ until }) => (until === null ? [] : [until]));
  const until = ends.toSorted()[0] ?? null;
  return until !== null && until <= from ? undefined : { from, until };
}

export const isInCohort = ({ bornBefore }: RuleGroup, birthDate: CalendarDate): boolean =>
  bornBefore === null || birthDate < bornBefore;

/** The days on which the person's age is within the group's, on the version's clock. */
export const bandOf = ({ ages }: RuleGroup, clock: CareClock, birthDate: CalendarDate): Run => ({
  from: attained(ages.from, clock, birthDate),
  until: ages.below === null ? null : attained(ages.below, clock, birthDate),
});

const attained = (age: Span, clock: CareClock, birthDate: CalendarDate): CalendarDate => {
  if (age.unit !== 'years') return plus(birthDate, age);
  return clock === 'year' ? firstDayOfYear(yearOf(birthDate) + age.count) : dateOfAge(birthDate, age.count);
};

/** The first day on which the rule allows it again. */
export const allowedAfter = (last: CalendarDate, every: Span, clock: CareClock): CalendarDate =>
  clock === 'year' && every.unit === 'years' ? firstDayOfYear(yearOf(last) + every.count) : plus(last, every);

export function plus(date: CalendarDate, { unit, count }: Span): CalendarDate {
  if (unit === 'days') return addDays(date, count);
  return unit === 'months' ? addMonths(date, count) : addYears(date, count);
}
