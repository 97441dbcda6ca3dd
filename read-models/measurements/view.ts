import type { GlucoseContext, Measured, MeasurementKind, ReadingId } from '../../domain/self-measurement/index.ts';
import { addDays, type CalendarDate, type Instant } from '../../domain/shared/time.ts';
import type { ViewContext } from '../read-model.ts';
import { ownSource, type OwnSource } from '../shared/own-facts.ts';
import { pageOf, type Page, type Question } from '../shared/question.ts';
import { readingDay, type Reading } from '../shared/readings.ts';
import { trendsOf, type Trend } from '../shared/trends.ts';
import { measuresOf, type Measure } from './measures.ts';
import type { MeasurementsRow } from './row.ts';

export interface SelfMeasurement {
  readonly kind: MeasurementKind;
  readonly occurredOn: CalendarDate;
  readonly measuredAt: Instant;
  readonly measures: readonly Measure[];
  /** Of glucose. */
  readonly context: GlucoseContext | null;
  /** Of a period. */
  readonly phase: 'started' | 'ended' | null;
}
export type MeasurementItem = SelfMeasurement & {
  readonly readingId: ReadingId;
  readonly source: OwnSource<SelfMeasurement>;
};

export interface MeasurementTrend extends Trend {
  readonly kind: MeasurementKind;
  /** Of the seven days up to today; the 2022 Taiwan hypertension guideline judges a week at home, not a reading. */
  readonly lastSevenDays: { readonly readings: number; readonly average: number } | null;
}

export interface MeasurementsAnswer extends Page<MeasurementItem> {
  /** Of all readings that were asked for, whatever the page. */
  readonly trends: readonly MeasurementTrend[];
  /** The latest of each kind among them. */
  readonly latest: readonly MeasurementItem[];
}

export function view(
  rows: readonly MeasurementsRow[],
  _total: number,
  question: Question,
  { today }: ViewContext,
): MeasurementsAnswer {
  const items = rows.map((row) => ({
    ...said(row.content),
    readingId: row.content.readingId,
    source: ownSource(row, said),
  }));
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  return {
    ...pageOf(items, question),
    trends: [...byKind].flatMap(([kind, readings]) => trendsOfKind(kind, readings, today)),
    latest: [...byKind.values()].flatMap((readings) => readings.slice(0, 1)),
  };
}

function said(reading: Reading): SelfMeasurement {
  const { measured, measuredAt } = reading;
  return {
    kind: measured.kind,
    occurredOn: readingDay(reading),
    measuredAt,
    measures: measuresOf(measured),
    context: contextOf(measured),
    phase: measured.kind === 'period' ? measured.phase : null,
  };
}

const contextOf = (measured: Measured): GlucoseContext | null =>
  measured.kind === 'glucose' ? measured.context : null;

function trendsOfKind(
  kind: MeasurementKind,
  readings: readonly MeasurementItem[],
  today: CalendarDate,
): readonly MeasurementTrend[] {
  const measurements = readings.flatMap(({ measures, occurredOn, measuredAt, source }) =>
    measures.map((measure) => ({ ...measure, occurredOn, measuredAt, eventId: source.eventId })),
  );
  return trendsOf(measurements).map((trend) => ({ ...trend, kind, lastSevenDays: lastSevenDays(trend, today) }));
}

function lastSevenDays({ points }: Trend, today: CalendarDate): MeasurementTrend['lastSevenDays'] {
  const firstDay = addDays(today, -6);
  const values = points.flatMap(({ occurredOn, value }) =>
    occurredOn !== null && occurredOn >= firstDay && occurredOn <= today ? [value] : [],
  );
  if (values.length === 0) return null;
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { readings: values.length, average: Number(average.toFixed(1)) };
}
