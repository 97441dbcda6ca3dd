import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  dateAt,
  dateOfAge,
  daysBetween,
  endOfDay,
  epochMsOf,
  firstDayOfYear,
  instantOfEpochMs,
  parseCalendarDate,
  parseInstant,
  startOfDay,
  taipei,
  yearOf,
  type CalendarDate,
  type TimeZoneName,
} from '../../domain/shared/time.ts';
import { on } from '../support/people.ts';

/** From the first day that a person of ours may be born to the last that a plan may reach. */
const firstDay = on('1900-01-01');
const anyDate = fc.nat(daysBetween(firstDay, on('2100-12-31'))).map((days) => addDays(firstDay, days));
const anyLeapDay = fc.integer({ min: 1904 / 4, max: 2096 / 4 }).map((quarter) => on(`${quarter * 4}-02-29`));
const anyBirthDate = fc.oneof({ weight: 3, arbitrary: anyDate }, { weight: 1, arbitrary: anyLeapDay });
const anyEpochMs = fc.integer({
  min: epochMsOf(startOfDay(firstDay, taipei)),
  max: epochMsOf(startOfDay(on('2101-01-01'), taipei)),
});
const anyAge = fc.integer({ min: 0, max: 120 });
const anyZone = fc.constantFrom(
  taipei,
  'UTC' as TimeZoneName,
  'America/New_York' as TimeZoneName,
  'Pacific/Kiritimati' as TimeZoneName,
);

describe('civil days', () => {
  it('come back from their text, and sort as it does', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (left, right) => {
        expect(parseCalendarDate(left)).toEqual({ ok: true, value: left });
        expect(Math.sign(daysBetween(left, right))).toBe(left < right ? 1 : left > right ? -1 : 0);
      }),
    );
  });

  it('added and counted agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('a month on lie in the next month, on the same day or its last', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const later = addMonths(date, months);
        const monthOf = (day: CalendarDate): number => yearOf(day) * 12 + Number(day.slice(5, 7));
        expect(monthOf(later) - monthOf(date)).toBe(months);
        const isLastOfMonth = monthOf(addDays(later, 1)) === monthOf(later) + 1;
        expect(later.slice(8) === date.slice(8) || (isLastOfMonth && later.slice(8) < date.slice(8))).toBe(true);
      }),
    );
  });

  it('twelve months on are a year on', () => {
    fc.assert(
      fc.property(anyDate, anyAge, (date, years) => {
        expect(addYears(date, years)).toBe(addMonths(date, years * 12));
        expect(yearOf(addYears(date, years))).toBe(yearOf(date) + years);
      }),
    );
  });

  it('lie between the first days of their year and of the next', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(firstDayOfYear(yearOf(date)) <= date && date < firstDayOfYear(yearOf(date) + 1)).toBe(true);
      }),
    );
  });
});

describe('age', () => {
  it('is attained on the day of the age, and not a day sooner', () => {
    fc.assert(
      fc.property(anyBirthDate, anyAge, (birthDate, years) => {
        const attainedOn = dateOfAge(birthDate, years);
        expect(ageOn(birthDate, attainedOn)).toBe(years);
        expect(ageOn(birthDate, addDays(attainedOn, -1))).toBe(years - 1);
      }),
    );
  });

  it('never falls, and grows by one at a time', () => {
    fc.assert(
      fc.property(anyBirthDate, anyDate, (birthDate, date) => {
        const growth = ageOn(birthDate, addDays(date, 1)) - ageOn(birthDate, date);
        expect([0, 1]).toContain(growth);
      }),
    );
  });

  it('is attained on the birthday itself, but by those born on 29 February on 1 March of common years', () => {
    fc.assert(
      fc.property(anyBirthDate, anyAge, (birthDate, years) => {
        const year = yearOf(birthDate) + years;
        const sameDay = `${year}${birthDate.slice(4)}`;
        const isInCalendar = parseCalendarDate(sameDay).ok;
        expect(dateOfAge(birthDate, years)).toBe(isInCalendar ? sameDay : `${year}-03-01`);
      }),
    );
  });

  it('of somebody born later is never greater', () => {
    fc.assert(
      fc.property(anyBirthDate, fc.nat(1_000), anyDate, (birthDate, days, date) => {
        expect(ageOn(addDays(birthDate, days), date)).toBeLessThanOrEqual(ageOn(birthDate, date));
      }),
    );
  });
});

describe('instants', () => {
  it('come back from milliseconds and from their text, and sort as it does', () => {
    fc.assert(
      fc.property(anyEpochMs, anyEpochMs, (left, right) => {
        const instant = instantOfEpochMs(left);
        expect(epochMsOf(instant)).toBe(left);
        expect(parseInstant(instant)).toEqual({ ok: true, value: instant });
        expect(instant < instantOfEpochMs(right)).toBe(left < right);
      }),
    );
  });

  it('are the same moment under any offset', () => {
    fc.assert(
      fc.property(anyEpochMs, fc.integer({ min: -14 * 60, max: 14 * 60 }), (epochMs, offsetMinutes) => {
        const wallClock = instantOfEpochMs(epochMs + offsetMinutes * 60_000).slice(0, -1);
        const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
        const twoDigits = (value: number): string => String(value).padStart(2, '0');
        const offset = `${offsetMinutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
        expect(parseInstant(wallClock + offset)).toEqual({ ok: true, value: instantOfEpochMs(epochMs) });
      }),
    );
  });
});

describe('the days of a zone', () => {
  it('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (date, zone) => {
        const [start, end] = [startOfDay(date, zone), endOfDay(date, zone)];
        expect(dateAt(start, zone)).toBe(date);
        expect(dateAt(end, zone)).toBe(date);
        expect(dateAt(instantOfEpochMs(epochMsOf(start) - 1), zone)).toBe(addDays(date, -1));
        expect(epochMsOf(end) + 1).toBe(epochMsOf(startOfDay(addDays(date, 1), zone)));
      }),
      { numRuns: 300 },
    );
  });

  it('hold each moment that lies in them', () => {
    fc.assert(
      fc.property(anyEpochMs, anyZone, (epochMs, zone) => {
        const instant = instantOfEpochMs(epochMs);
        const date = dateAt(instant, zone);
        expect(startOfDay(date, zone) <= instant && instant <= endOfDay(date, zone)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('begin in Taipei, since summer time ended in 1979, at 16:00 of the day before in UTC', () => {
    fc.assert(
      fc.property(
        anyDate.filter((date) => date >= '1980-01-01'),
        (date) => {
          expect(startOfDay(date, taipei)).toBe(`${addDays(date, -1)}T16:00:00.000Z`);
          expect(endOfDay(date, taipei)).toBe(`${date}T15:59:59.999Z`);
        },
      ),
    );
  });
});
