import { coded, form, type Fields, type Values } from '../fields.ts';
import { missing, wholeRows, type Section } from './section.ts';

/** What r7 and r8 share. */
const orderedFields = {
  1: 'text',
  2: 'text',
  3: 'text',
  4: 'text',
  5: 'date',
  6: 'date',
  7: 'upload-time',
  8: 'text',
  9: 'text',
  10: 'text',
} as const satisfies Fields;

const orderedOf = (values: Values<typeof orderedFields>) => ({
  division: coded(values[1], values[2]),
  institution: { code: values[3], name: values[4] },
  visitedOn: values[5],
  examinedOn: values[6],
  uploadedAt: values[7],
  order: { code: values[8], name: values[9] },
});

/** An examination needs a day: its own, or at least that of the visit or admission, which is often all there is. */
const hasDay = (values: Values<typeof orderedFields>): boolean => values[6] !== null || values[5] !== null;

export const labResults: Section = wholeRows({
  name: 'r7',
  head: form('r7', { ...orderedFields, 11: 'text', 12: 'text' }),
  says: ({ values }) =>
    hasDay(values)
      ? {
          type: 'LabResultReported',
          content: { ...orderedOf(values), item: values[10], value: values[11], reference: values[12] },
        }
      : missing(6),
});

export const reports: Section = wholeRows({
  name: 'r8',
  head: form('r8', orderedFields),
  says: ({ values }) =>
    hasDay(values)
      ? { type: 'ImagingOrPathologyReported', content: { ...orderedOf(values), text: values[10] } }
      : missing(6),
});
