import { useId, type ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { ChartFigure } from './chart-figure.tsx';
import './charts.css';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** The count with its word, as shown at the end of the bar. */
  readonly countText: string;
  readonly onChoose?: () => void;
  readonly isChosen?: boolean;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  /** The story in a sentence. */
  readonly summary: string;
}

/**
 * Names and counts are text, lengths repeat them: so this is a list that one can read, search and press, not a picture.
 * That is why ECharts has no part in it.
 */
export function Bars({ bars, summary }: BarsProps): ReactNode {
  return <ChartFigure summary={summary} chart={<BarList bars={bars} />} table={<BarTable bars={bars} />} />;
}

export function BarList({ bars }: { readonly bars: readonly Bar[] }): ReactNode {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ol className="bars">
      {bars.map((bar) => {
        const content = (
          <>
            <span>{bar.name}</span>
            <span>{bar.countText}</span>
            <i style={{ width: `${(bar.count / most) * 100}%` }} />
          </>
        );
        return (
          <li key={bar.key}>
            {bar.onChoose === undefined ? (
              <div className="bar">{content}</div>
            ) : (
              <button type="button" className="bar" aria-pressed={bar.isChosen === true} onClick={bar.onChoose}>
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function BarTable({ bars }: { readonly bars: readonly Bar[] }): ReactNode {
  const { say } = useLanguage();
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const headId = useId();
  return (
    <table className="book" aria-labelledby={headId}>
      <tbody id={headId}>
        {bars.map(({ key, name, count, countText }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="number">{countText}</td>
            <td className="number" aria-label={say.charts.columns.share}>
              {Math.round((count / Math.max(1, total)) * 100)}%
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
