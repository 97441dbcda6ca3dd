import fc from 'fast-check';
import { addDays } from '../../../interfaces/web/src/messages/format.ts';
import {
  bandsOf,
  roundStep,
  usualPlace,
  valueExtent,
  weekly,
  type TrendPoint,
} from '../../../interfaces/web/src/charts/trend.ts';

const point = (day: string, value: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  day,
  at: null,
  value,
  text: null,
  standing: 'in-range',
  low: 4,
  high: 6,
  highIsExcluded: false,
  where: null,
  isElsewhere: false,
  ...more,
});

describe('the band of a trend', () => {
  it('is one where every result has one range', () => {
    const points = [point('2024-01-01', 5), point('2025-01-01', 5.5), point('2026-01-01', 7)];
    expect(bandsOf(points)).toEqual([{ from: '2024-01-01', to: '2026-01-01', low: 4, high: 6 }]);
  });

  it('steps where another hospital has another range', () => {
    const points = [point('2024-01-01', 5), point('2025-01-01', 5.5, { high: 6.5 }), point('2026-01-01', 7)];
    expect(bandsOf(points)).toEqual([
      { from: '2024-01-01', to: '2025-01-01', low: 4, high: 6 },
      { from: '2025-01-01', to: '2026-01-01', low: 4, high: 6.5 },
      { from: '2026-01-01', to: '2026-01-01', low: 4, high: 6 },
    ]);
  });

  it('is missing where a result has none', () => {
    expect(bandsOf([point('2024-01-01', 5, { low: null, high: null })])).toEqual([]);
  });
});

describe('the value axis', () => {
  /** As laboratories print: no more than three decimals. */
  const printed = fc.integer({ min: 0, max: 5_000_000 }).map((thousandths) => thousandths / 1_000);
  const values = fc.array(printed, { minLength: 1, maxLength: 40 });

  it('holds every value, begins at or above zero, and ends on round numbers', () => {
    fc.assert(
      fc.property(values, (all) => {
        const trend = { measure: 'x', unit: null, points: all.map((value) => point('2026-01-01', value)) };
        const { from, to, step } = valueExtent([trend]);
        expect(from).toBeLessThanOrEqual(Math.min(...all));
        expect(to).toBeGreaterThanOrEqual(Math.max(...all));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect((to - from) / step).toBeCloseTo(Math.round((to - from) / step), 6);
      }),
    );
  });

  it('shows the limit that values come near, and does not press the line flat for one far away', () => {
    const near = { measure: 'x', unit: null, points: [point('2026-01-01', 7), point('2026-02-01', 7.2)] };
    expect(valueExtent([near]).from).toBeLessThanOrEqual(6);
    const far = { measure: 'x', unit: null, points: [point('2026-01-01', 95, { low: 0, high: 4_000 })] };
    expect(valueExtent([far]).to).toBeLessThan(200);
  });

  it('has room for a goal', () => {
    const trend = { measure: 'x', unit: null, points: [point('2026-01-01', 9), point('2026-02-01', 8.4)] };
    expect(valueExtent([trend], [7]).from).toBeLessThanOrEqual(7);
  });
});

describe('a trend by weeks', () => {
  it('has one point for each week, the mean of it, and says where that stands', () => {
    const limits = { low: null, high: 130, highIsExcluded: true };
    const points = [
      point('2026-09-01', 128, limits),
      point('2026-09-02', 134, limits),
      point('2026-09-03', 131, limits),
      point('2026-11-16', 139, { ...limits, standing: 'high' }),
    ];
    expect(weekly(points).map(({ day, value, standing }) => [day, value, standing])).toEqual([
      ['2026-09-03', 131, 'high'],
      ['2026-11-16', 139, 'high'],
    ]);
  });

  it('keeps within the values, and ends on the last day', () => {
    const days = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, (offsets) => {
        const points = offsets
          .toSorted((left, right) => left - right)
          .map((offset, index) => point(addDays('2024-01-01', offset), 100 + ((index * 7) % 31)));
        const weeks = weekly(points);
        const values = points.map(({ value }) => value);
        expect(weeks.at(-1)?.day).toBe(points.at(-1)?.day);
        expect(weeks.length).toBeLessThanOrEqual(points.length);
        for (const { value } of weeks) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...values));
          expect(value).toBeLessThanOrEqual(Math.max(...values));
        }
      }),
    );
  });
});

describe('a step', () => {
  it.each([
    [0.07, 0.1],
    [0.9, 1],
    [1.3, 2],
    [2.2, 2.5],
    [38, 50],
  ])('of about %d is %d', (rough, round) => {
    expect(roundStep(rough)).toBeCloseTo(round, 10);
  });
});

describe('the usual place', () => {
  it('is where most results come from, and unknown where none says so', () => {
    expect(usualPlace(['甲', '乙', '甲', null])).toBe('甲');
    expect(usualPlace([null])).toBeNull();
  });
});
