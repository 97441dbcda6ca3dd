import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { FactList, joined, RecordLine } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';

type AdmissionItem = ViewAnswers['admissions']['items'][number];
type Stay = Omit<AdmissionItem, 'source'>;

export default function AdmissionsPage(): ReactNode {
  const { say } = useLanguage();
  const admissions = useView('admissions');
  const words = say.records.admissions;
  return (
    <div className="grid">
      <Card title={words.title}>
        <Loaded snapshot={admissions}>
          {({ items, total }) => (
            <RecordList items={items} total={total} empty={words.empty}>
              {(item) => <StayLine key={item.source.eventId} item={item} />}
            </RecordList>
          )}
        </Loaded>
      </Card>
    </div>
  );
}

function StayLine({ item }: { readonly item: AdmissionItem }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.records.admissions;
  const { diagnoses, dischargedOn, admittedOn, nights, institution } = item;
  const title = (stay: Stay): string => stay.diagnoses[0]?.display ?? words.noDiagnosis;
  const period =
    admittedOn === null
      ? null
      : words.period(format.day(admittedOn), dischargedOn === null ? words.stillIn : format.day(dischargedOn));
  return (
    <RecordLine
      day={item.occurredOn}
      title={title(item)}
      notes={[institution.name, period, nights === null ? null : words.nights(nights)]}
      source={item.source}
      say={(said) => joined([title(said), said.institution.name, format.day(said.dischargedOn)])}
    >
      <FactList
        facts={[
          [words.otherDiagnoses, say.shell.list(diagnoses.slice(1).map(codedDiagnosis))],
          [words.procedures, say.shell.list(item.procedures.map(({ display }) => display))],
          [words.claimed, claimedText(item)],
          [words.copayment, item.copaymentTwd === null ? null : words.copaymentText(format.number(item.copaymentTwd))],
          [words.points, item.nhiPoints === null ? null : format.number(item.nhiPoints)],
          [words.division, item.division?.display ?? null],
          [words.cardSequence, item.cardSequence],
        ]}
      />
      <StayOrders orders={item.orders} />
    </RecordLine>
  );
  function claimedText({ claimedFrom, claimedTo }: Stay): string | null {
    return claimedFrom === null || claimedTo === null
      ? null
      : words.period(format.day(claimedFrom), format.day(claimedTo));
  }
}

const codedDiagnosis = ({ display, dottedCode }: AdmissionItem['diagnoses'][number]): string =>
  dottedCode === null || dottedCode === display ? display : `${display} ${dottedCode}`;

function StayOrders({ orders }: Pick<AdmissionItem, 'orders'>): ReactNode {
  const { say, format } = useLanguage();
  const words = say.records.admissions;
  if (orders.length === 0) return null;
  return (
    <details>
      <summary>{words.orders(format.number(orders.length))}</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={words.orders(format.number(orders.length))}>
        <table className="book">
          <thead>
            <tr>
              <th scope="col">{words.order.name}</th>
              <th scope="col">{words.order.days}</th>
              <th scope="col" className="number">
                {words.order.quantity}
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map(({ line, order, startedOn, endedOn, quantity }) => (
              <tr key={line}>
                <th scope="row">
                  {order.display} {order.code !== null && <small>{order.code}</small>}
                </th>
                <td>{orderDays(startedOn, endedOn)}</td>
                <td className="number">{quantity === null ? '—' : format.number(quantity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
  function orderDays(from: string | null, to: string | null): string {
    if (from === null) return '—';
    return to === null || to === from ? format.dayShort(from) : `${format.dayShort(from)}–${format.dayShort(to)}`;
  }
}
