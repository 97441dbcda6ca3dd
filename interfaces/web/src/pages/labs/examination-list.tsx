import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { SourceButton } from '../../components/source-button.tsx';
import { joined } from '../../records/record-line.tsx';
import { FlagMark } from './flag-mark.tsx';
import { changeText, itemTitle, labValueText } from './lab-words.ts';

type LabItem = ViewAnswers['labs']['items'][number];

/** As the sheets came: one group for a day at an institution. */
export function ExaminationList({ text }: { readonly text: string }): ReactNode {
  const { say, format } = useLanguage();
  const labs = useView('labs', { parameters: text === '' ? {} : { text } });
  const words = say.labs;
  return (
    <Loaded snapshot={labs}>
      {({ items }) => (
        <Card title={words.byDay.title}>
          {items.length === 0 && <Empty text={text === '' ? words.list.empty : words.list.noMatch} />}
          {[
            ...Map.groupBy(items, ({ occurredOn, institution }) => `${occurredOn ?? ''}|${institution.name ?? ''}`),
          ].map(([key, results], index) => (
            <details key={key} className="examination" open={index === 0}>
              <summary>
                {words.byDay.group(format.day(results[0]?.occurredOn ?? null), results[0]?.institution.name ?? '')}{' '}
                <small>{words.byDay.count(results.length)}</small>
              </summary>
              <ResultTable results={results} />
            </details>
          ))}
        </Card>
      )}
    </Loaded>
  );
}

function ResultTable({ results }: { readonly results: readonly LabItem[] }): ReactNode {
  const speech = useLanguage();
  const { say, format } = speech;
  const { today } = useSubject();
  return (
    <div className="table-scroll-plain" tabIndex={0} role="region" aria-label={say.labs.list.title}>
      <table className="book">
        <thead>
          <tr>
            <th scope="col">{say.labs.list.title}</th>
            <th scope="col">{say.charts.columns.value}</th>
            <th scope="col">{say.charts.columns.range}</th>
            <th scope="col">{say.charts.columns.standing}</th>
            <th scope="col">{say.labs.list.change}</th>
            <th scope="col">
              <span className="visually-hidden">{say.source.title}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ item, value, unit, reference, flag, change, occurredOn, source }) => (
            <tr key={`${source.eventId} ${item.display}`}>
              <th scope="row">{itemTitle(item, say.words)}</th>
              <td>{labValueText(value.text, unit)}</td>
              <td>{reference.text}</td>
              <td>
                <FlagMark standing={flag} />
              </td>
              <td>{changeText(change, today, speech)}</td>
              <td className="end">
                <SourceButton<Pick<LabItem, 'occurredOn' | 'value' | 'unit'>>
                  subject={`${item.display} ${labValueText(value.text, unit)}`}
                  happenedOn={occurredOn}
                  source={source}
                  say={(said) => joined([format.day(said.occurredOn), labValueText(said.value.text, said.unit)])}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
