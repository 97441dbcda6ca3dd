import { useState, type ReactNode } from 'react';
import type { MeasurementKind } from '../../../../../domain/self-measurement/index.ts';
import type { MeasurementTrend } from '../../../../../read-models/measurements/view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { weekly, type Trend } from '../../charts/trend.ts';
import { trendOf } from '../../charts/trends-of-answers.ts';
import { Card } from '../../components/card.tsx';
import { Chips } from '../../components/chips.tsx';
import { Empty } from '../../components/loaded.tsx';
import { addDays } from '../../messages/format.ts';
import { measureName } from '../../records/measure-name.ts';

const spanDays = { quarter: 91, year: 365, all: null } as const;
type Span = keyof typeof spanDays;
/** Of more readings than these the chart shows what each week was like; the list below has every one. */
const readingsDrawnMax = 60;
const spans: readonly Span[] = ['quarter', 'year', 'all'];

interface KindTrendsProps {
  readonly answer: ViewAnswers['measurements'];
  readonly kind: MeasurementKind;
}

/** What a kind did over time. The two pressures share a chart; glucose has one for each time of day. */
export function KindTrends({ answer, kind }: KindTrendsProps): ReactNode {
  const { say } = useLanguage();
  const [span, setSpan] = useState<Span>('year');
  const words = say.measurements;
  const name = measureName(kind, say);
  const trends = answer.trends.filter((trend) => trend.kind === kind);
  const [first] = trends;
  const charts: readonly (readonly MeasurementTrend[])[] =
    kind === 'blood-pressure' ? [trends] : trends.map((trend) => [trend]);
  return (
    <Card title={words.trend(name)} columns={8}>
      {first !== undefined && (
        <Chips
          label={words.span.title}
          options={spans.map((value) => ({ value, text: words.span[value] }))}
          chosen={span}
          onChoose={setSpan}
        />
      )}
      {first === undefined && (
        <Empty text={answer.latest.some((item) => item.kind === kind) ? words.noChart : words.empty(name)} />
      )}
      {first !== undefined && charts.map((chart) => <SpanChart key={chart[0]?.measure} trends={chart} span={span} />)}
      {kind === 'blood-pressure' && first !== undefined && <small>{words.homeReference}</small>}
    </Card>
  );
}

function SpanChart({ trends, span }: { readonly trends: readonly MeasurementTrend[]; readonly span: Span }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const words = say.measurements;
  const days = spanDays[span];
  const from = days === null ? '' : addDays(knownOn ?? today, -days);
  const shown = trends.map((trend): Trend => {
    const drawn = trendOf(trend, measureName(trend.measure, say));
    const points = drawn.points.filter(({ day }) => day >= from);
    return { ...drawn, points: points.length > readingsDrawnMax ? weekly(points) : points };
  });
  const isWeekly = trends.some(
    ({ points }) => points.filter(({ occurredOn }) => (occurredOn ?? '') >= from).length > readingsDrawnMax,
  );
  const name = say.shell.list(shown.map(({ measure }) => measure));
  const weeks = trends.flatMap(({ lastSevenDays }) => (lastSevenDays === null ? [] : [lastSevenDays]));
  const [week] = weeks;
  return (
    <div className="kind-chart">
      <h3>
        {name}{' '}
        {week !== undefined && (
          <small>{words.week(weeks.map(({ average }) => format.number(average)).join('/'), week.readings)}</small>
        )}
      </h3>
      {shown[0]?.points.length === 0 ? (
        <p className="soft">{words.nothingInSpan}</p>
      ) : (
        <>
          {isWeekly && <p className="soft small">{words.weekly}</p>}
          <TrendChart trends={shown} name={name} />
        </>
      )}
    </div>
  );
}
