import type { EventId } from '../../domain/shared/recorded.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import { compareText } from '../column-values.ts';

export interface TrendPoint {
  readonly occurredOn: CalendarDate | null;
  /** Null where only the day is known. */
  readonly measuredAt: Instant | null;
  readonly value: number;
  readonly eventId: EventId;
}

/** One measure over time: a chart. */
export interface Trend {
  readonly measure: string;
  /** Null where the source names none. */
  readonly unit: string | null;
  /** The earliest first. */
  readonly points: readonly TrendPoint[];
  readonly latest: TrendPoint;
  /** Of the latest against the one before; null for a first value. */
  readonly change: TrendChange | null;
}
export interface TrendChange {
  readonly difference: number;
  readonly previousValue: number;
  readonly previousOn: CalendarDate | null;
}

export type Measurement = TrendPoint & Pick<Trend, 'measure' | 'unit'>;

/** In the order in which measures first appear. */
export const trendsOf = (measurements: readonly Measurement[]): readonly Trend[] =>
  [...Map.groupBy(measurements, ({ measure }) => measure)].flatMap(([measure, unsorted]) => {
    const inOrder = unsorted.toSorted(earliestFirst);
    const [last, previous] = [inOrder.at(-1), inOrder.at(-2)];
    if (last === undefined) return [];
    const change = previous === undefined ? null : changeBetween(previous, last);
    return [{ measure, unit: last.unit, points: inOrder.map(pointOf), latest: pointOf(last), change }];
  });

const pointOf = ({ occurredOn, measuredAt, value, eventId }: Measurement): TrendPoint => ({
  occurredOn,
  measuredAt,
  value,
  eventId,
});

const earliestFirst = (left: Measurement, right: Measurement): number =>
  compareText(left.occurredOn ?? '', right.occurredOn ?? '') ||
  compareText(left.measuredAt ?? '', right.measuredAt ?? '');

const changeBetween = (previous: Measurement, latest: Measurement): TrendChange => ({
  difference: differenceBetween(previous.value, latest.value),
  previousValue: previous.value,
  previousOn: previous.occurredOn,
});

/** Without the noise of binary fractions: 7.1 after 7.4 is −0.3. Twelve digits hold every printed value. */
export const differenceBetween = (from: number, to: number): number => Number((to - from).toPrecision(12));
