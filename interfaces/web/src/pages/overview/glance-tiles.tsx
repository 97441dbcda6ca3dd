import type { ReactNode } from 'react';
import type { LabSeries } from '../../api/view-answers.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import type { PageName } from '../../app/page-names.ts';
import { PageLink } from '../../app/page-link.tsx';
import { useSubject } from '../../app/subject.tsx';
import { describeTrend } from '../../charts/describe-trend.ts';
import { bodyMassAgeYearsMin, bodyMassWord } from '../../charts/home-references.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { averaged, type Trend, type TrendPoint } from '../../charts/trend.ts';
import { trendOf, trendOfLabs } from '../../charts/trends-of-answers.ts';
import { addDays } from '../../messages/format.ts';

interface TileProps {
  readonly page: PageName;
  readonly details?: Readonly<Record<string, string>>;
  readonly name: string;
  readonly value: string;
  readonly unit: string | null;
  readonly notes: readonly string[];
  /** Of several, the first is drawn: two would press each other flat. The others are told. */
  readonly trends: readonly [Trend, ...Trend[]];
}

/** The whole tile leads to its page. */
function Tile({ page, details = {}, name, value, unit, notes, trends }: TileProps): ReactNode {
  const speech = useLanguage();
  return (
    <PageLink page={page} details={details} className="card tile">
      <small>{name}</small>
      <span className="tile-value">
        {value}
        {unit !== null && <small> {unit}</small>}
      </span>
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
      <Sparkline
        points={calm(trends[0].points)}
        summary={trends.map((trend) => describeTrend(trend, speech)).join(' ')}
      />
    </PageLink>
  );
}

/** More readings than these would be a smear at this size. */
const sparklinePointsMax = 60;
/** People measure for a week and then not for two months: a mean for each week would draw stairs. */
const sparklineStretchDays = 28;

/** The last point is the reading itself, as the number above the line may be. */
const calm = (points: readonly TrendPoint[]): readonly TrendPoint[] =>
  points.length > sparklinePointsMax
    ? [...averaged(points.slice(0, -1), sparklineStretchDays), ...points.slice(-1)]
    : points;

type Measurements = ViewAnswers['measurements'];

/** A sparkline of a year is a story; one of a life is a scribble. */
const sparklineDays = 365;

const recent = (trend: Trend, today: string): Trend => {
  const from = addDays(today, -sparklineDays);
  const points = trend.points.filter(({ day }) => day >= from);
  return points.length > 1 ? { ...trend, points } : trend;
};

export function BloodPressureTile({ measurements }: { readonly measurements: Measurements }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const on = knownOn ?? today;
  const words = say.overview.tiles;
  const [systolic, diastolic] = ['systolic', 'diastolic'].map((name) =>
    measurements.trends.find(({ measure }) => measure === name),
  );
  if (systolic === undefined || diastolic === undefined) return null;
  const [week, weekLow] = [systolic.lastSevenDays, diastolic.lastSevenDays];
  const isWeek = week !== null && weekLow !== null;
  const value = isWeek
    ? `${Math.round(week.average)}/${Math.round(weekLow.average)}`
    : `${systolic.latest.value}/${diastolic.latest.value}`;
  const latestOn = systolic.latest.occurredOn;
  return (
    <Tile
      page="measurements"
      details={{ kind: 'blood-pressure' }}
      name={isWeek ? words.bloodPressureWeek : words.bloodPressureLatest(format.dayNear(latestOn, on))}
      value={value}
      unit="mmHg"
      notes={[words.homeBand]}
      trends={[
        recent(trendOf(systolic, say.words.measures.systolic), on),
        recent(trendOf(diastolic, say.words.measures.diastolic), on),
      ]}
    />
  );
}

export function LabTile({ series }: { readonly series: LabSeries }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const on = knownOn ?? today;
  const { latest, change, unit, item } = series;
  const limit = (value: number | null): string | null => (value === null ? null : format.number(value));
  const words = say.overview.tiles;
  const changeText =
    change === null ? words.first : changeSince(change.difference, format.dayNear(change.previousOn, on));
  function changeSince(difference: number, day: string): string {
    return difference === 0 ? words.unchanged(day) : words.changeSince(format.difference(difference), day);
  }
  const band =
    latest.low === null && latest.high === null ? [] : [say.charts.band(limit(latest.low), limit(latest.high))];
  return (
    <Tile
      page="labs"
      details={{ series: series.series }}
      name={`${item.display} · ${format.dayNear(latest.occurredOn, on)}`}
      value={latest.text}
      unit={unit}
      notes={[[...band, changeText].join(' · ')]}
      trends={[trendOfLabs(series)]}
    />
  );
}

export function WeightTile({ measurements }: { readonly measurements: Measurements }): ReactNode {
  const { say, format } = useLanguage();
  const { person, knownOn, today } = useSubject();
  const on = knownOn ?? today;
  const words = say.overview.tiles;
  const weight = measurements.trends.find(({ measure }) => measure === 'weight');
  const height = measurements.trends.find(({ measure }) => measure === 'height');
  if (weight === undefined) return null;
  const { latest, change } = weight;
  const notes = [
    ...(height !== undefined && person.ageYears >= bodyMassAgeYearsMin
      ? [bodyMassNote(latest.value / (height.latest.value / 100) ** 2)]
      : []),
    ...(change === null
      ? []
      : change.difference === 0
        ? [words.unchanged(format.dayNear(change.previousOn, on))]
        : [words.changeSince(format.difference(change.difference), format.dayNear(change.previousOn, on))]),
  ];
  function bodyMassNote(index: number): string {
    return words.bodyMassIndex(index.toFixed(1), words.bodyMassWords[bodyMassWord(index)]);
  }
  return (
    <Tile
      page="measurements"
      details={{ kind: 'weight' }}
      name={`${say.words.measures.weight} · ${format.dayNear(latest.occurredOn, on)}`}
      value={format.number(latest.value)}
      unit={weight.unit}
      notes={[notes.join(' · ')]}
      trends={[recent(trendOf(weight, say.words.measures.weight), on)]}
    />
  );
}
