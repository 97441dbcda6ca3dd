import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { joined, RecordLine } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';

export default function VaccinationsPage(): ReactNode {
  const { say } = useLanguage();
  const vaccinations = useView('vaccinations');
  const words = say.records.vaccinations;
  return (
    <div className="grid">
      <Loaded snapshot={vaccinations}>
        {({ items, total, vaccines }) => (
          <>
            <VaccinesCard vaccines={vaccines} />
            <Card title={words.title}>
              <RecordList items={items} total={total} empty={words.empty}>
                {(item) => (
                  <RecordLine
                    key={item.source.eventId}
                    day={item.occurredOn}
                    title={item.vaccine.display}
                    notes={[item.lot === null ? null : words.lot(item.lot), item.institution.name]}
                    source={item.source}
                    say={(said) => joined([said.vaccine.display, said.lot, said.institution.name])}
                  />
                )}
              </RecordList>
            </Card>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** What a school or a clinic asks for: which vaccine, how often, when. */
function VaccinesCard({ vaccines }: Pick<ViewAnswers['vaccinations'], 'vaccines'>): ReactNode {
  const { say, format } = useLanguage();
  const words = say.records.vaccinations;
  if (vaccines.length === 0) return null;
  return (
    <Card title={words.byVaccine}>
      <p className="soft">{words.note}</p>
      <table className="book two-columns">
        <thead>
          <tr>
            <th scope="col">{words.vaccine}</th>
            <th scope="col">{words.days}</th>
          </tr>
        </thead>
        <tbody>
          {vaccines.map(({ vaccine, doses }) => (
            <tr key={vaccine.display}>
              <th scope="row">
                {vaccine.display} <small>{words.doses(doses.length)}</small>
              </th>
              <td>{say.shell.list(doses.map(({ occurredOn }) => format.dayShort(occurredOn)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
