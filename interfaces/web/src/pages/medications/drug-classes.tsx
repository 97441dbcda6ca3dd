import type { ReactNode } from 'react';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Bars } from '../../charts/bars.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/loaded.tsx';

interface DrugClassesProps {
  readonly medications: ViewAnswers['medications'];
  readonly periodName: string;
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}

export function DrugClasses({ medications, periodName, chosen, onChoose }: DrugClassesProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.medications.classes;
  const [period] = medications.periods;
  const [first] = period?.topClasses ?? [];
  if (period === undefined) return null;
  return (
    <Card title={words.title(periodName)}>
      {first === undefined ? (
        <Empty text={words.none} />
      ) : (
        <>
          <Bars
            summary={words.summary(first.atcClass.display, format.number(first.lines))}
            bars={period.topClasses.map(({ atcClass, lines }) => {
              const key = atcClass.code ?? atcClass.display;
              return {
                key,
                name: atcClass.display,
                count: lines,
                countText: words.lines(format.number(lines)),
                isChosen: chosen === key,
                onChoose: () => onChoose(chosen === key ? null : key),
              };
            })}
          />
          <small>{words.hint}</small>
        </>
      )}
      {period.unclassifiedLines > 0 && (
        <small>{words.unclassified(format.number(period.unclassifiedLines), format.number(period.lines))}</small>
      )}
    </Card>
  );
}
