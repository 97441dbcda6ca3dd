import type { CodedText, HealthRecordRowEvent, Institution } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { orderKind } from '../../domain/terminology/index.ts';
import { admissionOccurredOn } from '../shared/admission-days.ts';
import { ordersOfPart, type ClaimPart } from '../shared/claim-parts.ts';
import { examinationDay } from '../shared/examination-day.ts';
import { splitLot } from '../shared/vaccine-lot.ts';
import type { TimelineContent, Words } from './row.ts';
import { institutionWords, textWords } from './words.ts';

type ContentOf<Type extends HealthRecordRowEvent['type']> = Extract<
  HealthRecordRowEvent,
  { type: Type }
>['data']['content'];

interface Claim {
  readonly institution: Institution;
  readonly diagnoses: readonly CodedText[];
  readonly orders: readonly CodedText[];
}

/** Without drugs, which are an entry of their own: they are of another category. */
export function describeClaim(
  claim: Claim,
  visit: { readonly kind: string; readonly occurredOn: CalendarDate | null; readonly part: ClaimPart },
): TimelineContent {
  const { kind, occurredOn, part } = visit;
  const subtitle = institutionWords(claim.institution);
  if (part === 'drugs') {
    const title = ordersOfPart(claim.orders, 'drugs').map(({ code, name }): Words => ({
      as: 'order',
      order: { code, name },
    }));
    return { category: 'medications', kind: 'medication', occurredOn, title, subtitle };
  }
  const [main] = claim.diagnoses;
  const title = main === undefined ? subtitle : textWords(main.name ?? main.code);
  return { category: 'visits', kind, occurredOn, title, subtitle };
}

export const describeAdmission = (content: ContentOf<'AdmissionClaimed'>, part: ClaimPart): TimelineContent =>
  describeClaim(content, { kind: 'admission', occurredOn: admissionOccurredOn(content), part });

export const describeAllergy = (content: ContentOf<'AllergyReported'>): TimelineContent => ({
  category: 'allergies',
  kind: 'allergy',
  occurredOn: content.reportedOn,
  title: textWords(content.substance),
  subtitle: [...textWords(content.severity, content.reaction), ...institutionWords(content.institution)],
});

export const describeVaccination = (content: ContentOf<'VaccinationGiven'>): TimelineContent => ({
  category: 'vaccinations',
  kind: 'vaccination',
  occurredOn: content.vaccinatedOn,
  title: textWords(splitLot(content.vaccine).vaccine),
  subtitle: institutionWords(content.institution),
});

export const describeLab = (content: ContentOf<'LabResultReported'>): TimelineContent => ({
  category: 'labs',
  kind: 'lab',
  occurredOn: examinationDay(content),
  title: [
    content.item === null ? { as: 'order', order: content.order } : { as: 'lab-item', printed: content.item },
    ...textWords(content.value),
  ],
  subtitle: [{ as: 'order', order: content.order }, ...institutionWords(content.institution)],
});

export function describeReport(content: ContentOf<'ImagingOrPathologyReported'>): TimelineContent {
  const kind = orderKind(content.order.code);
  return {
    category: 'imaging',
    kind: kind === 'imaging' || kind === 'pathology' ? kind : 'other-report',
    occurredOn: examinationDay(content),
    title: [{ as: 'order', order: content.order }],
    subtitle: institutionWords(content.institution),
  };
}

export const describeCheckup = (content: ContentOf<'AdultCheckupPerformed'>): TimelineContent => ({
  category: 'prevention',
  kind: 'adult-checkup',
  occurredOn: content.examinedOn,
  title: [{ as: 'label', label: 'adult-checkup' }],
  subtitle: institutionWords(content.institution),
});

export const describeScreening = (content: ContentOf<'CancerScreeningPerformed'>): TimelineContent => ({
  category: 'prevention',
  kind: 'cancer-screening',
  occurredOn: content.screenedOn,
  title: textWords(content.screening, content.test),
  subtitle: [...textWords(content.result), ...institutionWords(content.institution)],
});

export const describeEnrolment = (
  content: ContentOf<'DiabetesCareEnrolled'>,
  programme: 'diabetes' | 'kidney' | 'hepatitis',
): TimelineContent => ({
  category: 'programmes',
  kind: `${programme}-enrolment`,
  occurredOn: content.enrolledOn,
  title: [
    { as: 'label', label: `${programme}-care` },
    { as: 'label', label: 'enrolled' },
  ],
  subtitle: institutionWords(content.institution),
});

export const describeFollowUp = (
  content: Pick<ContentOf<'DiabetesFollowUpPerformed'>, 'enrolment' | 'stage' | 'visitedOn'>,
  programme: 'diabetes' | 'kidney' | 'hepatitis',
): TimelineContent => ({
  category: 'programmes',
  kind: `${programme}-follow-up`,
  occurredOn: content.visitedOn,
  title: [{ as: 'label', label: `${programme}-care` }, ...textWords(content.stage)],
  subtitle: institutionWords(content.enrolment.institution),
});
