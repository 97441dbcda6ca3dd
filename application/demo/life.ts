import type * as record from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { NotedWish } from '../../domain/wishes/index.ts';

/** What each kind of entry says: the same words that an import of it gives back. */
export interface EntryContents {
  readonly 'western-visit': record.OutpatientVisit;
  readonly dispensing: record.Dispensing;
  readonly admission: record.Admission;
  readonly 'dental-visit': record.DentalVisit;
  readonly allergy: record.Allergy;
  readonly wish: NotedWish;
  readonly vaccination: record.Vaccination;
  readonly 'lab-result': record.LabResult;
  readonly report: record.Report;
  readonly 'chinese-medicine-visit': record.ChineseMedicineVisit;
  readonly checkup: record.AdultCheckup;
  readonly screening: record.CancerScreening;
  readonly 'diabetes-enrolment': record.Enrolment;
  readonly 'diabetes-follow-up': record.DiabetesFollowUp;
  readonly 'kidney-enrolment': record.Enrolment;
  readonly 'kidney-follow-up': record.KidneyFollowUp;
  readonly 'hepatitis-enrolment': record.Enrolment;
  readonly 'hepatitis-follow-up': record.HepatitisFollowUp;
}
export type EntryKind = keyof EntryContents;

/** One thing that happened, as the source states it in the files that were asked for from a day on. */
export interface EntryOf<Kind extends EntryKind> {
  readonly kind: Kind;
  /** The day that rolling windows go by. */
  readonly on: CalendarDate;
  readonly statedFrom: CalendarDate;
  readonly content: EntryContents[Kind];
  /** From this day on the source says it differently. */
  readonly correction: { readonly from: CalendarDate; readonly content: EntryContents[Kind] } | null;
}
export type LifeEntry = { readonly [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];
/** In no particular order. */
export type Life = readonly LifeEntry[];
