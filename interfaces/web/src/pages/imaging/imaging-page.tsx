import { useState, type ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Chips } from '../../components/chips.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { FactList, joined, RecordLine } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';

type ImagingItem = ViewAnswers['imaging']['items'][number];

const kinds = ['all', 'imaging', 'pathology', 'other'] as const;

export default function ImagingPage(): ReactNode {
  const { say } = useLanguage();
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const imaging = useView('imaging', kind === 'all' ? {} : { parameters: { kind } });
  const words = say.records.imaging;
  return (
    <div className="grid">
      <Card title={words.title}>
        <Chips
          label={words.filter}
          options={kinds.map((value) => ({ value, text: value === 'all' ? words.all : words.kinds[value] }))}
          chosen={kind}
          onChoose={setKind}
        />
        <Loaded snapshot={imaging}>
          {({ items, total }) => (
            <RecordList key={kind} items={items} total={total} empty={kind === 'all' ? words.empty : words.emptyKind}>
              {(item) => <ReportLine key={item.source.eventId} item={item} />}
            </RecordList>
          )}
        </Loaded>
      </Card>
    </div>
  );
}

function ReportLine({ item }: { readonly item: ImagingItem }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.records.imaging;
  const { report, uploadedAt, institution, order } = item;
  return (
    <RecordLine
      day={item.occurredOn}
      kind={words.kinds[item.kind]}
      title={order.display}
      notes={[institution.name, order.code]}
      source={item.source}
      say={(said) => joined([said.order.display, said.report])}
    >
      {report === null ? (
        <small className="block">{words.noReport}</small>
      ) : (
        <details>
          <summary>{words.report}</summary>
          <p className="report-text">{report}</p>
          <FactList
            facts={[
              [words.visitedOn, item.visitedOn === null ? null : format.day(item.visitedOn)],
              [words.examinedOn, item.examinedOn === null ? null : format.day(item.examinedOn)],
              [words.uploadedAt, uploadedAt === null ? null : format.moment(uploadedAt)],
            ]}
          />
        </details>
      )}
    </RecordLine>
  );
}
