import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import type { Standing } from './trend.ts';
import './charts.css';

interface NumberLineProps {
  readonly value: number;
  readonly unit: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standing: Standing;
  /** The value before, as a faint mark. */
  readonly previous: number | null;
}

/**
 * Where a value lies, as evidence says that people read it best: a soft line with the range in green, fading outwards.
 * There is no red end: no source says for every test where concern begins.
 */
export function NumberLine({ value, unit, low, high, standing, previous }: NumberLineProps): ReactNode {
  const { say, format } = useLanguage();
  if (low === null && high === null) return null;
  const { from, to } = domainOf(value, previous, { low, high });
  const share = (number: number): number => Math.max(0, Math.min(100, ((number - from) / (to - from)) * 100));
  const limit = (number: number | null): string | null => (number === null ? null : format.number(number));
  const valueText = unit === null ? format.number(value) : `${format.number(value)} ${unit}`;
  const band = say.charts.band(limit(low), limit(high));
  return (
    <div
      className="number-line"
      role="img"
      aria-label={say.charts.numberLine(valueText, band, say.charts.standing[standing])}
    >
      <div className="number-line-here" aria-hidden="true">
        <span style={{ left: `${share(value)}%`, transform: `translateX(-${share(value)}%)` }}>
          {say.charts.youAreHere(valueText)}
        </span>
      </div>
      <div className="number-line-track">
        <div
          className="number-line-band"
          style={{ left: `${low === null ? 0 : share(low)}%`, right: `${high === null ? 0 : 100 - share(high)}%` }}
        />
        {previous !== null && <i className="number-line-before" style={{ left: `${share(previous)}%` }} />}
        <i className={`number-line-mark ${standing}`} style={{ left: `${share(value)}%` }} />
      </div>
      <div className="number-line-labels" aria-hidden="true">
        {low !== null && <span style={{ left: `${share(low)}%` }}>{format.number(low)}</span>}
        {high !== null && <span style={{ left: `${share(high)}%` }}>{format.number(high)}</span>}
      </div>
    </div>
  );
}

interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}

/** The range takes the middle; a value far out widens the line until it has a place. */
function domainOf(value: number, previous: number | null, { low, high }: Limits): { from: number; to: number } {
  const [least, most] = [low ?? high ?? 0, high ?? low ?? 0];
  const span = most - least || Math.abs(most) * 0.6;
  const marks = previous === null ? [value] : [value, previous];
  const from = Math.min(least - span * 0.8, ...marks.map((mark) => mark - span * 0.1));
  const to = Math.max(most + span * 0.8, ...marks.map((mark) => mark + span * 0.1));
  return { from: value >= 0 ? Math.max(0, from) : from, to };
}
