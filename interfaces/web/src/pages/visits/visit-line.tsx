import type { ReactNode } from 'react';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { FactList, RecordLine, joined } from '../../records/record-line.tsx';

type Visit = ViewAnswers['visits']['items'][number];

/** One visit in two lines; its other diagnoses and orders are one press away. */
export function VisitLine({ visit }: { readonly visit: Visit }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.visits;
  const { kind, occurredOn, institution, diagnoses, copaymentTwd, nhiPoints, orders, source } = visit;
  const titleOf = (said: Pick<Visit, 'diagnoses'>): string => said.diagnoses[0]?.display ?? words.list.noDiagnosis;
  const origin = source.origin === 'card' ? say.source.origins.card : null;
  return (
    <RecordLine<Omit<Visit, 'source'>>
      day={occurredOn}
      kind={say.words.visitKinds[kind]}
      title={titleOf({ diagnoses })}
      notes={[
        institution.name ?? institution.code,
        copaymentTwd === null
          ? null
          : `${words.sums.copayment} ${words.sums.copaymentText(format.number(copaymentTwd))}`,
        nhiPoints === null ? null : `${words.sums.points} ${words.sums.pointsText(format.number(nhiPoints))}`,
        origin,
      ]}
      source={source}
      say={(said) => joined([format.day(said.occurredOn), titleOf(said), said.institution.name])}
    >
      <details>
        <summary>{words.details.open(orders.length)}</summary>
        <VisitDetails visit={visit} />
      </details>
    </RecordLine>
  );
}

function VisitDetails({ visit }: { readonly visit: Visit }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.visits.details;
  const names = (all: readonly { readonly display: string }[]): string =>
    say.shell.list(all.map(({ display }) => display));
  return (
    <>
      <FactList
        facts={[
          [words.otherDiagnoses, names(visit.diagnoses.slice(1))],
          [words.procedures, names(visit.procedures)],
          [words.handedOver, visit.handedOverOn === null ? null : format.day(visit.handedOverOn)],
          [words.division, visit.division?.display ?? null],
          [words.cardSequence, visit.cardSequence],
        ]}
      />
      {visit.orders.length > 0 && <OrderTable orders={visit.orders} />}
    </>
  );
}

function OrderTable({ orders }: { readonly orders: Visit['orders'] }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.visits.details;
  const hasTeeth = orders.some(({ tooth }) => tooth !== null);
  return (
    <table className="book orders">
      <thead>
        <tr>
          <th scope="col">{words.order}</th>
          {hasTeeth && <th scope="col">{words.tooth}</th>}
          <th scope="col" className="number">
            {words.quantity}
          </th>
          <th scope="col" className="number">
            {words.days}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ line, order, quantity, days, tooth }) => (
          <tr key={line}>
            <td>
              {order.display} <small>{order.code !== order.display && order.code}</small>
            </td>
            {hasTeeth && <td>{tooth?.display}</td>}
            <td className="number">{quantity === null ? '' : format.number(quantity)}</td>
            <td className="number">{days === null || days === 0 ? '' : days}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
