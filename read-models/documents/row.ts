import type { RowRejection, RowTally } from '../../domain/health-record/index.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import type { DocumentId } from '../../domain/shared/stated-rows.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';

/** An imported file. Its number among the person's documents stays in the log: it is no business of a reader. */
export interface DocumentsRow {
  readonly documentId: DocumentId;
  readonly requestedOn: CalendarDate;
  /** `import-day` when the file does not say when it was requested. */
  readonly requestedOnFrom: 'document' | 'import-day';
  readonly format: string;
  readonly eventId: EventId;
  readonly openedAt: Instant;
  readonly completion: DocumentCompletion | null;
}
export interface DocumentCompletion {
  readonly completedAt: Instant;
  readonly tally: RowTally;
  readonly unmapped: readonly string[];
  readonly rejected: readonly RowRejection[];
}
