import {
  emptyRowLedger,
  enterRow,
  type DocumentId,
  type DocumentRef,
  type RowLedger,
  type RowLedgerDraft,
} from '../shared/stated-rows.ts';
import type { HealthRecordEvent, HealthRecordRowEvent } from './events.ts';

interface KnownDocument {
  readonly document: DocumentRef;
  readonly digest: string;
  isComplete: boolean;
}

export interface HealthRecordDraft {
  readonly documents: Map<DocumentId, KnownDocument>;
  readonly ledger: RowLedgerDraft;
  readonly withdrawnOn: Map<string, string>;
}
export interface HealthRecordState {
  readonly documents: ReadonlyMap<DocumentId, Readonly<KnownDocument>>;
  readonly ledger: RowLedger;
  readonly withdrawnOn: ReadonlyMap<string, string>;
}

export const emptyDraft = (): HealthRecordDraft => ({
  documents: new Map(),
  ledger: emptyRowLedger(),
  withdrawnOn: new Map(),
});

export function evolve(draft: HealthRecordDraft, event: HealthRecordEvent): void {
  switch (event.type) {
    case 'DocumentOpened': {
      const { document, digest } = event.data;
      draft.documents.set(document.documentId, { document, digest, isComplete: false });
      return;
    }
    case 'DocumentCompleted': {
      const known = draft.documents.get(event.data.documentId);
      if (known !== undefined) known.isComplete = true;
      return;
    }
    case 'RowsRestated':
      for (const row of event.data.rows) enterRow(draft.ledger, row, event.data.document.number);
      return;
    case 'RowWithdrawn':
      draft.withdrawnOn.set(event.data.rowId, event.data.withdrawnOn);
      return;
    default: {
      // The compiler knows that all the others are rows; an event that is none does not get past it.
      const { data }: HealthRecordRowEvent = event;
      enterRow(draft.ledger, data, data.document.number);
    }
  }
}
