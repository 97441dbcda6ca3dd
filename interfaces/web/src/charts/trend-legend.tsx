import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import type { Trend } from './trend.ts';

/** Only the shapes that the chart has. */
export function TrendLegend({ trends }: { readonly trends: readonly Trend[] }): ReactNode {
  const { say } = useLanguage();
  const points = trends.flatMap((trend) => trend.points);
  const words = say.charts.legend;
  const has = (...standings: readonly string[]): boolean => points.some(({ standing }) => standings.includes(standing));
  const hasBand = points.some(({ low, high }) => low !== null || high !== null);
  if (!hasBand) return null;
  return (
    <ul className="chart-legend">
      <li>
        <svg width="18" height="10" aria-hidden="true">
          {trends.length === 1 ? (
            <rect width="18" height="10" rx="3" fill="var(--band)" />
          ) : (
            <path d="M0 5h18" stroke="var(--soft)" strokeWidth="2" strokeDasharray="2 3" />
          )}
        </svg>
        {trends.length === 1 ? words.band : words.limit}
      </li>
      {has('in-range') && <LegendMark shape="circle" text={words.inRange} />}
      {has('low', 'high') && <LegendMark shape="diamond" text={words.outOfRange} />}
      {has('unknown') && <LegendMark shape="dot" text={words.unknown} />}
      {points.some(({ isElsewhere }) => isElsewhere) && <LegendMark shape="hollow" text={words.elsewhere} />}
    </ul>
  );
}

const LegendMark = ({ shape, text }: { shape: 'circle' | 'diamond' | 'dot' | 'hollow'; text: string }): ReactNode => (
  <li>
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      {shape === 'circle' && <circle r="4.5" fill="var(--series)" />}
      {shape === 'diamond' && <path d="M0-6 6 0 0 6-6 0z" fill="var(--due)" />}
      {shape === 'dot' && <circle r="2.5" fill="var(--soft)" />}
      {shape === 'hollow' && <circle r="4.5" fill="var(--card)" stroke="var(--series)" strokeWidth="2" />}
    </svg>
    {text}
  </li>
);
