import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { bandText, valueText } from './describe-trend.ts';
import type { Trend } from './trend.ts';

/** The chart's twin: the latest first, since that is what people look for. */
export function TrendTable({ trends }: { readonly trends: readonly Trend[] }): ReactNode {
  const speech = useLanguage();
  const { say, format } = speech;
  const points = trends[0]?.points ?? [];
  const hasRanges = points.some(({ low, high }) => low !== null || high !== null);
  const hasPlaces = points.some(({ where }) => where !== null);
  const columns = say.charts.columns;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say.charts.asTable}>
      <table className="book">
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            {trends.map(({ measure }) => (
              <th key={measure} scope="col">
                {trends.length > 1 ? measure : columns.value}
              </th>
            ))}
            {hasRanges && <th scope="col">{columns.range}</th>}
            {hasRanges && <th scope="col">{columns.standing}</th>}
            {hasPlaces && <th scope="col">{columns.where}</th>}
          </tr>
        </thead>
        <tbody>
          {points
            .map((point, index) => (
              <tr key={index}>
                <th scope="row" className="day">
                  {format.dayShort(point.day)}
                </th>
                {trends.map(({ measure, unit, points: all }) => {
                  const value = all[index];
                  return <td key={measure}>{value === undefined ? '—' : valueText(value, unit, speech)}</td>;
                })}
                {hasRanges && <td>{bandText(point, speech)}</td>}
                {hasRanges && <td>{say.charts.standing[point.standing]}</td>}
                {hasPlaces && <td>{point.where}</td>}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  );
}
