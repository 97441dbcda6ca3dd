import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  dateAt,
  dateOfAge,
  endOfDay,
  parseCalendarDate,
  parseInstant,
  startOfDay,
  taipei,
  type Instant,
  type TimeZoneName,
} from '../../../domain/shared/time.ts';
import { at, on } from '../../support/people.ts';

const dateOf = (text: string): string => {
  const parsed = parseCalendarDate(text);
  return parsed.ok ? parsed.value : parsed.reason;
};
const instantOf = (text: string): string => {
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe('reading a civil day', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '0001-01-01'])('takes %s', (text) =>
    expect(dateOf(text)).toBe(text),
  );
  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '115-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026/01/01',
    '',
  ])('refuses %j', (text) => expect(dateOf(text)).toBe('not-a-date'));
});

describe('reading an instant', () => {
  it.each([
    ['2026-03-01T08:00:00+08:00', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T08:00+08:00', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T00:00:00.1Z', '2026-03-01T00:00:00.100Z'],
    ['2026-03-01T00:00:00.123999Z', '2026-03-01T00:00:00.123Z'],
  ])('reads %s as %s', (text, instant) => expect(instantOf(text)).toBe(instant));
  it.each([
    '2026-03-01T08:00:00',
    '2026-03-01',
    '2026-02-30T08:00:00Z',
    '2026-03-01T25:00:00Z',
    '2026-03-01 08:00:00Z',
    '',
  ])('refuses %j, which is no moment', (text) => expect(instantOf(text)).toBe('not-an-instant'));
  it.each(['0000-01-01T00:00:00+01:00', '9999-12-31T23:30:00-01:00'])(
    'refuses %s, which would not sort as text in UTC',
    (text) => expect(instantOf(text)).toBe('not-an-instant'),
  );
});

describe('counting days, months and years', () => {
  it('lets the last day of a month stand in for one that the month lacks', () => {
    expect(addMonths(on('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(on('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addYears(on('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addMonths(on('2026-03-31'), -1)).toBe('2026-02-28');
  });
  it('crosses years and leap days', () => {
    expect(addDays(on('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addDays(on('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(on('2023-02-28'), 1)).toBe('2023-03-01');
  });
});

describe('the age of somebody born on 29 February', () => {
  const birthDate = on('2008-02-29');
  it('is attained on 1 March of a common year and on 29 February of a leap year', () => {
    expect(dateOfAge(birthDate, 15)).toBe('2023-03-01');
    expect(dateOfAge(birthDate, 16)).toBe('2024-02-29');
    expect(ageOn(birthDate, on('2023-02-28'))).toBe(14);
    expect(ageOn(birthDate, on('2023-03-01'))).toBe(15);
    expect(ageOn(birthDate, on('2024-02-28'))).toBe(15);
    expect(ageOn(birthDate, on('2024-02-29'))).toBe(16);
  });
  it('counts below zero before birth', () => expect(ageOn(birthDate, on('2008-02-28'))).toBe(-1));
});

describe('a day in Taipei', () => {
  it('begins and ends eight hours before that of UTC', () => {
    expect(startOfDay(on('2026-03-01'), taipei)).toBe('2026-02-28T16:00:00.000Z');
    expect(endOfDay(on('2026-03-01'), taipei)).toBe('2026-03-01T15:59:59.999Z');
    expect(dateAt(at('2026-02-28T15:59:59Z'), taipei)).toBe('2026-02-28');
    expect(dateAt(at('2026-02-28T16:00:00Z'), taipei)).toBe('2026-03-01');
  });
  it('begins at one o’clock where summer time took its first hour, in April 1975', () => {
    expect(startOfDay(on('1975-04-01'), taipei)).toBe('1975-03-31T16:00:00.000Z');
    expect(endOfDay(on('1975-04-01'), taipei)).toBe('1975-04-01T14:59:59.999Z');
  });
});

describe('a day at a place', () => {
  const zones = ['Asia/Taipei', 'America/New_York', 'America/St_Johns', 'Pacific/Apia', 'Europe/London', 'UTC'];
  it('is the one that the calendar of the zone says, in years with and without changed clocks', () => {
    const moment = fc.date({
      min: new Date('0000-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (date, zone) => {
        const instant = date.toISOString();
        const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
        expect(dateAt(instant as Instant, zone as TimeZoneName)).toBe(day);
      }),
      { numRuns: 2_000 },
    );
  });
});
