import { accepted, refused, type Decision } from '../shared/decider.ts';
import {
  keyOfRow,
  sortRows,
  type DocumentId,
  type DocumentRef,
  type OfferedRow,
  type RowId,
} from '../shared/stated-rows.ts';
import type { CalendarDate } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { HealthRecordEvent, HealthRecordRowEvent, RowRejection, RowTally } from './events.ts';
import type { HealthRecordState } from './state.ts';

/** A row of any section, tied to the content that its event type carries. */
export type OfferedHealthRow = {
  [Type in HealthRecordRowEvent['type']]: OfferedRow<
    Type,
    Extract<HealthRecordRowEvent, { type: Type }>['data']['content']
  >;
}[HealthRecordRowEvent['type']];

export interface OpenDocument {
  readonly type: 'OpenDocument';
  readonly documentId: DocumentId;
  readonly digest: string;
  readonly format: string;
  readonly requestedOn: CalendarDate;
  readonly requestedOnFrom: 'document' | 'import-day';
}
export interface StateRows {
  readonly type: 'StateRows';
  readonly documentId: DocumentId;
  readonly rows: readonly OfferedHealthRow[];
}
export interface CompleteDocument {
  readonly type: 'CompleteDocument';
  readonly documentId: DocumentId;
  readonly tally: RowTally;
  readonly unmapped: readonly string[];
  readonly rejected: readonly RowRejection[];
}
export interface WithdrawRow {
  readonly type: 'WithdrawRow';
  readonly rowId: RowId;
  readonly withdrawnOn: CalendarDate;
  readonly reason: string;
}
export type HealthRecordCommand = OpenDocument | StateRows | CompleteDocument | WithdrawRow;

export type HealthRecordRefusal =
  /** Complete: there is nothing to do. Open: go on under this document. */
  | { readonly code: 'document-already-known'; readonly document: DocumentRef; readonly isComplete: boolean }
  | { readonly code: 'document-not-found' }
  | { readonly code: 'document-already-complete' }
  | { readonly code: 'row-not-found' };

type HealthRecordDecision = Decision<HealthRecordEvent, HealthRecordRefusal>;

export function decide(command: HealthRecordCommand, state: HealthRecordState): HealthRecordDecision {
  switch (command.type) {
    case 'OpenDocument':
      return openDocument(command, state);
    case 'StateRows':
      return stateRows(command, state);
    case 'CompleteDocument':
      return completeDocument(command, state);
    case 'WithdrawRow':
      return withdrawRow(command, state);
    default:
      return unreachable(command);
  }
}

function openDocument(command: OpenDocument, state: HealthRecordState): HealthRecordDecision {
  for (const { document, digest, isComplete } of state.documents.values()) {
    if (digest === command.digest) return refused({ code: 'document-already-known', document, isComplete });
  }
  const { documentId, digest, format, requestedOn, requestedOnFrom } = command;
  const document = { documentId, requestedOn, number: state.documents.size + 1 };
  return accepted({ type: 'DocumentOpened', data: { document, digest, format, requestedOnFrom } });
}

function stateRows(command: StateRows, state: HealthRecordState): HealthRecordDecision {
  const known = state.documents.get(command.documentId);
  if (known === undefined) return refused({ code: 'document-not-found' });
  if (known.isComplete) return refused({ code: 'document-already-complete' });
  const { document } = known;
  const { fresh, restated } = sortRows(state.ledger, document, command.rows);
  const events: HealthRecordEvent[] = fresh.map(({ row, revises }) => rowEvent(row, document, revises));
  if (restated.length > 0) events.push({ type: 'RowsRestated', data: { document, rows: restated } });
  return accepted(...events);
}

/** The type says which content the row carries; the compiler cannot follow a union through a spread. */
const rowEvent = ({ type, ...row }: OfferedHealthRow, document: DocumentRef, revises: boolean): HealthRecordRowEvent =>
  ({ type, data: { ...row, document, revises } }) as HealthRecordRowEvent;

function completeDocument(command: CompleteDocument, state: HealthRecordState): HealthRecordDecision {
  const known = state.documents.get(command.documentId);
  if (known === undefined) return refused({ code: 'document-not-found' });
  if (known.isComplete) return accepted();
  const { documentId, tally, unmapped, rejected } = command;
  return accepted({ type: 'DocumentCompleted', data: { documentId, tally, unmapped, rejected } });
}

function withdrawRow(command: WithdrawRow, state: HealthRecordState): HealthRecordDecision {
  const { rowId, withdrawnOn, reason } = command;
  const key = keyOfRow(state.ledger, rowId);
  if (key === undefined) return refused({ code: 'row-not-found' });
  if ((state.withdrawnOn.get(rowId) ?? '') >= withdrawnOn) return accepted();
  return accepted({ type: 'RowWithdrawn', data: { rowId, key, withdrawnOn, reason } });
}
