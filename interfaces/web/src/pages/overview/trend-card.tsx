import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { NumberLine } from '../../charts/number-line.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { trendOfLabs } from '../../charts/trends-of-answers.ts';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { itemTitle } from '../labs/lab-words.ts';
import { labSeriesNamed } from './lab-series.ts';

/** In this order of telling: the first that the person has is shown large. */
const tellingItems = ['HbA1c', 'eGFR', 'LDL-C', 'Glucose AC', 'Hemoglobin'];

export function TrendCard(): ReactNode {
  const labs = useView('labs', { parameters: { limit: '1' } });
  if (labs.status !== 'loading' && labs.status === 'failed') return null; // The tiles above say it already.
  return <Loaded snapshot={labs}>{(answer) => <LabTrend labs={answer} />}</Loaded>;
}

function LabTrend({ labs }: { readonly labs: ViewAnswers['labs'] }): ReactNode {
  const { say } = useLanguage();
  const series = tellingItems.flatMap((name) => labSeriesNamed(labs.series, name) ?? [])[0];
  if (series === undefined) return null;
  const { item, latest, unit, change } = series;
  const name = itemTitle(item, say.words);
  return (
    <Card
      title={say.overview.trend.title(name)}
      columns={8}
      action={
        <PageLink page="labs" details={{ series: series.series }}>
          {say.overview.trend.all}
        </PageLink>
      }
    >
      <TrendChart trends={[trendOfLabs(series)]} name={name} />
      {latest.number !== null && (
        <NumberLine
          value={latest.number}
          unit={unit}
          low={latest.low}
          high={latest.high}
          standing={latest.flag}
          previous={change?.previousNumber ?? null}
        />
      )}
    </Card>
  );
}
