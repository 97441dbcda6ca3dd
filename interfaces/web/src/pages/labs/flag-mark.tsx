import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { Standing } from '../../charts/trend.ts';

/** The chart's own shapes, so that a list and a chart speak alike; the word stands beside it. */
export function FlagMark({ standing }: { readonly standing: Standing }): ReactNode {
  const { say } = useLanguage();
  if (standing === 'unknown') return null;
  const isOut = standing !== 'in-range';
  return (
    <span className={isOut ? 'flag out' : 'flag'}>
      <svg width="13" height="13" viewBox="-7 -7 14 14" aria-hidden="true">
        {isOut ? <path d="M0-6 6 0 0 6-6 0z" fill="var(--due)" /> : <circle r="4.5" fill="var(--series)" />}
      </svg>
      {say.charts.standing[standing]}
    </span>
  );
}
