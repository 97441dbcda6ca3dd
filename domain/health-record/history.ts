import type { EventContract, KeyCategory } from '../shared/event-contract.ts';
import type { HealthRecordEvent } from './events.ts';

const firstVersion = (category: KeyCategory): EventContract => ({
  currentVersion: 1,
  category,
  clear: [],
  upcasters: [],
});

export const contracts = {
  WesternVisitClaimed: firstVersion('visits'),
  PharmacyDispensed: firstVersion('visits'),
  AdmissionClaimed: firstVersion('visits'),
  DentalVisitClaimed: firstVersion('visits'),
  ChineseMedicineVisitClaimed: firstVersion('visits'),
  AllergyReported: firstVersion('allergies'),
  VaccinationGiven: firstVersion('vaccinations'),
  LabResultReported: firstVersion('labs'),
  ImagingOrPathologyReported: firstVersion('imaging'),
  AdultCheckupPerformed: firstVersion('prevention'),
  CancerScreeningPerformed: firstVersion('prevention'),
  DiabetesCareEnrolled: firstVersion('programmes'),
  DiabetesFollowUpPerformed: firstVersion('programmes'),
  KidneyCareEnrolled: firstVersion('programmes'),
  KidneyFollowUpPerformed: firstVersion('programmes'),
  HepatitisCareEnrolled: firstVersion('programmes'),
  HepatitisFollowUpPerformed: firstVersion('programmes'),
  RawRowKept: firstVersion('documents'),
  DocumentOpened: firstVersion('documents'),
  DocumentCompleted: firstVersion('documents'),
  RowsRestated: firstVersion('documents'),
  RowWithdrawn: firstVersion('documents'),
} satisfies Record<HealthRecordEvent['type'], EventContract>;
