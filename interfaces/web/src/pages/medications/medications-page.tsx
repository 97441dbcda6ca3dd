import { useCallback, useState, type ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { useDetails } from '../../app/use-details.ts';
import { Chips } from '../../components/chips.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { CurrentMedications } from './current-medications.tsx';
import { DrugClasses } from './drug-classes.tsx';
import { MedicationList } from './medication-list.tsx';
import { isSpanName, spanNames, spanOf, type SpanName } from './spans.ts';
import './medications.css';

/** What is taken now, which classes are prescribed most, and each line with where it came from. */
export default function MedicationsPage(): ReactNode {
  const { say } = useLanguage();
  const [details, change] = useDetails('medications');
  const [text, setText] = useState('');
  const onSearch = useCallback((term: string) => setText(term), []);
  const whole = useView('medications', { parameters: { limit: '1' } });
  const years = whole.status === 'ready' ? whole.answer.periods.slice(1) : [];
  const period = usePeriod(details['period'] ?? 'threeYears', years);
  const answer = useView('medications', {
    parameters: { from: period.from, to: period.to, ...(text === '' ? {} : { text }) },
  });
  const words = say.medications;
  const drugClass = details['class'] ?? null;
  return (
    <>
      <div className="grid">
        <Loaded snapshot={whole}>{({ current }) => <CurrentMedications current={current} />}</Loaded>
      </div>
      <div className="toolbar">
        <SearchField label={words.list.search} onSearch={onSearch} />
      </div>
      <Chips
        label={words.periods.label}
        options={period.options}
        chosen={period.name}
        onChoose={(chosen) => change({ period: chosen, class: null })}
      />
      <Loaded snapshot={answer}>
        {(medications) => (
          <div className="grid">
            <DrugClasses
              medications={medications}
              periodName={period.text}
              chosen={drugClass}
              onChoose={(code) => change({ class: code })}
            />
            <MedicationList medications={medications} drugClass={drugClass} onShowAll={() => change({ class: null })} />
          </div>
        )}
      </Loaded>
    </>
  );
}

interface Period {
  readonly name: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** A span up to the page's day, or a calendar year that has something. */
function usePeriod(
  asked: string,
  years: readonly { readonly period: string; readonly from: string; readonly to: string }[],
): Period {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const words = say.medications.periods;
  const options = [
    ...spanNames.map((name) => ({ value: name, text: words[name] })),
    ...years.map(({ period }) => ({ value: period, text: format.year(Number(period)) })),
  ];
  const year = years.find(({ period }) => period === asked);
  if (year !== undefined) return { ...year, name: year.period, text: format.year(Number(year.period)), options };
  const span: SpanName = isSpanName(asked) ? asked : 'threeYears';
  return { ...spanOf(span, knownOn ?? today), name: span, text: words[span], options };
}
