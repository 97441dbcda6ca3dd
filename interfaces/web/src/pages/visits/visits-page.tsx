import { useCallback, useState, type ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useDetails } from '../../app/use-details.ts';
import { Card } from '../../components/card.tsx';
import { Chips } from '../../components/chips.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { SearchField } from '../../components/search-field.tsx';
import type { Format } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { RecordList } from '../../records/record-list.tsx';
import { CausesOfVisits, SumsOfVisits } from './causes-of-visits.tsx';
import { VisitLine } from './visit-line.tsx';
import './visits.css';

type VisitsAnswer = ViewAnswers['visits'];
const kinds = ['all', 'western', 'dental', 'chinese-medicine', 'pharmacy'] as const;

/** The five diseases of a period, as bars that lead to their visits, and each visit with its orders. */
export default function VisitsPage(): ReactNode {
  const { say, format } = useLanguage();
  const [details, change] = useDetails('visits');
  const [text, setText] = useState('');
  const onSearch = useCallback((term: string) => setText(term), []);
  const whole = useView('visits', { parameters: { limit: '1' } });
  const periods = whole.status === 'ready' ? whole.answer.periods : [];
  const chosen = periods.find(({ period }) => period === details['period']) ?? periods[0];
  const kind = kinds.find((name) => name === details['kind']) ?? 'all';
  const nameOf = periodNames(say, format);
  return (
    <>
      <div className="toolbar">
        <SearchField label={say.visits.search} onSearch={onSearch} />
        <Chips
          label={say.visits.kind}
          options={kinds.map((value) => ({
            value,
            text: value === 'all' ? say.states.all : say.words.visitKinds[value],
          }))}
          chosen={kind}
          onChoose={(name) => change({ kind: name, diagnosis: null })}
        />
      </div>
      <Chips
        label={say.visits.period}
        options={periods.map(({ period }) => ({ value: period, text: nameOf(period) }))}
        chosen={chosen?.period ?? ''}
        onChoose={(period) => change({ period, diagnosis: null })}
      />
      <Loaded snapshot={whole}>
        {() =>
          chosen && (
            <VisitsOfPeriod
              parameters={{
                from: chosen.from,
                to: chosen.to,
                ...(kind === 'all' ? {} : { kind }),
                ...(text === '' ? {} : { text }),
              }}
              periodName={nameOf(chosen.period)}
              diagnosis={details['diagnosis'] ?? null}
              onChoose={(diagnosis) => change({ diagnosis })}
            />
          )
        }
      </Loaded>
    </>
  );
}

/** A calendar year by its number; otherwise the span that the official pages show. */
const periodNames =
  (say: Messages, format: Format) =>
  (period: string): string =>
    /^\d+$/u.test(period) ? format.year(Number(period)) : say.visits.lastThreeYears;

interface VisitsOfPeriodProps {
  readonly parameters: Readonly<Record<string, string>>;
  readonly periodName: string;
  readonly diagnosis: string | null;
  readonly onChoose: (diagnosis: string | null) => void;
}

function VisitsOfPeriod({ parameters, periodName, diagnosis, onChoose }: VisitsOfPeriodProps): ReactNode {
  const answer = useView('visits', { parameters });
  return (
    <Loaded snapshot={answer}>
      {(visits) => (
        <div className="grid">
          <CausesOfVisits visits={visits} periodName={periodName} chosen={diagnosis} onChoose={onChoose} />
          <SumsOfVisits visits={visits} />
          <VisitList visits={visits} diagnosis={diagnosis} onShowAll={() => onChoose(null)} />
        </div>
      )}
    </Loaded>
  );
}

interface VisitListProps {
  readonly visits: VisitsAnswer;
  readonly diagnosis: string | null;
  readonly onShowAll: () => void;
}

function VisitList({ visits, diagnosis, onShowAll }: VisitListProps): ReactNode {
  const { say } = useLanguage();
  const words = say.visits.list;
  const items =
    diagnosis === null
      ? visits.items
      : visits.items.filter(
          ({ diagnoses: [main], kind }) => kind !== 'pharmacy' && (main?.code ?? main?.display) === diagnosis,
        );
  const name = diagnosis === null ? null : (items[0]?.diagnoses[0]?.display ?? diagnosis);
  return (
    <Card
      title={name === null ? words.title : words.ofDiagnosis(name)}
      action={
        diagnosis !== null && (
          <button type="button" className="button quiet" onClick={onShowAll}>
            {words.showAll}
          </button>
        )
      }
    >
      <RecordList items={items} total={diagnosis === null ? visits.total : items.length} empty={words.empty}>
        {(visit) => <VisitLine key={visit.source.eventId} visit={visit} />}
      </RecordList>
    </Card>
  );
}
