import type { EventToAppend, ExpectedRevision, StreamName } from '../../../application/ports/event-store.ts';
import { dataBytesOf } from '../legal-append.ts';
import { byteaForm, column, int8Form, jsonbForm, textForm, uuidForm, type Column } from '../../postgres/binary-form.ts';

/** An event as its row, encoded once, however often its append is tried. */
interface EventRow {
  readonly append: PendingAppend;
  readonly revision: bigint;
  readonly event: EventToAppend;
  readonly metadataJson: string;
}

export interface PendingAppend {
  readonly stream: StreamName;
  /** The head that must stand before it; `noStream` when there must be none. */
  readonly expectedHead: bigint;
  readonly rows: readonly EventRow[];
  readonly bytes: number;
}

/** One less than the first revision, so that the revisions of an append are always expected + 1, + 2 and so on. */
export const noStream = -1n;

export const headOf = (revision: bigint): ExpectedRevision => (revision === noStream ? 'no-stream' : revision);

export function pendingAppend(
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): PendingAppend {
  const expectedHead = expected === 'no-stream' ? noStream : expected;
  const rows: EventRow[] = [];
  const append: PendingAppend = { stream, expectedHead, rows, bytes: dataBytesOf(events) };
  for (const event of events) {
    const revision = expectedHead + BigInt(rows.length) + 1n;
    rows.push({ append, revision, event, metadataJson: JSON.stringify(event.metadata) });
  }
  return append;
}

export const lastRevisionOf = (append: PendingAppend): bigint => append.expectedHead + BigInt(append.rows.length);

/** What every way of inserting fills in; PostgreSQL adds the transaction and the number within it. */
export const eventColumns: readonly Column<EventRow>[] = [
  column('stream', textForm, (row: EventRow) => row.append.stream),
  column('revision', int8Form, (row: EventRow) => row.revision),
  column('event_id', uuidForm, (row: EventRow) => row.event.eventId),
  column('type', textForm, (row: EventRow) => row.event.type),
  column('owner', textForm, (row: EventRow) => row.event.metadata.owner),
  column('data', byteaForm, (row: EventRow) => row.event.data),
  column('metadata', jsonbForm, (row: EventRow) => row.metadataJson),
];
export const expectedHeadColumn: Column<EventRow> = column('expected', int8Form, (row) => row.append.expectedHead);
