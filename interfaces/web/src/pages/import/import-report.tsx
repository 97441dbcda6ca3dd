import { useEffect, useRef, type ReactNode } from 'react';
import type { ImportReport } from '../../api/import-document.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { Card } from '../../components/card.tsx';
import { RejectedRows, UnmappedFields } from '../../records/import-leftovers.tsx';

interface ImportReportCardProps {
  readonly report: ImportReport;
  readonly wasInterrupted: boolean;
  readonly onNext: () => void;
}

/** Where every row of the file went. */
export function ImportReportCard({ report, wasInterrupted, onNext }: ImportReportCardProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.importing.report;
  const { appended, duplicates, revisions, rejected, unmapped } = report;
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => head.current?.focus(), []);
  const isNews = appended + revisions > 0;
  const all = appended + duplicates + revisions + rejected.length;
  return (
    <Card title={words.title}>
      <p ref={head} tabIndex={-1} className="import-summary" role="status">
        {isNews ? words.summary(format.number(appended), format.number(revisions)) : words.nothingNew}{' '}
        <small>{words.rows(format.number(all))}</small>
      </p>
      {wasInterrupted && <p className="stale">{say.importing.tookUpAgain}</p>}
      <dl className="import-counts">
        <Count name={words.appended} count={appended} text={words.appendedText} />
        <Count name={words.revisions} count={revisions} text={words.revisionsText} />
        <Count name={words.duplicates} count={duplicates} text={words.duplicatesText} />
        <Count
          name={words.rejected}
          count={rejected.length}
          text={rejected.length === 0 ? words.rejectedNone : words.rejectedText}
        />
      </dl>
      <RejectedRows rejected={rejected} />
      <UnmappedFields unmapped={unmapped} />
      <div className="form-actions">
        <PageLink page="overview" className="button primary">
          {words.seeOverview}
        </PageLink>
        <PageLink page="documents" className="button">
          {words.seeDocuments}
        </PageLink>
        <button type="button" className="button" onClick={onNext}>
          {words.next}
        </button>
      </div>
    </Card>
  );
}

function Count({ name, count, text }: { name: string; count: number; text: string }): ReactNode {
  const { format } = useLanguage();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{format.number(count)}</strong>
        <small className="block">{text}</small>
      </dd>
    </div>
  );
}
