import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { FactList, joined, RecordLine } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';

export default function AllergiesPage(): ReactNode {
  const { say } = useLanguage();
  const allergies = useView('allergies');
  const words = say.records.allergies;
  return (
    <div className="grid">
      <Card title={words.title}>
        <Loaded snapshot={allergies}>
          {({ items, total }) => (
            <RecordList items={items} total={total} empty={words.empty}>
              {(item) => (
                <RecordLine
                  key={item.source.eventId}
                  day={item.occurredOn}
                  title={item.substance}
                  notes={[item.reaction, item.severity]}
                  source={item.source}
                  say={(said) => joined([said.substance, said.reaction, said.severity])}
                >
                  <FactList
                    facts={[
                      [words.reactionNote, item.reactionNote],
                      [words.reportedBy, item.institution.name],
                      [words.physician, item.physician],
                      [say.records.telephone, item.telephone],
                      [say.records.address, item.address],
                      [words.enteredBy, item.enteredBy],
                    ]}
                  />
                </RecordLine>
              )}
            </RecordList>
          )}
        </Loaded>
      </Card>
    </div>
  );
}
