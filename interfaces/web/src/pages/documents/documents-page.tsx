import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { dayOfInstant } from '../../messages/format.ts';
import { RejectedRows, UnmappedFields } from '../../records/import-leftovers.tsx';
import { FactList, joined } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';

type DocumentItem = ViewAnswers['documents']['items'][number];

export default function DocumentsPage(): ReactNode {
  const { say } = useLanguage();
  const documents = useView('documents');
  const words = say.records.documents;
  return (
    <div className="grid">
      <Card title={words.title} action={<PageLink page="import">{say.shell.pages.import}</PageLink>}>
        <Loaded snapshot={documents}>
          {({ items, total }) => (
            <RecordList
              items={items}
              total={total}
              empty={words.empty}
              emptyAction={
                <PageLink page="import" className="button primary">
                  {say.states.empty.importFile}
                </PageLink>
              }
            >
              {(item) => <DocumentLine key={item.documentId} item={item} />}
            </RecordList>
          )}
        </Loaded>
      </Card>
    </div>
  );
}

/** A file is itself the source of everything else: its facts stand open instead of behind a button. */
function DocumentLine({ item }: { readonly item: DocumentItem }): ReactNode {
  const speech = useLanguage();
  const { say, format } = speech;
  const words = say.records.documents;
  const formats: Readonly<Record<string, string>> = words.formats;
  const title =
    item.requestedOnFrom === 'document'
      ? words.requested(format.day(item.requestedOn))
      : words.requestedUnknown(format.day(item.requestedOn));
  const stated = formats[item.format] ?? item.format;
  return (
    <li className="record">
      <span className="record-day">{format.day(dayOfInstant(item.openedAt))}</span>
      <div className="record-body">
        <div className="record-head">
          {item.isIncomplete && <span className="kind due-kind">{words.incomplete}</span>}
          <strong>{title}</strong>
        </div>
        <small className="block">
          {joined([stated, words.imported(format.moment(item.openedAt)), tallyText(item.tally, speech)])}
        </small>
        {item.isIncomplete && (
          <div className="failure">
            <p>{words.incompleteText}</p>
            <PageLink page="import" className="button primary">
              {words.importAgain}
            </PageLink>
          </div>
        )}
        <RejectedRows rejected={item.rejected} />
        <UnmappedFields unmapped={item.unmapped} />
        <details>
          <summary>{say.source.title}</summary>
          <FactList
            facts={[
              [words.documentId, item.documentId],
              [say.source.eventId, item.eventId],
              [say.source.learned, format.moment(item.openedAt)],
            ]}
          />
        </details>
      </div>
    </li>
  );
}

function tallyText(tally: DocumentItem['tally'], { say, format }: ReturnType<typeof useLanguage>): string | null {
  if (tally === null) return null;
  const { report } = say.importing;
  const counts = [
    [report.appended, tally.appended],
    [report.revisions, tally.revisions],
    [report.duplicates, tally.duplicates],
    [report.rejected, tally.rejected],
  ] as const;
  return joined(counts.map(([name, count]) => `${name} ${format.number(count)}`));
}
