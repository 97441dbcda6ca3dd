import type { ReactNode } from 'react';
import type { TrendPoint } from './trend.ts';
import { bandsOf } from './trend.ts';
import './charts.css';

interface SparklineProps {
  readonly points: readonly TrendPoint[];
  /** The story in a sentence. */
  readonly summary: string;
}

const width = 220;
const height = 56;
const edge = 7;
/** More would be a smear at this size. */
const marksMax = 14;

/** A small line under a number: the band, the way, and marks by shape where there is room for them. */
export function Sparkline({ points, summary }: SparklineProps): ReactNode {
  const scale = scaleOf(points);
  const last = points.at(-1);
  const band = bandsOf(points).at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
      {band !== undefined && (
        <rect
          x={0}
          width={width}
          y={scale.edgeY(band.high, 0)}
          height={Math.max(2, scale.edgeY(band.low, height) - scale.edgeY(band.high, 0))}
          fill="var(--band)"
        />
      )}
      <polyline
        points={points.map((point) => `${scale.x(point)},${scale.y(point.value)}`).join(' ')}
        fill="none"
        stroke="var(--series)"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {points.length <= marksMax &&
        points.slice(0, -1).map((point, index) => <Mark key={index} point={point} scale={scale} size={3.2} />)}
      {last !== undefined && <Mark point={last} scale={scale} size={4.4} />}
    </svg>
  );
}

const Mark = ({ point, scale, size }: { point: TrendPoint; scale: Scale; size: number }): ReactNode => {
  const [x, y] = [scale.x(point), scale.y(point.value)];
  const isOut = point.standing === 'low' || point.standing === 'high';
  const fill = point.isElsewhere ? 'var(--card)' : isOut ? 'var(--due)' : 'var(--series)';
  const stroke = point.isElsewhere ? (isOut ? 'var(--due)' : 'var(--series)') : 'var(--card)';
  const arm = size * 1.25;
  return isOut ? (
    <path d={`M${x} ${y - arm} ${x + arm} ${y} ${x} ${y + arm} ${x - arm} ${y}z`} fill={fill} stroke={stroke} />
  ) : (
    <circle cx={x} cy={y} r={size} fill={fill} stroke={stroke} />
  );
};

interface Scale {
  readonly x: (point: TrendPoint) => number;
  readonly y: (value: number) => number;
  /** Of a limit of the band: within the picture, and at its edge where the band is open. */
  readonly edgeY: (limit: number | null, otherwise: number) => number;
}

function scaleOf(points: readonly TrendPoint[]): Scale {
  const moments = points.map(momentOf);
  const values = points.flatMap(({ value, low, high }) => [value, ...nearLimits(value, low, high)]);
  const [firstMoment, lastMoment] = [Math.min(...moments), Math.max(...moments)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const round = (number: number): number => Math.round(number * 10) / 10;
  const y = (value: number): number =>
    round(height - edge - ((value - least) / (most - least || 1)) * (height - 2 * edge));
  return {
    y,
    edgeY: (limit, otherwise) => (limit === null ? otherwise : Math.min(height, Math.max(0, y(limit)))),
    x: (point) =>
      round(edge + ((momentOf(point) - firstMoment) / (lastMoment - firstMoment || 1)) * (width - 2 * edge)),
  };
}

/** A limit within a quarter of the value is near enough to show where the band begins. */
const nearLimits = (value: number, low: number | null, high: number | null): readonly number[] =>
  [low, high].filter((limit) => limit !== null).filter((limit) => Math.abs(limit - value) < Math.abs(value) * 0.25);

const momentOf = ({ at, day }: TrendPoint): number => Date.parse(at ?? day);
