import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { ErrorBoundary } from '../app/error-boundary.tsx';
import { fetchedComponent } from '../app/fetched-component.ts';
import { useLanguage } from '../app/language.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { describePoint, describeTrend } from './describe-trend.ts';
import type { Goal, Trend } from './trend.ts';
import { TrendLegend } from './trend-legend.tsx';
import { TrendTable } from './trend-table.tsx';
import './charts.css';

const trendCanvas = fetchedComponent(() => import('./trend-canvas.tsx'));

interface TrendChartProps {
  /** Lines that share days and axis, such as the two pressures; the first one carries ranges and places. */
  readonly trends: readonly Trend[];
  /** What is charted, for a reader who cannot see it. */
  readonly name: string;
  readonly goals?: readonly Goal[];
}

/** A line over time with its reference band. Marks tell by shape; the table says the same. */
export function TrendChart({ trends, name, goals = [] }: TrendChartProps): ReactNode {
  const speech = useLanguage();
  const table = <TrendTable trends={trends} />;
  const summary = trends.map((trend) => describeTrend(trend, speech)).join(' ');
  const chart = (
    <ErrorBoundary fallback={<ChartFailure table={table} />}>
      <PointReader trends={trends} name={name} goals={goals} />
      <TrendLegend trends={trends} />
    </ErrorBoundary>
  );
  return <ChartFigure summary={summary} chart={chart} table={table} />;
}

function ChartFailure({ table }: { readonly table: ReactNode }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <p className="stale">{say.charts.chartFailed}</p>
      {table}
    </>
  );
}

/** The chart as one slider: arrow keys go from point to point, and the point in hand is read out beneath. */
function PointReader({ trends, name, goals }: Required<TrendChartProps>): ReactNode {
  const speech = useLanguage();
  const TrendCanvas = trendCanvas.useComponent();
  const count = trends[0]?.points.length ?? 0;
  const [chosen, choose] = useState<number | null>(null);
  const index = Math.min(chosen ?? count - 1, count - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = indexAfter(event.key, index, count);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const said = describePoint(trends, index, speech);
  return (
    <>
      <div
        className="chart-space"
        role="slider"
        tabIndex={0}
        aria-label={`${name}. ${speech.say.charts.keyboard}`}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={index + 1}
        aria-valuetext={`${said}. ${speech.say.charts.pointPosition(index + 1, count)}`}
        onKeyDown={onKeyDown}
        onBlur={() => choose(null)}
      >
        {TrendCanvas !== null && <TrendCanvas trends={trends} goals={goals} chosen={chosen} onChoose={choose} />}
      </div>
      <p className="chart-readout" aria-hidden="true">
        {said}
      </p>
    </>
  );
}

function indexAfter(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, index - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(count - 1, index + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
