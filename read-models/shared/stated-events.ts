import type { AnyEvent } from '../../domain/catalogue.ts';
import type { HealthRecordRowEvent, RawRowKept } from '../../domain/health-record/index.ts';
import type { WishNoted } from '../../domain/wishes/index.ts';

/** An event that carries a row of a source document in typed words, whichever stream it is in. */
export type StatedEvent = Exclude<HealthRecordRowEvent, RawRowKept> | WishNoted;

const statedTypes = {
  WesternVisitClaimed: true,
  PharmacyDispensed: true,
  AdmissionClaimed: true,
  DentalVisitClaimed: true,
  AllergyReported: true,
  VaccinationGiven: true,
  LabResultReported: true,
  ImagingOrPathologyReported: true,
  ChineseMedicineVisitClaimed: true,
  AdultCheckupPerformed: true,
  CancerScreeningPerformed: true,
  DiabetesCareEnrolled: true,
  DiabetesFollowUpPerformed: true,
  KidneyCareEnrolled: true,
  KidneyFollowUpPerformed: true,
  HepatitisCareEnrolled: true,
  HepatitisFollowUpPerformed: true,
  WishNoted: true,
} as const satisfies Record<StatedEvent['type'], true>;

export const isStated = (event: AnyEvent): event is StatedEvent => Object.hasOwn(statedTypes, event.type);
