import type {
  AdultCheckup,
  CancerScreening,
  ChineseMedicineVisit,
  CodedText,
  Dispensing,
  Enrolment,
  Finding,
  OutpatientVisit,
} from '../../domain/health-record/index.ts';
import { isFeeOfPrescriptions, type Diagnosis, type Service } from '../../domain/reminders/index.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { AnyEvent } from '../../domain/catalogue.ts';
import type { ReadModel } from '../read-model.ts';
import { claimPartKeysOf, foldClaimPart, ordersOfPart } from '../shared/claim-parts.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { splitLot } from '../shared/vaccine-lot.ts';

import type { CareContent, CareHistoryRow, CareRow, PersonRow } from './row.ts';

type Fold = ReadModel<CareHistoryRow>;

/** No weak key can be this: they are digests. */
const personKey = ['person'] as const;

export const rowKeysOf: Fold['rowKeysOf'] = (event) =>
  event.type === 'PersonRegistered' || event.type === 'FactorDeclared'
    ? personKey
    : claimPartKeysOf(event, (stated) => contentOf(stated) !== undefined);

export const fold: Fold['fold'] = (row, recorded, rowKey) => {
  if (rowKey === 'person') return foldPerson(row?.kind === 'person' ? row : undefined, recorded);
  return foldCare(row?.kind === 'care' ? row : undefined, recorded, rowKey);
};

function foldPerson(row: PersonRow | undefined, { event, eventId }: Recorded<AnyEvent>): PersonRow | undefined {
  if (event.type === 'PersonRegistered') {
    const { birthDate, sex } = event.data;
    return { kind: 'person', birthDate, sex, factors: [] };
  }
  if (event.type !== 'FactorDeclared' || row === undefined) return row;
  const { factor, declaredFrom } = event.data;
  return { ...row, factors: [...row.factors, { factor, declaredFrom, eventId }] };
}

function foldCare(row: CareRow | undefined, recorded: Recorded<AnyEvent>, rowKey: string): CareRow | undefined {
  const thing = foldClaimPart(row?.thing, recorded, rowKey, {
    contentOf: (event, part) => (part === 'drugs' ? supplyContentOf(event) : contentOf(event)),
    keepsRaw: false,
  });
  return thing && { kind: 'care', thing };
}

const nothing = { services: [], diagnoses: [], enrolments: [], supplies: [] } as const;

function contentOf(event: StatedEvent): CareContent | undefined {
  switch (event.type) {
    case 'WesternVisitClaimed':
    case 'DentalVisitClaimed':
    case 'ChineseMedicineVisitClaimed':
      return visit(event.data.content, event.data.content.visitedOn);
    case 'PharmacyDispensed':
      return visit(event.data.content, event.data.content.dispensedOn);
    case 'AdmissionClaimed': {
      const { admittedOn, claimedFrom, orders, diagnoses } = event.data.content;
      const admitted = admittedOn ?? claimedFrom;
      const services = orders.flatMap((order) => datedCode(order, order.startedOn ?? admitted)).map(asOrder);
      return {
        ...nothing,
        category: 'visits',
        services,
        diagnoses: diagnoses.flatMap((diagnosis) => datedCode(diagnosis, admitted)),
      };
    }
    case 'VaccinationGiven': {
      const { vaccinatedOn, vaccine } = event.data.content;
      const code = plainName(splitLot(vaccine).vaccine);
      return { ...nothing, category: 'vaccinations', services: [{ kind: 'vaccination', code, on: vaccinatedOn }] };
    }
    case 'AdultCheckupPerformed':
      return checkup(event.data.content);
    case 'CancerScreeningPerformed':
      return screening(event.data.content);
    default:
      return programmeContentOf(event);
  }
}

function programmeContentOf(event: StatedEvent): CareContent | undefined {
  switch (event.type) {
    case 'DiabetesCareEnrolled':
      return enrolment('diabetes', event.data.content);
    case 'KidneyCareEnrolled':
      return enrolment('kidney', event.data.content);
    case 'HepatitisCareEnrolled':
      return { ...nothing, category: 'programmes', services: enrolledIn('hepatitis', event.data.content) };
    case 'DiabetesFollowUpPerformed':
      return followUp('diabetes', event.data.content.visitedOn);
    case 'KidneyFollowUpPerformed':
      return followUp('kidney', event.data.content.visitedOn);
    default:
      return undefined;
  }
}

