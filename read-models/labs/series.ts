import type { CalendarDate } from '../../domain/shared/time.ts';
import type { LabFlag } from '../../domain/terminology/index.ts';
import { compareText } from '../column-values.ts';
import type { DisplayName } from '../shared/names.ts';
import { differenceBetween } from '../shared/trends.ts';
import type { LabItemName } from './result.ts';
import type { SourcedReading } from './twins.ts';

/** Against the previous number of the same series in the same unit. */
export interface LabChange {
  readonly difference: number;
  readonly previousNumber: number;
  readonly previousOn: CalendarDate | null;
  /** False: another hospital may use another method. */
  readonly sameInstitution: boolean;
}
export type LabResultItem = SourcedReading & { readonly change: LabChange | null };

export interface LabPoint {
  readonly occurredOn: CalendarDate | null;
  readonly number: number | null;
  readonly text: string;
  readonly flag: LabFlag;
  /** The range of that hospital on that day. */
  readonly low: number | null;
  readonly high: number | null;
  readonly institution: string | null;
  readonly eventId: string;
}

/** One item under one order, over time and hospitals: a chart. */
export interface LabSeries {
  readonly series: string;
  readonly item: LabItemName;
  readonly order: DisplayName;
  /** Null where results are in different units or have none. */
  readonly unit: string | null;
  readonly unitInferred: boolean;
  /** The earliest first. */
  readonly points: readonly LabPoint[];
  readonly latest: LabPoint;
  /** Of the latest result. */
  readonly change: LabChange | null;
}

/** Each reading with its change, in the order given. */
export function withChanges(readings: readonly SourcedReading[]): readonly LabResultItem[] {
  const changes = new Map<SourcedReading, LabChange | null>();
  for (const series of Map.groupBy(readings, ({ series: name }) => name).values()) {
    let previous: SourcedReading | undefined;
    for (const reading of series.toSorted(earliestFirst)) {
      changes.set(reading, changeBetween(previous, reading));
      if (isComparable(reading)) previous = reading;
    }
  }
  return readings.map((reading) => ({ ...reading, change: changes.get(reading) ?? null }));
}

export function seriesOf(items: readonly LabResultItem[]): readonly LabSeries[] {
  const all = [...Map.groupBy(items, ({ series }) => series)].flatMap(([series, unsorted]) => {
    const results = unsorted.toSorted(earliestFirst);
    const last = results.at(-1);
    if (last === undefined) return [];
    const unit = new Set(results.map((result) => result.unit)).size === 1 ? last.unit : null;
    const points = results.map(pointOf);
    const { order, change } = last;
    const item = { ...last.item, printed: [...new Set(results.flatMap((result) => result.item.printed))].toSorted() };
    const unitInferred = unit !== null && results.some((result) => result.unitInferred);
    return [{ series, item, order, unit, unitInferred, points, latest: pointOf(last), change }];
  });
  return all.toSorted(
    (left, right) =>
      compareText(right.latest.occurredOn ?? '', left.latest.occurredOn ?? '') ||
      compareText(left.series, right.series),
  );
}

const isComparable = ({ value }: SourcedReading): boolean => value.number !== null && value.comparator === null;

function changeBetween(previous: SourcedReading | undefined, reading: SourcedReading): LabChange | null {
  if (previous === undefined || !isComparable(reading) || previous.unit !== reading.unit) return null;
  const [from, to] = [previous.value.number, reading.value.number];
  if (from === null || to === null) return null;
  return {
    difference: differenceBetween(from, to),
    previousNumber: from,
    previousOn: previous.occurredOn,
    sameInstitution: institutionOf(previous) === institutionOf(reading),
  };
}

const institutionOf = ({ institution }: SourcedReading): string | null => institution.code ?? institution.name;

/**
 * A result without a day before all others. Which of two results of one day was first, the source does not say: the time
 * of the upload is another in each file.
 */
const earliestFirst = (left: SourcedReading, right: SourcedReading): number =>
  compareText(left.occurredOn ?? '', right.occurredOn ?? '');

const pointOf = ({ occurredOn, value, flag, reference, institution, source }: SourcedReading): LabPoint => ({
  occurredOn,
  number: value.number,
  text: value.text,
  flag,
  low: reference.low,
  high: reference.high,
  institution: institution.name ?? institution.code,
  eventId: source.eventId,
});
