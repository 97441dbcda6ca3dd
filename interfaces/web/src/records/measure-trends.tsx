import { useState, type ReactNode } from 'react';
import type { Trend } from '../../../../read-models/shared/trends.ts';
import { useLanguage } from '../app/language.tsx';
import { TrendChart } from '../charts/trend-chart.tsx';
import type { Trend as DrawnTrend } from '../charts/trend.ts';
import { trendOf } from '../charts/trends-of-answers.ts';
import { Chips } from '../components/chips.tsx';
import { measureName } from './measure-name.ts';

interface MeasureTrendsProps {
  readonly trends: readonly Trend[];
  readonly label: string;
}

/** A height or a weight comes first in the files and says least. */
const tellingMeasure = 'systolic';

/** Many measures that were taken together: one chart, and a choice of which. The two pressures share theirs. */
export function MeasureTrends({ trends, label }: MeasureTrendsProps): ReactNode {
  const { say } = useLanguage();
  const [asked, setAsked] = useState<string | null>(null);
  const charts = trends.filter(({ measure }) => measure !== 'diastolic');
  const chosen =
    [asked, tellingMeasure].map((wanted) => charts.find(({ measure }) => measure === wanted)).find(Boolean) ??
    charts[0];
  if (chosen === undefined) return null;
  const beside = chosen.measure === 'systolic' ? trends.filter(({ measure }) => measure === 'diastolic') : [];
  const name = (measure: string): string =>
    measure === 'systolic' ? say.words.measures['blood-pressure'] : measureName(measure, say);
  return (
    <>
      <Chips
        label={label}
        options={charts.map(({ measure }) => ({ value: measure, text: name(measure) }))}
        chosen={chosen.measure}
        onChoose={setAsked}
      />
      <TrendChart
        trends={[chosen, ...beside].map((trend) => withoutRange(trendOf(trend, measureName(trend.measure, say))))}
        name={name(chosen.measure)}
      />
    </>
  );
}

/** The limits for home do not hold in a clinic, and these files print no range of their own: so no band, no verdict. */
const withoutRange = (trend: DrawnTrend): DrawnTrend => ({
  ...trend,
  points: trend.points.map((point) => ({ ...point, low: null, high: null, standing: 'unknown' })),
});
