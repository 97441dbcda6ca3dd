/** One measure over time, ready to be drawn, read aloud or set as a table. Pure: no words, no colours. */
export interface Trend {
  readonly measure: string;
  readonly unit: string | null;
  /** The earliest first. */
  readonly points: readonly TrendPoint[];
}
export interface TrendPoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** For readings: an instant within that day. */
  readonly at: string | null;
  readonly value: number;
  /** As printed, when that is more than the number: `<0.5`. */
  readonly text: string | null;
  readonly standing: Standing;
  /** The range that held for this value; null where there is none on that side. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether `high` itself is out of range. */
  readonly highIsExcluded: boolean;
  readonly where: string | null;
  /** From another institution than most: drawn hollow. */
  readonly isElsewhere: boolean;
}
export type Standing = 'low' | 'high' | 'in-range' | 'unknown';

/** A level that the person or a named guideline set, drawn across the chart. */
export interface Goal {
  readonly value: number;
  readonly text: string;
}

/** A stretch of time over which one range held. */
export interface BandStretch {
  readonly from: string;
  readonly to: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** Each hospital has its own range, so that the band may step. A stretch reaches to the beginning of the next. */
export function bandsOf(points: readonly TrendPoint[]): readonly BandStretch[] {
  const stretches: BandStretch[] = [];
  for (const { day, low, high } of points) {
    const last = stretches.at(-1);
    if (last !== undefined) stretches[stretches.length - 1] = { ...last, to: day };
    if (last?.low !== low || last.high !== high) stretches.push({ from: day, to: day, low, high });
  }
  return stretches.filter(({ low, high }) => low !== null || high !== null);
}

export interface Extent {
  readonly from: number;
  readonly to: number;
  /** Of which both ends are multiples. */
  readonly step: number;
}

/** What the value axis shows: all values and their ranges, with a little air, on round numbers. */
export function valueExtent(trends: readonly Trend[], marks: readonly number[] = []): Extent {
  const points = trends.flatMap((trend) => trend.points);
  const values = points.map(({ value }) => value);
  const all = [...values, ...marks, ...points.flatMap(({ low, high }) => rangeWorthShowing(low, high, values))];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const air = (most - least || Math.abs(most) || 1) * 0.08;
  const step = roundStep((most - least + 2 * air) / 4);
  const from = Math.floor((least - air) / step) * step;
  return { from: least >= 0 ? Math.max(0, from) : from, to: Math.ceil((most + air) / step) * step, step };
}

/** A limit far from every value would press the line flat; its band then ends at the edge. */
function rangeWorthShowing(low: number | null, high: number | null, values: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(most - least, Math.abs(most) * 0.25);
  return [low, high].filter((limit) => limit !== null).filter((limit) => limit > least - span && limit < most + span);
}

const steps = [1, 2, 2.5, 5, 10];

export function roundStep(rough: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  return (steps.find((step) => step * magnitude >= rough) ?? 10) * magnitude;
}

const dayMs = 86_400_000;

/**
 * One point for each stretch of days that has any, the mean of its values, the latest stretch ending with the latest
 * point: readings of many mornings and evenings would draw a comb.
 */
export function averaged(points: readonly TrendPoint[], days: number): readonly TrendPoint[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const stretchOf = ({ day }: TrendPoint): number =>
    Math.floor((Date.parse(last.day) - Date.parse(day)) / (days * dayMs));
  return [...Map.groupBy(points, stretchOf).values()].map(meanOf);
}

export const weekly = (points: readonly TrendPoint[]): readonly TrendPoint[] => averaged(points, 7);

function meanOf(points: readonly TrendPoint[]): TrendPoint {
  const [last, ...others] = points.toReversed();
  if (last === undefined) throw new RangeError('There is no mean of nothing.');
  if (others.length === 0) return last;
  const mean = points.reduce((sum, { value }) => sum + value, 0) / points.length;
  const value = Math.round(mean * 10) / 10;
  return { ...last, value, text: null, standing: standingOf(value, last) };
}

/** Where a value stands in the range that holds for a point. */
export function standingOf(value: number, { low, high, highIsExcluded }: RangeOfPoint): Standing {
  if (low === null && high === null) return 'unknown';
  if (low !== null && value < low) return 'low';
  return high !== null && (highIsExcluded ? value >= high : value > high) ? 'high' : 'in-range';
}
type RangeOfPoint = Pick<TrendPoint, 'low' | 'high' | 'highIsExcluded'>;

/** The institution that most points come from; the others are drawn hollow. */
export function usualPlace(places: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const place of places) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}
