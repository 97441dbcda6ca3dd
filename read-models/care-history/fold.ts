import type { AdultCheckup, CancerScreening, CodedText, Finding } from '../../domain/health-record/index.ts';
import type { Diagnosis, Service } from '../../domain/reminders/index.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { AnyEvent } from '../../domain/catalogue.ts';
import type { ReadModel } from '../read-model.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { CareContent, CareHistoryRow, CareRow, PersonRow } from './row.ts';

type Fold = ReadModel<CareHistoryRow>;

/** No weak key can be this: they are digests. */
const personKey = ['person'] as const;

export const rowKeysOf: Fold['rowKeysOf'] = (event) =>
  event.type === 'PersonRegistered' || event.type === 'FactorDeclared'
    ? personKey
    : statedKeysOf(event, (stated) => contentOf(stated) !== undefined);

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
  const thing = foldStated(row?.thing, recorded, rowKey, { contentOf, keepsRaw: false });
  return thing && { kind: 'care', thing };
}

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
        category: 'visits',
        services,
        diagnoses: diagnoses.flatMap((diagnosis) => datedCode(diagnosis, admitted)),
      };
    }
    case 'AdultCheckupPerformed':
      return checkup(event.data.content);
    case 'CancerScreeningPerformed':
      return screening(event.data.content);
    default:
      return enrolmentOf(event);
  }
}

function enrolmentOf(event: StatedEvent): CareContent | undefined {
  switch (event.type) {
    case 'DiabetesCareEnrolled':
      return enrolment('diabetes', event.data.content.enrolledOn);
    case 'KidneyCareEnrolled':
      return enrolment('kidney', event.data.content.enrolledOn);
    case 'HepatitisCareEnrolled':
      return enrolment('hepatitis', event.data.content.enrolledOn);
    default:
      return undefined;
  }
}

interface Claimed {
  readonly orders: readonly CodedText[];
  readonly diagnoses: readonly CodedText[];
}

const visit = ({ orders, diagnoses }: Claimed, on: CalendarDate): CareContent => ({
  category: 'visits',
  services: orders.flatMap((order) => datedCode(order, on)).map(asOrder),
  diagnoses: diagnoses.flatMap((diagnosis) => datedCode(diagnosis, on)),
});

const enrolment = (code: string, on: CalendarDate | null): CareContent => ({
  category: 'programmes',
  services: on === null ? [] : [{ kind: 'programme', code, on }],
  diagnoses: [],
});

function checkup({ examinedOn, hbsAg, antiHcv }: AdultCheckup): CareContent {
  const codes = [hbsAg, antiHcv].some(isTested) ? ['adult', 'hepatitis-b-c'] : ['adult'];
  return {
    category: 'prevention',
    services: codes.map((code) => ({ kind: 'checkup', code, on: examinedOn })),
    diagnoses: [],
  };
}

/** 0 is 無 and 3 is 未執行, not done (NHIA, IHK_JSON_J2, sample of section r10). Doubt: any other code is a result. */
const isTested = (finding: Finding | null): boolean =>
  finding !== null && finding.code !== '0' && finding.code !== '3' && finding.name !== '未執行';

/** Older files print the names with spaces and in full width. */
function screening({ screening: category, test, screenedOn }: CancerScreening): CareContent {
  const code = `${category}${test ?? ''}`.normalize('NFKC').replaceAll(/\s/gu, '');
  return {
    category: 'prevention',
    services: screenedOn === null ? [] : [{ kind: 'screening', code, on: screenedOn }],
    diagnoses: [],
  };
}

type DatedCode = Omit<Diagnosis, 'eventId'>;

/** What has no code or no day tells a rule nothing. */
const datedCode = (
  { code }: CodedText | { readonly code: string | null },
  on: CalendarDate | null,
): readonly DatedCode[] => (code === null || on === null ? [] : [{ code, on }]);

const asOrder = (dated: DatedCode): Omit<Service, 'eventId'> => ({ kind: 'order', ...dated });
