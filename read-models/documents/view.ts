import type { RowRejection, RowTally } from '../../domain/health-record/index.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import type { DocumentId } from '../../domain/shared/stated-rows.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import type { Page } from '../shared/question.ts';
import type { DocumentsRow } from './row.ts';

export interface DocumentItem {
  readonly documentId: DocumentId;
  readonly requestedOn: CalendarDate;
  /** `import-day` when the file does not say when it was requested. */
  readonly requestedOnFrom: 'document' | 'import-day';
  readonly format: string;
  readonly openedAt: Instant;
  readonly completedAt: Instant | null;
  /** Importing the same file again finishes it. */
  readonly isIncomplete: boolean;
  /** Head rows of the file; null while incomplete. */
  readonly tally: RowTally | null;
  /** Fields of the file that are kept but not yet understood. */
  readonly unmapped: readonly string[];
  readonly rejected: readonly RowRejection[];
  readonly eventId: EventId;
}
export type DocumentsAnswer = Page<DocumentItem>;

export const view = (rows: readonly DocumentsRow[], total: number): DocumentsAnswer => ({
  items: rows.map(({ completion, ...document }) => ({
    ...document,
    completedAt: completion?.completedAt ?? null,
    isIncomplete: completion === null,
    tally: completion?.tally ?? null,
    unmapped: completion?.unmapped ?? [],
    rejected: completion?.rejected ?? [],
  })),
  total,
});
