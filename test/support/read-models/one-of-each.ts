import type { AnyEvent } from '../../../domain/catalogue.ts';
import { on } from '../people.ts';
import { pressure, recorded } from '../readings.ts';
import { declared, noted, palliative } from '../wishes.ts';
import {
  adultCheckup,
  admission,
  allergy,
  cancerScreening,
  chineseMedicineVisit,
  dentalVisit,
  dispensing,
  labResult,
  report,
  stated,
  vaccination,
  westernVisit,
} from './facts.ts';

const enrolment = { enrolledOn: on('2006-07-14'), institution: { code: null, name: '中區虛擬診' }, closedOn: null };

/** One fact of each kind that a person's record can hold. */
export const oneOfEach: readonly AnyEvent[] = [
  stated('WesternVisitClaimed', westernVisit()),
  stated('DentalVisitClaimed', dentalVisit()),
  stated('ChineseMedicineVisitClaimed', chineseMedicineVisit()),
  stated('PharmacyDispensed', dispensing()),
  stated('AdmissionClaimed', admission()),
  stated('AllergyReported', allergy()),
  stated('VaccinationGiven', vaccination({ vaccine: '流感疫苗(批號AJF123)' })),
  stated(
    'LabResultReported',
    labResult({ order: { code: '09006C', name: '醣化血紅素' }, item: 'HbA1c', value: '7.1' }),
  ),
  stated('ImagingOrPathologyReported', report()),
  stated('AdultCheckupPerformed', adultCheckup()),
  stated('CancerScreeningPerformed', cancerScreening()),
  stated('KidneyCareEnrolled', enrolment),
  noted(1, palliative),
  declared('w-1', { text: '不要插管' }),
  recorded('r-1', pressure(134, 82)),
  recorded('r-2', { kind: 'glucose', mgPerDl: 103, context: 'fasting' }),
];
