import {
  emptyRowLedger,
  enterRow,
  type DocumentId,
  type DocumentRef,
  type RowLedger,
  type RowLedgerDraft,
} from '../shared/stated-rows.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { HealthRecordEvent } from './events.ts';

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
    case 'WesternVisitClaimed':
    case 'PharmacyDispensed':
    case 'AdmissionClaimed':
    case 'DentalVisitClaimed':
    case 'AllergyReported':
    case 'VaccinationGiven':
    case 'LabResultReported':
    case 'ImagingOrPathologyReported':
    case 'ChineseMedicineVisitClaimed':
    case 'AdultCheckupPerformed':
    case 'CancerScreeningPerformed':
    case 'DiabetesCareEnrolled':
    case 'DiabetesFollowUpPerformed':
    case 'KidneyCareEnrolled':
    case 'KidneyFollowUpPerformed':
    case 'HepatitisCareEnrolled':
    case 'HepatitisFollowUpPerformed':
    case 'RawRowKept':
      enterRow(draft.ledger, event.data, event.data.document.number);
      return;
    default:
      unreachable(event);
  }
}