/** The drugs of a claim are of another category than the claim. */
function supplyContentOf(event: StatedEvent): CareContent | undefined {
  switch (event.type) {
    case 'WesternVisitClaimed':
    case 'ChineseMedicineVisitClaimed':
      return supplied(event.data.content, event.data.content.visitedOn, false);
    case 'PharmacyDispensed':
      return supplied(event.data.content, event.data.content.dispensedOn, true);
    default:
      return undefined;
  }
}

interface Claimed {
  readonly orders: readonly CodedText[];
  readonly diagnoses: readonly CodedText[];
}

const visit = ({ orders, diagnoses }: Claimed, on: CalendarDate): CareContent => ({
  ...nothing,
  category: 'visits',
  services: orders.flatMap((order) => datedCode(order, on)).map(asOrder),
  diagnoses: diagnoses.flatMap((diagnosis) => datedCode(diagnosis, on)),
});

function supplied(
  { orders, diagnoses, cardSequence, institution }: OutpatientVisit | Dispensing | ChineseMedicineVisit,
  on: CalendarDate,
  isHandedOver: boolean,
): CareContent {
  const codes = orders.flatMap(({ code }) => code ?? []);
  const days = ordersOfPart(orders, 'drugs').flatMap((order) => order.days ?? []);
  const supply = {
    on,
    days: days.length === 0 ? null : Math.max(...days),
    feeCodes: codes.filter(isFeeOfPrescriptions),
    cardSequence,
    institution: institution.code ?? institution.name,
    diagnosisCodes: diagnoses.flatMap(({ code }) => code ?? []),
    isHandedOver,
  };
  const isNone = supply.days === null && supply.feeCodes.length === 0;
  return { ...nothing, category: 'medications', supplies: isNone ? [] : [supply] };
}

const enrolledIn = (code: string, { enrolledOn }: Enrolment): CareContent['services'] =>
  enrolledOn === null ? [] : [{ kind: 'programme', code, on: enrolledOn }];

const enrolment = (programme: 'diabetes' | 'kidney', content: Enrolment): CareContent => ({
  ...nothing,
  category: 'programmes',
  services: enrolledIn(programme, content),
  enrolments: content.enrolledOn === null ? [] : [{ programme, from: content.enrolledOn, until: content.closedOn }],
});

const followUp = (code: string, visitedOn: CalendarDate | null): CareContent => ({
  ...nothing,
  category: 'programmes',
  services: visitedOn === null ? [] : [{ kind: 'follow-up', code, on: visitedOn }],
});

function checkup({ examinedOn, hbsAg, antiHcv }: AdultCheckup): CareContent {
  const codes = [hbsAg, antiHcv].some(isTested) ? ['adult', 'hepatitis-b-c'] : ['adult'];
  return {
    ...nothing,
    category: 'prevention',
    services: codes.map((code) => ({ kind: 'checkup', code, on: examinedOn })),
  };
}

/** 0 is 無 and 3 is 未執行, not done (NHIA, IHK_JSON_J2, sample of section r10). Doubt: any other code is a result. */
const isTested = (finding: Finding | null): boolean =>
  finding !== null && finding.code !== '0' && finding.code !== '3' && finding.name !== '未執行';

/** Older files print the names with spaces and in full width. */
function screening({ screening: category, test, screenedOn }: CancerScreening): CareContent {
  const code = plainName(`${category}${test ?? ''}`);
  return {
    ...nothing,
    category: 'prevention',
    services: screenedOn === null ? [] : [{ kind: 'screening', code, on: screenedOn }],
  };
}

const plainName = (printed: string): string => printed.normalize('NFKC').replaceAll(/\s/gu, '');

type DatedCode = Omit<Diagnosis, 'eventId'>;

/** What has no code or no day tells a rule nothing. */
const datedCode = (
  { code }: CodedText | { readonly code: string | null },
  on: CalendarDate | null,
): readonly DatedCode[] => (code === null || on === null ? [] : [{ code, on }]);

const asOrder = (dated: DatedCode): Omit<Service, 'eventId'> => ({ kind: 'order', ...dated });
