import { useState, type ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';

interface ChartFigureProps {
  /** The story in a sentence: what a screen reader hears, and what stands under the chart. */
  readonly summary: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

/** Every chart has the sentence and the table behind it. */
export function ChartFigure({ summary, chart, table }: ChartFigureProps): ReactNode {
  const { say } = useLanguage();
  const [isTable, setTable] = useState(false);
  return (
    <figure className="chart-figure">
      {isTable ? table : chart}
      <figcaption>
        <span>{summary}</span>
        <button type="button" className="button quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? say.charts.asChart : say.charts.asTable}
        </button>
      </figcaption>
    </figure>
  );
}
