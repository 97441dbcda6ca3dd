import type { Enrolment, HepatitisFollowUp } from '../../../../domain/health-record/index.ts';
import type { RawRow } from '../../../../domain/shared/stated-rows.ts';
import { form, readNumber, type Fields, type Form, type Part, type Values } from '../fields.ts';
import { isNoData } from '../no-data.ts';
import { act, actRows, type ActReader, type Said, type Section } from './section.ts';

/** r12 to r14 have one head. */
const enrolmentFields = { 1: 'date', 2: 'text', 3: 'date' } as const satisfies Fields;
const enrolmentOf = (values: Values<typeof enrolmentFields>): Enrolment => ({
  enrolledOn: values[1],
  institution: { code: null, name: values[2] },
  closedOn: values[3],
});

const followUp = <Detail extends Fields>(
  detailForm: Form<Detail>,
  says: (enrolment: Enrolment, values: Values<Detail>) => Said,
): ActReader<typeof enrolmentFields> =>
  act(detailForm, (head: Part<typeof enrolmentFields>, { values }: Part<Detail>) =>
    says(enrolmentOf(head.values), values),
  );

const diabetesFollowUp = followUp(
  form('r12_1', {
    1: 'text',
    2: 'date',
    3: 'date',
    4: 'date',
    5: 'number',
    6: 'number',
    7: 'number',
    8: 'number',
    9: 'number',
    10: 'number',
    11: 'number',
    12: 'number',
    13: 'number',
  }),
  (enrolment, values) => ({
    type: 'DiabetesFollowUpPerformed',
    content: {
      enrolment,
      stage: values[1],
      visitedOn: values[2],
      bloodTestedOn: values[3],
      urineTestedOn: values[4],
      systolicMmHg: values[5],
      diastolicMmHg: values[6],
      hba1cPercent: values[7],
      ldlMgPerDl: values[8],
      fastingGlucoseMgPerDl: values[9],
      creatinineMgPerDl: values[10],
      egfrMlPerMin173: values[11],
      triglyceridesMgPerDl: values[12],
      urineMicroalbumin: values[13],
    },
  }),
);

export const diabetesCare: Section = actRows({
  name: 'r12',
  head: form('r12', enrolmentFields),
  headSays: ({ values }) => ({ type: 'DiabetesCareEnrolled', content: enrolmentOf(values) }),
  detailName: 'r12_1',
  actOf: () => diabetesFollowUp,
});

const kidneyFollowUp = followUp(
  form('r13_1', {
    1: 'text',
    2: 'date',
    3: 'number',
    4: 'number',
    5: 'number',
    6: 'number',
    7: 'number',
    8: 'number',
    9: 'number',
    10: 'number',
  }),
  (enrolment, values) => ({
    type: 'KidneyFollowUpPerformed',
    content: {
      enrolment,
      stage: values[1],
      visitedOn: values[2],
      systolicMmHg: values[3],
      diastolicMmHg: values[4],
      egfrMlPerMin173: values[5],
      urineProteinCreatinineRatio: values[6],
      creatinineMgPerDl: values[7],
      ldlMgPerDl: values[8],
      hba1cPercent: values[9],
      urineMicroalbumin: values[10],
    },
  }),
);

export const kidneyCare: Section = actRows({
  name: 'r13',
  head: form('r13', enrolmentFields),
  headSays: ({ values }) => ({ type: 'KidneyCareEnrolled', content: enrolmentOf(values) }),
  detailName: 'r13_1',
  actOf: () => kidneyFollowUp,
});

const hepatitisVisit = { 1: 'text', 2: 'date', 3: 'text', 4: 'text', 5: 'text' } as const satisfies Fields;
const visitOf = (
  values: Values<typeof hepatitisVisit>,
): Omit<HepatitisFollowUp, 'enrolment' | 'antiHcv' | 'astIuPerL' | 'altIuPerL' | 'ultrasound'> => ({
  stage: values[1],
  visitedOn: values[2],
  hepatitisType: values[3],
  hbsAg: values[4],
  hbeAg: values[5],
});

/** As the official sample prints it: a third marker at .6. */
const hepatitisFollowUp = followUp(
  form('r14_1', { ...hepatitisVisit, 6: 'text', 7: 'number', 8: 'number', 9: 'text' }),
  (enrolment, values) => ({
    type: 'HepatitisFollowUpPerformed',
    content: {
      enrolment,
      ...visitOf(values),
      antiHcv: values[6],
      astIuPerL: values[7],
      altIuPerL: values[8],
      ultrasound: values[9],
    },
  }),
);

/** As the official table lists it: GOT, GPT and ultrasound follow the second marker at once. */
const hepatitisFollowUpOfTable = followUp(
  form('r14_1', { ...hepatitisVisit, 6: 'number', 7: 'number', 8: 'text' }),
  (enrolment, values) => ({
    type: 'HepatitisFollowUpPerformed',
    content: {
      enrolment,
      ...visitOf(values),
      antiHcv: null,
      astIuPerL: values[6],
      altIuPerL: values[7],
      ultrasound: values[8],
    },
  }),
);

/** The table ends at .8, has a number or nothing at .6, and words or nothing at .8. */
function isAsTheTable(detail: RawRow): boolean {
  const isNumber = (field: string): boolean => readNumber(String(detail[field])).ok;
  const hasMarker = !isNoData(detail['r14_1.6']) && !isNumber('r14_1.6');
  return !('r14_1.9' in detail) && !hasMarker && !isNumber('r14_1.8');
}

export const hepatitisCare: Section = actRows({
  name: 'r14',
  head: form('r14', enrolmentFields),
  headSays: ({ values }) => ({ type: 'HepatitisCareEnrolled', content: enrolmentOf(values) }),
  detailName: 'r14_1',
  actOf: (detail) => (isAsTheTable(detail) ? hepatitisFollowUpOfTable : hepatitisFollowUp),
});
