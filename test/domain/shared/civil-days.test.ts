import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, dateOfAge, daysBetween, yearOf, type CalendarDate } from '../../../domain/shared/time.ts';

const first = Temporal.PlainDate.from('0001-01-01');
const daysUntil9999 = first.until('9999-12-31').days;
const anyDay = fc.nat(daysUntil9999).map((days) => first.add({ days }));
const edges = fc.constantFrom('1900-02-28', '2000-02-29', '2024-02-29', '2100-02-28', '2024-12-31', '2025-01-01');
const anyDate = fc.oneof(
  anyDay,
  edges.map((text) => Temporal.PlainDate.from(text)),
);
const text = (day: Temporal.PlainDate): CalendarDate => day.toString() as CalendarDate;

/** Another engine of the same calendar is the oracle. */
describe('civil days counted without a parser', () => {
  it('are the days of Temporal', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -50_000, max: 50_000 }), (day, days) => {
        expect(addDays(text(day), days)).toBe(day.add({ days }).toString());
      }),
      { numRuns: 1_000 },
    );
  });

  it('are the months of Temporal, also before the first year and after the last', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2_000, max: 2_000 }), (day, months) => {
        expect(addMonths(text(day), months)).toBe(day.add({ months }).toString());
      }),
      { numRuns: 1_000 },
    );
  });

  it('lie as far apart as Temporal says', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (left, right) => {
        expect(daysBetween(text(left), text(right))).toBe(left.until(right).days);
        expect(yearOf(text(left))).toBe(left.year);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reach an age on the same day of the year, or on the next one where the year has none', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(120), (day, years) => {
        const sameDay = day.add({ years });
        const expected = sameDay.day === day.day ? sameDay : sameDay.add({ days: 1 });
        expect(dateOfAge(text(day), years)).toBe(expected.toString());
      }),
    );
  });
});
