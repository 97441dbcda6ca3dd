import type { Format } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { Trend, TrendPoint } from './trend.ts';

interface Speech {
  readonly say: Messages;
  readonly format: Format;
}

export const valueText = ({ value, text }: TrendPoint, unit: string | null, { format }: Speech): string =>
  unit === null ? (text ?? format.number(value)) : `${text ?? format.number(value)} ${unit}`;

export function bandText(point: TrendPoint, { say, format }: Speech): string {
  const { low, high, highIsExcluded } = point;
  const limit = (value: number | null): string | null => (value === null ? null : format.number(value));
  return say.charts.bandPlain({ low: limit(low), high: limit(high), highIsExcluded });
}

/** The whole chart in a sentence or two: where it began, where it is, how far it went. */
export function describeTrend({ measure, unit, points }: Trend, speech: Speech): string {
  const { say, format } = speech;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const said = (point: TrendPoint): string => valueText(point, unit, speech);
  if (points.length === 1) return say.charts.oneValue({ measure, value: said(last), day: format.day(last.day) });
  const values = points.map(({ value }) => value);
  const outOfRange = points.filter(({ standing }) => standing === 'low' || standing === 'high').length;
  return [
    say.charts.trendSummary({
      measure,
      first: said(first),
      firstDay: format.day(first.day),
      last: said(last),
      lastDay: format.day(last.day),
      count: points.length,
    }),
    say.charts.rangeOfValues(format.number(Math.min(...values)), format.number(Math.max(...values))),
    ...(outOfRange > 0 ? [say.charts.outOfRangeCount(outOfRange)] : []),
  ].join(' ');
}

/** One point, as the readout under the chart and a screen reader say it. */
export function describePoint(trends: readonly Trend[], index: number, speech: Speech): string {
  const { say, format } = speech;
  const point = trends[0]?.points[index];
  if (point === undefined) return '';
  const values = trends.flatMap(({ measure, unit, points }) => {
    const value = points[index];
    if (value === undefined) return [];
    const text = valueText(value, unit, speech);
    return [trends.length > 1 ? `${measure} ${text}` : text];
  });
  const standing = point.standing === 'unknown' ? [] : [say.charts.standing[point.standing]];
  const where = point.where === null ? [] : [point.where];
  return [format.day(point.day), ...values, ...standing, ...where].join(' · ');
}
