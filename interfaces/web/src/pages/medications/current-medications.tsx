import type { ReactNode } from 'react';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/loaded.tsx';
import { daysBetween } from '../../messages/format.ts';
import { joined } from '../../records/record-line.tsx';

/** A supply of a month; longer ones are drawn full. */
const usualSupplyDays = 30;

export function CurrentMedications({ current }: Pick<ViewAnswers['medications'], 'current'>): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const on = knownOn ?? today;
  const words = say.medications.current;
  return (
    <Card title={words.title}>
      {current.length === 0 ? (
        <Empty text={words.none} />
      ) : (
        <ul className="current-drugs">
          {current.map(({ drug, atcClass, lastDispensedOn, currentUntil, institution }) => {
            const left = daysBetween(on, currentUntil);
            return (
              <li key={drug.code ?? drug.display}>
                <strong>{drug.display}</strong>
                <small>
                  {joined([
                    atcClass?.display,
                    lastDispensedOn === null ? null : words.lastDispensed(format.dayNear(lastDispensedOn, on)),
                    institution.name,
                  ])}
                </small>
                <span className="supply" aria-hidden="true">
                  <i style={{ width: `${Math.min(100, (left / usualSupplyDays) * 100)}%` }} />
                </span>
                <small className="supply-text">
                  {words.until(format.dayNear(currentUntil, on))} · {words.daysLeft(left)}
                </small>
              </li>
            );
          })}
        </ul>
      )}
      <p className="soft small">{words.note}</p>
    </Card>
  );
}
