import type { CodedText, DentalOrder, InpatientOrder, Order } from '../../../../domain/health-record/index.ts';
import { coded, codedPairs, form, type Fields, type Part, type Texts, type Values } from '../fields.ts';
import { missing, wholeRows, type Section } from './section.ts';

/** What the four kinds of claims share, by the numbers of each section. IHK_JSON_J2, section 6. */
const payer = { 1: 'text', 2: 'text', 3: 'text', 4: 'text' } as const satisfies Fields;

const payerOf = (values: Values<typeof payer>) => ({
  division: coded(values[1], values[2]),
  institution: { code: values[3], name: values[4] },
});

/** First and last number of code and name in turn: main diagnosis, others, main procedure, others. */
interface CodedRuns {
  readonly diagnoses: readonly (readonly [number, number])[];
  readonly procedures: readonly (readonly [number, number])[];
}
const runsOf = ({ diagnoses, procedures }: CodedRuns): readonly (readonly [number, number])[] => [
  ...diagnoses,
  ...procedures,
];
const codedRuns = (texts: Texts, runs: CodedRuns['diagnoses']): readonly CodedText[] =>
  runs.flatMap(([first, last]) => codedPairs(texts, first, last));
const codesOf = (texts: Texts, { diagnoses, procedures }: CodedRuns) => ({
  diagnoses: codedRuns(texts, diagnoses),
  procedures: codedRuns(texts, procedures),
});

const orderFields = { 1: 'text', 2: 'text', 3: 'number', 4: 'number' } as const satisfies Fields;
const orderOf = ({ values }: Part<typeof orderFields>): Order => ({
  code: values[1],
  name: values[2],
  quantity: values[3],
  days: values[4],
});

const r1Runs: CodedRuns = {
  diagnoses: [
    [8, 9],
    [14, 23],
  ],
  procedures: [
    [10, 11],
    [24, 27],
  ],
};

/** r1: Western medicine, and what it handed over: to a pharmacy, an examination, rehabilitation. */
export const westernMedicine: Section = wholeRows({
  name: 'r1',
  head: form('r1', { ...payer, 5: 'date', 6: 'date', 7: 'text', 12: 'number', 13: 'number' }, runsOf(r1Runs)),
  detail: form('r1_1', orderFields),
  says: ({ values, texts }, details) => {
    const claim = {
      ...payerOf(values),
      cardSequence: values[7],
      ...codesOf(texts, r1Runs),
      copaymentTwd: values[12],
      nhiPoints: values[13],
      orders: details.map(orderOf),
    };
    const { 5: visitedOn, 6: handedOverOn } = values;
    if (visitedOn !== null) return { type: 'WesternVisitClaimed', content: { ...claim, visitedOn, handedOverOn } };
    // No day of a visit: somebody else carried out the order, mostly a pharmacy, whose card sequence is then XXXX.
    if (handedOverOn !== null) return { type: 'PharmacyDispensed', content: { ...claim, dispensedOn: handedOverOn } };
    return missing(5);
  },
});

const r2Runs: CodedRuns = {
  diagnoses: [
    [10, 11],
    [16, 53],
  ],
  procedures: [
    [12, 13],
    [54, 91],
  ],
};
const inpatientOrderFields = {
  1: 'text',
  2: 'date',
  3: 'date',
  4: 'text',
  5: 'text',
  6: 'number',
} as const satisfies Fields;
const inpatientOrderOf = ({ values }: Part<typeof inpatientOrderFields>): InpatientOrder => ({
  number: values[1],
  code: values[4],
  name: values[5],
  quantity: values[6],
  startedOn: values[2],
  endedOn: values[3],
});

/** r2: hospital stays. The official sample has a row without any day, so none is required. */
export const admissions: Section = wholeRows({
  name: 'r2',
  head: form(
    'r2',
    { ...payer, 5: 'date', 6: 'date', 7: 'date', 8: 'date', 9: 'text', 14: 'number', 15: 'number' },
    runsOf(r2Runs),
  ),
  detail: form('r2_1', inpatientOrderFields),
  says: ({ values, texts }, details) => ({
    type: 'AdmissionClaimed',
    content: {
      ...payerOf(values),
      cardSequence: values[9],
      ...codesOf(texts, r2Runs),
      copaymentTwd: values[14],
      nhiPoints: values[15],
      orders: details.map(inpatientOrderOf),
      admittedOn: values[5],
      dischargedOn: values[6],
      claimedFrom: values[7],
      claimedTo: values[8],
    },
  }),
});

/** r3 and r9 have one head. */
const visitFields = { ...payer, 5: 'required-date', 6: 'text', 11: 'number', 12: 'number' } as const satisfies Fields;
const visitRuns: CodedRuns = {
  diagnoses: [
    [7, 8],
    [13, 22],
  ],
  procedures: [
    [9, 10],
    [23, 26],
  ],
};
const visitOf = ({ values, texts }: Part<typeof visitFields>) => ({
  ...payerOf(values),
  cardSequence: values[6],
  ...codesOf(texts, visitRuns),
  copaymentTwd: values[11],
  nhiPoints: values[12],
  visitedOn: values[5],
});

const dentalOrderFields = {
  1: 'text',
  2: 'text',
  3: 'number',
  4: 'text',
  5: 'text',
  6: 'number',
} as const satisfies Fields;
const dentalOrderOf = ({ values }: Part<typeof dentalOrderFields>): DentalOrder => ({
  code: values[1],
  name: values[2],
  quantity: values[3],
  days: values[6],
  tooth: coded(values[4], values[5]),
});

export const dentistry: Section = wholeRows({
  name: 'r3',
  head: form('r3', visitFields, runsOf(visitRuns)),
  detail: form('r3_1', dentalOrderFields),
  says: (head, details) => ({
    type: 'DentalVisitClaimed',
    content: { ...visitOf(head), orders: details.map(dentalOrderOf) },
  }),
});

export const chineseMedicine: Section = wholeRows({
  name: 'r9',
  head: form('r9', visitFields, runsOf(visitRuns)),
  detail: form('r9_1', orderFields),
  says: (head, details) => ({
    type: 'ChineseMedicineVisitClaimed',
    content: { ...visitOf(head), orders: details.map(orderOf) },
  }),
});
