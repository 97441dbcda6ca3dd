/*
 * Calendar arithmetic on text and whole numbers. A plan asks for thousands of days, and parsing each into an object was
 * measured at ten times the rest of the plan. The proleptic Gregorian calendar, for the years 1 to 9999; undefined
 * beyond. The test of `time.ts` holds it equal to Temporal.
 */

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const civilDayOf = (date: string): CivilDay => ({
  year: Number(date.slice(0, -6)),
  month: Number(date.slice(-5, -3)),
  day: Number(date.slice(-2)),
});

export function textOfCivilDay({ year, month, day }: CivilDay): string | undefined {
  if (year < 1 || year > 9999) return undefined;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 31);

/** The last day of the month stands in for a day that the month lacks. */
export function monthsOn({ year, month, day }: CivilDay, months: number): CivilDay {
  const index = year * 12 + month - 1 + months;
  const landed = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...landed, day: Math.min(day, lengthOf(landed.year, landed.month)) };
}

/** Years begin in March, so that the leap day is the last one: 146,097 days are 400 years. */
const daysOf400Years = 146_097;
const daysUntilMarchOfYear0 = 60;

/** Days since 1 January of the year 0. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOf400Years + dayOfEra + daysUntilMarchOfYear0;
}

export function civilDayAt(number: number): CivilDay {
  const sinceMarch = number - daysUntilMarchOfYear0;
  const era = Math.floor(sinceMarch / daysOf400Years);
  const dayOfEra = sinceMarch - era * daysOf400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}
