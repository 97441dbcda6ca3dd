import type { ReactNode } from 'react';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Bars } from '../../charts/bars.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/loaded.tsx';

type VisitsAnswer = ViewAnswers['visits'];

interface CausesOfVisitsProps {
  readonly visits: VisitsAnswer;
  readonly periodName: string;
  readonly chosen: string | null;
  readonly onChoose: (diagnosis: string | null) => void;
}

export function CausesOfVisits({ visits, periodName, chosen, onChoose }: CausesOfVisitsProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.visits.causes;
  const [period] = visits.periods;
  const [first] = period?.topDiagnoses ?? [];
  return (
    <Card title={words.title(periodName)} columns={8}>
      {period === undefined || first === undefined ? (
        <Empty text={words.none} />
      ) : (
        <>
          <Bars
            summary={words.summary(first.diagnosis.display, format.number(first.visits), format.number(period.visits))}
            bars={period.topDiagnoses.map(({ diagnosis, visits: count }) => {
              const key = diagnosis.code ?? diagnosis.display;
              return {
                key,
                name: diagnosis.display,
                count,
                countText: say.overview.causes.visits(count),
                isChosen: chosen === key,
                onChoose: () => onChoose(chosen === key ? null : key),
              };
            })}
          />
          <small>{words.hint}</small>
        </>
      )}
    </Card>
  );
}

export function SumsOfVisits({ visits }: { readonly visits: VisitsAnswer }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.visits.sums;
  const [period] = visits.periods;
  if (period === undefined) return null;
  const sums = [
    { name: words.visits, text: words.visitsText(format.number(period.visits)) },
    { name: words.copayment, text: words.copaymentText(format.number(period.copaymentTwd)) },
    { name: words.points, text: words.pointsText(format.number(period.nhiPoints)) },
  ];
  return (
    <Card title={words.title} columns={4}>
      <dl className="sums">
        {sums.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
