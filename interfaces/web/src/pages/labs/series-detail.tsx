import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { LabSeries, ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { NumberLine } from '../../charts/number-line.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { trendOfLabs } from '../../charts/trends-of-answers.ts';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RecordLine, joined } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { changeText, itemTitle, labValueText } from './lab-words.ts';

type LabItem = ViewAnswers['labs']['items'][number];

/** One test over time and hospitals, and each of its results with where it came from. */
export function SeriesDetail({ series }: { readonly series: LabSeries }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const words = say.labs.chart;
  const { item, latest, unit, unitInferred, change } = series;
  const on = knownOn ?? today;
  return (
    <Card
      title={itemTitle(item, say.words)}
      action={<small>{words.latest(labValueText(latest.text, unit), format.dayNear(latest.occurredOn, on))}</small>}
    >
      <SeriesChart series={series} />
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
      {unitInferred && <small>{words.unitInferred}</small>}
      <details className="results">
        <summary>{words.results}</summary>
        <SeriesResults series={series.series} on={on} />
      </details>
    </Card>
  );
}

/** Words have no line, and numbers of different units must not share one. */
function SeriesChart({ series }: { readonly series: LabSeries }): ReactNode {
  const { say } = useLanguage();
  const trend = trendOfLabs(series);
  if (trend.points.length === 0) return <p className="soft">{say.labs.chart.words}</p>;
  // Where results print no unit at all there is nothing that could differ.
  const isOneUnit =
    series.unit !== null || trend.points.every(({ text }) => text === null || !/\p{Letter}|%/u.test(text));
  if (!isOneUnit) return <p className="soft">{say.labs.chart.several}</p>;
  return <TrendChart trends={[trend]} name={itemTitle(series.item, say.words)} />;
}

function SeriesResults({ series, on }: { readonly series: string; readonly on: string }): ReactNode {
  const { say } = useLanguage();
  const labs = useView('labs', { parameters: { kind: series } });
  return (
    <Loaded snapshot={labs}>
      {({ items, total }) => (
        <RecordList items={items} total={total} empty={say.labs.list.empty}>
          {(result) => <ResultLine key={result.source.eventId} result={result} on={on} />}
        </RecordList>
      )}
    </Loaded>
  );
}

function ResultLine({ result, on }: { readonly result: LabItem; readonly on: string }): ReactNode {
  const speech = useLanguage();
  const { say, format } = speech;
  const { occurredOn, value, unit, flag, reference, institution, change, source } = result;
  return (
    <RecordLine<Pick<LabItem, 'occurredOn' | 'value' | 'unit'>>
      day={occurredOn}
      title={labValueText(value.text, unit)}
      notes={[
        say.charts.standing[flag],
        reference.text,
        change === null ? null : changeText(change, on, speech),
        institution.name,
      ]}
      source={source}
      say={(said) => joined([format.day(said.occurredOn), labValueText(said.value.text, said.unit)])}
    />
  );
}
