import { addDays, addMonths, addYears, dateOfAge, firstDayOfYear, yearOf, type CalendarDate } from '../shared/time.ts';
import type { CareClock, DayOfYear, Holiday, Period, RuleGroup, Season, Span } from './rule.ts';

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

export const isInCohort = ({ bornBefore, bornFrom }: RuleGroup, birthDate: CalendarDate): boolean =>
  (bornBefore === null || birthDate < bornBefore) && (bornFrom === null || bornFrom <= birthDate);

/** The days on which the person's age is within the group's, on the version's clock; or the days since what it names. */
export function bandOf({ ages, holidays }: RuleGroup, clock: CareClock, since: CalendarDate): Run {
  const from = attained(ages.from, clock, since);
  const holiday = holidays.find((each) => isWithin(each, addDays(since, -1)));
  return {
    from: holiday !== undefined && holiday.opensOn < from ? holiday.opensOn : from,
    until: ages.below === null ? null : attained(ages.below, clock, since),
  };
}

const isWithin = ({ firstDay, lastDay }: Holiday, on: CalendarDate): boolean => firstDay <= on && on <= lastDay;

export const attained = (age: Span, clock: CareClock, since: CalendarDate): CalendarDate => {
  if (age.unit !== 'years') return plus(since, age);
  return clock === 'year' ? firstDayOfYear(yearOf(since) + age.count) : dateOfAge(since, age.count);
};

/** One year's season: services count in all of it, and the group is open in a part of it. */
export interface SeasonRun {
  readonly whole: Run;
  readonly opensOn: CalendarDate;
}

/** From the one before the first day's, which may still be missed, to the one after the last day's. */
export function seasonsBetween(season: Season, first: CalendarDate, last: CalendarDate): readonly SeasonRun[] {
  const count = yearOf(last) - yearOf(first) + 3;
  return Array.from({ length: count }, (_, index) => seasonOf(season, yearOf(first) - 1 + index));
}

/** Rows never change, and neither does a year's season. */
const knownSeasons = new WeakMap<Season, Map<number, SeasonRun>>();

function seasonOf(season: Season, year: number): SeasonRun {
  const known = knownSeasons.get(season) ?? new Map<number, SeasonRun>();
  const run = known.get(year) ?? seasonIn(season, year);
  knownSeasons.set(season, known.set(year, run));
  return run;
}

const seasonIn = ({ begins, opens, closes }: Season, year: number): SeasonRun => ({
  whole: { from: dayIn(year, begins), until: dayIn(year + 1, closes) },
  opensOn: dayIn(opens.month < begins.month ? year + 1 : year, opens),
});

const dayIn = (year: number, { month, day }: DayOfYear): CalendarDate =>
  addDays(addMonths(firstDayOfYear(year), month - 1), day - 1);

/** The first day on which the rule allows it again. */
export const allowedAfter = (last: CalendarDate, every: Span, clock: CareClock): CalendarDate =>
  clock === 'year' && every.unit === 'years' ? firstDayOfYear(yearOf(last) + every.count) : plus(last, every);

export function plus(date: CalendarDate, { unit, count }: Span): CalendarDate {
  if (unit === 'days') return addDays(date, count);
  return unit === 'months' ? addMonths(date, count) : addYears(date, count);
}
