import type {
  Admission,
  ChineseMedicineVisit,
  CodedText,
  DentalVisit,
  Dispensing,
  Institution,
  Order,
  OutpatientVisit,
} from '../../../domain/health-record/index.ts';
import type { CalendarDate } from '../../../domain/shared/time.ts';
import { codedFields, compact, fileRow, plain, twoDecimals, type FileRow } from './file-row.ts';

const payer = ({
  division,
  institution,
}: {
  readonly division: CodedText | null;
  readonly institution: Institution;
}) => ({
  1: division?.code ?? '',
  2: division?.name ?? '',
  3: institution.code,
  4: institution.name,
});

/** Section r1 twice over: visits, and what a pharmacy handed out, which has no day of visit. */
export const westernRow = (visit: OutpatientVisit): FileRow =>
  outpatientRow(visit, { visitedOn: visit.visitedOn, handedOverOn: visit.handedOverOn });
export const dispensingRow = (dispensing: Dispensing): FileRow =>
  outpatientRow(dispensing, { visitedOn: null, handedOverOn: dispensing.dispensedOn });

interface Days {
  readonly visitedOn: CalendarDate | null;
  readonly handedOverOn: CalendarDate | null;
}

const outpatientRow = (claim: Omit<OutpatientVisit, keyof Days>, { visitedOn, handedOverOn }: Days): FileRow => ({
  ...fileRow('r1', {
    ...payer(claim),
    5: compact(visitedOn),
    6: compact(handedOverOn),
    7: claim.cardSequence,
    ...codedFields(8, 1, claim.diagnoses),
    ...codedFields(10, 1, claim.procedures),
    12: plain(claim.copaymentTwd),
    13: plain(claim.nhiPoints),
    ...codedFields(14, 5, claim.diagnoses.slice(1)),
    ...codedFields(24, 2, claim.procedures.slice(1)),
  }),
  r1_1: claim.orders.map(orderRow('r1_1')),
});

const orderRow =
  (prefix: string) =>
  ({ code, name, quantity, days }: Order): FileRow =>
    fileRow(prefix, { 1: code, 2: name, 3: twoDecimals(quantity), 4: plain(days) });

/** Section r2. */
export const admissionRow = (stay: Admission): FileRow => ({
  ...fileRow('r2', {
    ...payer(stay),
    5: compact(stay.admittedOn),
    6: compact(stay.dischargedOn),
    7: compact(stay.claimedFrom),
    8: compact(stay.claimedTo),
    9: stay.cardSequence,
    ...codedFields(10, 1, stay.diagnoses),
    ...codedFields(12, 1, stay.procedures),
    14: plain(stay.copaymentTwd),
    15: plain(stay.nhiPoints),
    ...codedFields(16, 19, stay.diagnoses.slice(1)),
    ...codedFields(54, 19, stay.procedures.slice(1)),
  }),
  r2_1: stay.orders.map(({ number, startedOn, endedOn, code, name, quantity }) =>
    fileRow('r2_1', { 1: number, 2: compact(startedOn), 3: compact(endedOn), 4: code, 5: name, 6: quantity }),
  ),
});

type Visit = Omit<ChineseMedicineVisit, 'orders'>;

/** What r3 and r9 share. */
const visitFields = (prefix: string, visit: Visit): FileRow =>
  fileRow(prefix, {
    ...payer(visit),
    5: compact(visit.visitedOn),
    6: visit.cardSequence,
    ...codedFields(7, 1, visit.diagnoses),
    ...codedFields(9, 1, visit.procedures),
    11: plain(visit.copaymentTwd),
    12: plain(visit.nhiPoints),
    ...codedFields(13, 5, visit.diagnoses.slice(1)),
    ...codedFields(23, 2, visit.procedures.slice(1)),
  });

/** Section r3: quantities are numbers here, as in the official sample. */
export const dentalRow = (visit: DentalVisit): FileRow => ({
  ...visitFields('r3', visit),
  r3_1: visit.orders.map(({ code, name, quantity, days, tooth }) =>
    fileRow('r3_1', { 1: code, 2: name, 3: quantity, 4: tooth?.code ?? '', 5: tooth?.name ?? '', 6: days }),
  ),
});

/** Section r9. */
export const chineseMedicineRow = (visit: ChineseMedicineVisit): FileRow => ({
  ...visitFields('r9', visit),
  r9_1: visit.orders.map(({ code, name, quantity, days }) =>
    fileRow('r9_1', { 1: code, 2: name, 3: quantity, 4: days }),
  ),
});
