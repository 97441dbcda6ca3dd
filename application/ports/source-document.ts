import type { OfferedHealthRow, RowRejection } from '../../domain/health-record/index.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { OfferedRow } from '../../domain/shared/stated-rows.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { NotedWish } from '../../domain/wishes/index.ts';
import type { ImportProblem } from './import-problem.ts';

/**
 * A file of a known format. It is read twice, each time from its first byte and in pieces: once to see that all of it
 * is readable and whose it is, once for what it states. `onBytes` sees every piece before it is read; a piece is valid
 * during the call only. The bytes are those of the document itself, so the same document in another zip is the same.
 */
export interface SourceDocument {
  /** Kebab-case, for example `my-health-bank-json`. */
  readonly format: string;
  survey(onBytes: (piece: Uint8Array) => void): Promise<Result<Survey, ImportProblem>>;
  /** In the order of the file. A problem is the last item. */
  items(onBytes: (piece: Uint8Array) => void): AsyncIterable<SourceItem>;
}

export interface Survey {
  /** The person's number as the source prints it, mostly masked. Null: the file does not say. */
  readonly subject: string | null;
  readonly requestedOn: CalendarDate | null;
  readonly headRows: number;
}

export type SourceItem =
  /** A head row of the file with everything it states, or a row that is only kept (`isHeadRow` false). */
  | { readonly kind: 'row'; readonly isHeadRow: boolean; readonly statements: readonly SourceStatement[] }
  | { readonly kind: 'rejected'; readonly rejection: RowRejection }
  /** A section or field that the importer does not know: told once. */
  | { readonly kind: 'unmapped'; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

type WithoutDigests<Row> = Row extends unknown ? Omit<Row, 'rowId' | 'key'> : never;

export type StatedHealthRow = WithoutDigests<OfferedHealthRow>;
export type StatedWish = WithoutDigests<OfferedRow<'WishNoted', NotedWish>>;

/** What one row states, before the owner's key turns the two texts into digests. */
export interface SourceStatement {
  readonly offered: StatedHealthRow | StatedWish;
  /** All that it says, in one canonical form: equal texts are one statement. */
  readonly says: string;
  /** What it speaks of: the weak key in plain words. */
  readonly speaksOf: string;
}
