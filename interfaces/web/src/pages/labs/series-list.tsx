import type { ReactNode } from 'react';
import type { LabSeries } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { describeTrend } from '../../charts/describe-trend.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { trendOfLabs } from '../../charts/trends-of-answers.ts';
import { Card } from '../../components/card.tsx';
import { FlagMark } from './flag-mark.tsx';
import { changeText, itemTitle, labValueText } from './lab-words.ts';

interface SeriesCardProps {
  readonly title: string;
  readonly series: readonly LabSeries[];
  readonly chosen: string | null;
  readonly onChoose: (series: string) => void;
}

/** One line for each test: latest value, reading, change, course. */
export function SeriesCard({ title, series, chosen, onChoose }: SeriesCardProps): ReactNode {
  if (series.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="series-list">
        {series.map((one) => (
          <SeriesLine key={one.series} series={one} isChosen={one.series === chosen} onChoose={onChoose} />
        ))}
      </ul>
    </Card>
  );
}

interface SeriesLineProps {
  readonly series: LabSeries;
  readonly isChosen: boolean;
  readonly onChoose: (series: string) => void;
}

function SeriesLine({ series, isChosen, onChoose }: SeriesLineProps): ReactNode {
  const speech = useLanguage();
  const { knownOn, today } = useSubject();
  const on = knownOn ?? today;
  const { item, latest, unit, change } = series;
  const trend = trendOfLabs(series);
  const title = itemTitle(item, speech.say.words);
  const choose = (): void => {
    onChoose(series.series);
    document.getElementById('content')?.scrollIntoView();
  };
  return (
    <li>
      <button
        type="button"
        className="series-line"
        aria-pressed={isChosen}
        aria-label={speech.say.labs.list.open(title)}
        aria-describedby={`series-${series.series}`}
        onClick={choose}
      />
      <span className="series-name">{title}</span>
      <span id={`series-${series.series}`} className="series-value">
        <strong>{labValueText(latest.text, unit)}</strong> <FlagMark standing={latest.flag} />
        <small className="block">{speech.format.dayNear(latest.occurredOn, on)}</small>
      </span>
      <small className="series-change">{changeText(change, on, speech)}</small>
      <span className="series-course">
        {trend.points.length > 1 && <Sparkline points={trend.points} summary={describeTrend(trend, speech)} />}
      </span>
    </li>
  );
}
