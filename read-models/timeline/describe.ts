import type { ClaimPart } from '../shared/claim-parts.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import * as care from './describe-care.ts';
import type { TimelineContent } from './row.ts';
import { textWords } from './words.ts';

type StatedType = StatedEvent['type'];
type ContentByType = {
  readonly [Type in StatedType]: Extract<StatedEvent, { type: Type }>['data']['content'];
};
type Describing = {
  readonly [Type in StatedType]: (content: ContentByType[Type], part: ClaimPart) => TimelineContent;
};
/** The union written so that the compiler can pair each type with its content. */
type EventOf<Type extends StatedType> = {
  readonly [Each in Type]: { readonly type: Each; readonly data: { readonly content: ContentByType[Each] } };
}[Type];

/** One line of the passbook for each kind of row that a document can state. */
const describing: Describing = {
  WesternVisitClaimed: (content, part) =>
    care.describeClaim(content, { kind: 'western', occurredOn: content.visitedOn, part }),
  DentalVisitClaimed: (content, part) =>
    care.describeClaim(content, { kind: 'dental', occurredOn: content.visitedOn, part }),
  ChineseMedicineVisitClaimed: (content, part) =>
    care.describeClaim(content, { kind: 'chinese-medicine', occurredOn: content.visitedOn, part }),
  PharmacyDispensed: (content, part) =>
    care.describeClaim(content, { kind: 'pharmacy', occurredOn: content.dispensedOn, part }),
  AdmissionClaimed: care.describeAdmission,
  AllergyReported: care.describeAllergy,
  VaccinationGiven: care.describeVaccination,
  LabResultReported: care.describeLab,
  ImagingOrPathologyReported: care.describeReport,
  AdultCheckupPerformed: care.describeCheckup,
  CancerScreeningPerformed: care.describeScreening,
  DiabetesCareEnrolled: (content) => care.describeEnrolment(content, 'diabetes'),
  DiabetesFollowUpPerformed: (content) => care.describeFollowUp(content, 'diabetes'),
  KidneyCareEnrolled: (content) => care.describeEnrolment(content, 'kidney'),
  KidneyFollowUpPerformed: (content) => care.describeFollowUp(content, 'kidney'),
  HepatitisCareEnrolled: (content) => care.describeEnrolment(content, 'hepatitis'),
  HepatitisFollowUpPerformed: (content) => care.describeFollowUp(content, 'hepatitis'),
  WishNoted: ({ notedOn, text }) => ({
    category: 'wishes',
    kind: 'wish-noted',
    occurredOn: notedOn,
    title: textWords(text),
    subtitle: [],
  }),
};

export const describe = <Type extends StatedType>(event: EventOf<Type>, part: ClaimPart): TimelineContent =>
  describing[event.type](event.data.content, part);
