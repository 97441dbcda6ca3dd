import type { DocumentId, DocumentRef, Restatement, RowId, StatedRow, WeakKey } from '../shared/stated-rows.ts';
import type { CalendarDate } from '../shared/time.ts';
import type * as content from './content.ts';

interface RowEvent<Type extends string, Content> {
  readonly type: Type;
  readonly data: StatedRow<Content>;
}

export type WesternVisitClaimed = RowEvent<'WesternVisitClaimed', content.OutpatientVisit>;
export type PharmacyDispensed = RowEvent<'PharmacyDispensed', content.Dispensing>;
export type AdmissionClaimed = RowEvent<'AdmissionClaimed', content.Admission>;
export type DentalVisitClaimed = RowEvent<'DentalVisitClaimed', content.DentalVisit>;
export type AllergyReported = RowEvent<'AllergyReported', content.Allergy>;
export type VaccinationGiven = RowEvent<'VaccinationGiven', content.Vaccination>;
export type LabResultReported = RowEvent<'LabResultReported', content.LabResult>;
/** r8: imaging (32…, 33…) or pathology (25…), told apart by order code only. */
export type ImagingOrPathologyReported = RowEvent<'ImagingOrPathologyReported', content.Report>;
export type ChineseMedicineVisitClaimed = RowEvent<'ChineseMedicineVisitClaimed', content.ChineseMedicineVisit>;
export type AdultCheckupPerformed = RowEvent<'AdultCheckupPerformed', content.AdultCheckup>;
export type CancerScreeningPerformed = RowEvent<'CancerScreeningPerformed', content.CancerScreening>;
export type DiabetesCareEnrolled = RowEvent<'DiabetesCareEnrolled', content.Enrolment>;
export type DiabetesFollowUpPerformed = RowEvent<'DiabetesFollowUpPerformed', content.DiabetesFollowUp>;
export type KidneyCareEnrolled = RowEvent<'KidneyCareEnrolled', content.Enrolment>;
export type KidneyFollowUpPerformed = RowEvent<'KidneyFollowUpPerformed', content.KidneyFollowUp>;
export type HepatitisCareEnrolled = RowEvent<'HepatitisCareEnrolled', content.Enrolment>;
export type HepatitisFollowUpPerformed = RowEvent<'HepatitisFollowUpPerformed', content.HepatitisFollowUp>;

/** Nothing of a file is lost: what we cannot read yet is kept in the source's words, and no view shows it. */
export type RawRowKept = RowEvent<'RawRowKept', content.RawContent>;

export type HealthRecordRowEvent =
  | WesternVisitClaimed
  | PharmacyDispensed
  | AdmissionClaimed
  | DentalVisitClaimed
  | AllergyReported
  | VaccinationGiven
  | LabResultReported
  | ImagingOrPathologyReported
  | ChineseMedicineVisitClaimed
  | AdultCheckupPerformed
  | CancerScreeningPerformed
  | DiabetesCareEnrolled
  | DiabetesFollowUpPerformed
  | KidneyCareEnrolled
  | KidneyFollowUpPerformed
  | HepatitisCareEnrolled
  | HepatitisFollowUpPerformed
  | RawRowKept;

/** From here until `DocumentCompleted` the document is shown as incomplete; importing it again finishes it. */
export interface DocumentOpened {
  readonly type: 'DocumentOpened';
  readonly data: {
    readonly document: DocumentRef;
    /** HMAC of the file's bytes under the owner's key. */
    readonly digest: string;
    readonly format: string;
    /** `import-day` when the file does not say when it was requested. */
    readonly requestedOnFrom: 'document' | 'import-day';
  };
}

/** Head rows of the file: the four counts add up to them. */
export interface RowTally {
  readonly appended: number;
  readonly duplicates: number;
  readonly revisions: number;
  readonly rejected: number;
}
/** No value of the row: a rejected row may hold health data, a rejection may not. */
export interface RowRejection {
  readonly section: string;
  readonly row: number;
  readonly field: string;
  readonly reason: string;
}

export interface DocumentCompleted {
  readonly type: 'DocumentCompleted';
  readonly data: {
    readonly documentId: DocumentId;
    readonly tally: RowTally;
    readonly unmapped: readonly string[];
    readonly rejected: readonly RowRejection[];
  };
}

/** Rows that were known and that this document states too: without it, which document is newest would be lost. */
export interface RowsRestated {
  readonly type: 'RowsRestated';
  readonly data: { readonly document: DocumentRef; readonly rows: readonly Restatement[] };
}

/** The source took it back. A document requested later that states it again brings it back. */
export interface RowWithdrawn {
  readonly type: 'RowWithdrawn';
  readonly data: {
    readonly rowId: RowId;
    readonly key: WeakKey;
    readonly withdrawnOn: CalendarDate;
    readonly reason: string;
  };
}

export type HealthRecordEvent = HealthRecordRowEvent | DocumentOpened | DocumentCompleted | RowsRestated | RowWithdrawn;
