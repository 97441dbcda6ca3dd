import type { HealthRecordCommand, HealthRecordEvent, OfferedHealthRow } from '../../domain/health-record/index.ts';
import type { DocumentId, DocumentRef, Restatement } from '../../domain/shared/stated-rows.ts';
import { on } from './people.ts';
import { document } from './stated-rows.ts';

type CommandOf<Type extends HealthRecordCommand['type']> = Extract<HealthRecordCommand, { type: Type }>;
type EventOf<Type extends HealthRecordEvent['type']> = Extract<HealthRecordEvent, { type: Type }>;

/** One row of section r6; for decisions the rows of all sections are alike. */
export const offeredVaccination = (row: Restatement): Extract<OfferedHealthRow, { type: 'VaccinationGiven' }> => ({
  type: 'VaccinationGiven',
  ...row,
  place: { section: 'r6', row: 1 },
  origin: 'unknown',
  content: {
    vaccinatedOn: on('2015-04-11'),
    vaccine: 'B型肝炎疫苗',
    institution: { code: null, name: '安心診所' },
  },
  raw: { 'r6.1': '20150411', 'r6.3': 'B型肝炎疫苗', 'r6.5': '安心診所' },
});

export const opening = (number: number, ref = document(number)): CommandOf<'OpenDocument'> => ({
  type: 'OpenDocument',
  documentId: ref.documentId,
  digest: `digest-${number}`,
  format: 'my-health-bank-json',
  requestedOn: ref.requestedOn,
  requestedOnFrom: 'document',
});
export const opened = (number: number, ref: DocumentRef = document(number)): EventOf<'DocumentOpened'> => ({
  type: 'DocumentOpened',
  data: { document: ref, digest: `digest-${number}`, format: 'my-health-bank-json', requestedOnFrom: 'document' },
});

export const stating = (number: number, ...rows: readonly Restatement[]): CommandOf<'StateRows'> => ({
  type: 'StateRows',
  documentId: `doc_${number}` as DocumentId,
  rows: rows.map(offeredVaccination),
});
export const stated = (number: number, row: Restatement, revises = false): EventOf<'VaccinationGiven'> => {
  const { type, ...offered } = offeredVaccination(row);
  return { type, data: { ...offered, document: document(number), revises } };
};
export const restated = (number: number, ...rows: readonly Restatement[]): EventOf<'RowsRestated'> => ({
  type: 'RowsRestated',
  data: { document: document(number), rows },
});

const outcome = (number: number) => ({
  documentId: `doc_${number}` as DocumentId,
  tally: { appended: 1, duplicates: 0, revisions: 0, rejected: 1 },
  unmapped: ['r99'],
  rejected: [{ section: 'r6', row: 2, field: 'r6.1', reason: 'not-a-date' }],
});
export const completing = (number: number): CommandOf<'CompleteDocument'> => ({
  type: 'CompleteDocument',
  ...outcome(number),
});
export const completed = (number: number): EventOf<'DocumentCompleted'> => ({
  type: 'DocumentCompleted',
  data: outcome(number),
});

export const withdrawing = ({ rowId }: Restatement, withdrawnOn: string): CommandOf<'WithdrawRow'> => ({
  type: 'WithdrawRow',
  rowId,
  withdrawnOn: on(withdrawnOn),
  reason: 'claim cancelled',
});
export const withdrawn = (row: Restatement, withdrawnOn: string): EventOf<'RowWithdrawn'> => ({
  type: 'RowWithdrawn',
  data: { ...row, withdrawnOn: on(withdrawnOn), reason: 'claim cancelled' },
});
