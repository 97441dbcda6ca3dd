import type { OfferedHealthRow, RowRejection } from '../../domain/health-record/index.ts';
import type { OfferedRow, RowId } from '../../domain/shared/stated-rows.ts';
import type { NotedWish } from '../../domain/wishes/index.ts';
import { appendBytesMax, appendEventsMax } from '../ports/event-store.ts';
import type { SourceItem, SourceStatement } from '../ports/source-document.ts';
import type { OwnerDigests } from './owner-digests.ts';

export type OfferedWish = OfferedRow<'WishNoted', NotedWish>;

/** A row of the file as far as its count goes. One that is only kept raw is no head row. */
interface CountedRow {
  readonly isHeadRow: boolean;
  readonly rowIds: readonly RowId[];
}

/** What one append of each stream takes. */
export interface RowBatch {
  readonly health: OfferedHealthRow[];
  readonly wishes: OfferedWish[];
  readonly counted: CountedRow[];
  bytes: number;
}
export const emptyBatch = (): RowBatch => ({ health: [], wishes: [], counted: [], bytes: 0 });

/** Half of what a store takes at most: an import shares the log with others (design 4.2). */
const batchRowsMax = appendEventsMax / 2;
const batchBytesMax = appendBytesMax / 2;
/** The acts of one row go into one append, with room for the batch's restated rows, ids and metadata. */
const rowBytesMax = appendBytesMax - 131_072;
/** Document, digests and punctuation beside the content and the raw row. */
const overheadBytes = 400;

export interface IdentifiedRow extends CountedRow {
  readonly rows: readonly (OfferedHealthRow | OfferedWish)[];
  readonly bytes: number;
}

/** Undefined in the place of a rejection: the row can be stated. */
export function identify(
  { isHeadRow, statements }: Extract<SourceItem, { kind: 'row' }>,
  digests: OwnerDigests,
): IdentifiedRow {
  const rows = statements.map((statement) => identified(statement, digests));
  const bytes = rows.reduce((sum, row) => sum + overheadBytes + Buffer.byteLength(JSON.stringify(row)), 0);
  return { isHeadRow, rows, bytes, rowIds: rows.map(({ rowId }) => rowId) };
}

const identified = (
  { offered, says, speaksOf }: SourceStatement,
  digests: OwnerDigests,
): OfferedHealthRow | OfferedWish => ({
  ...offered,
  rowId: digests.rowIdOf(says),
  key: digests.weakKeyOf(speaksOf),
});

/** Whole or not at all: what no append could take is rejected. */
export function excessOf({ rows, bytes }: IdentifiedRow): RowRejection | undefined {
  const place = rows[0]?.place;
  if (place === undefined || (bytes <= rowBytesMax && rows.length <= batchRowsMax)) return undefined;
  return { ...place, field: place.section, reason: bytes > rowBytesMax ? 'row-too-large' : 'too-many-details' };
}

export const hasRoomFor = (batch: RowBatch, row: IdentifiedRow): boolean =>
  batch.counted.length === 0 ||
  (batch.health.length + batch.wishes.length + row.rows.length <= batchRowsMax &&
    batch.bytes + row.bytes <= batchBytesMax);

export function addRow(batch: RowBatch, { isHeadRow, rowIds, rows, bytes }: IdentifiedRow): void {
  for (const row of rows) {
    if (row.type === 'WishNoted') batch.wishes.push(row);
    else batch.health.push(row);
  }
  batch.counted.push({ isHeadRow, rowIds });
  batch.bytes += bytes;
}
