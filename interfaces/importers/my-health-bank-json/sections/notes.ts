import { form } from '../fields.ts';
import { telephoneOf } from './telephone.ts';
import { wholeRows, type Section } from './section.ts';

/** r4: allergies, in the words of who uploaded them. */
export const allergies: Section = wholeRows({
  name: 'r4',
  head: form('r4', {
    1: 'date',
    2: 'required-text',
    3: 'text',
    4: 'text',
    5: 'text',
    6: 'text',
    7: 'text',
    8: 'text',
    9: 'text',
    10: 'text',
    11: 'text',
    12: 'text',
  }),
  says: ({ values }) => ({
    type: 'AllergyReported',
    content: {
      reportedOn: values[1],
      substance: values[2],
      severity: values[9],
      reaction: values[10],
      reactionNote: values[11],
      institution: { code: values[4], name: values[5] },
      physician: values[3],
      telephone: telephoneOf(values[6], values[7]),
      address: values[8],
      enteredBy: values[12],
    },
  }),
});

/** r5: wishes noted on the insurance card. */
export const cardWishes: Section = wholeRows({
  name: 'r5',
  head: form('r5', { 1: 'date', 2: 'text', 3: 'required-text' }),
  says: ({ values }) => ({
    type: 'WishNoted',
    content: { notedOn: values[1], code: values[2], text: values[3] },
  }),
});

/** r6: vaccinations. The format has no r6.2 and no r6.4. */
export const vaccinations: Section = wholeRows({
  name: 'r6',
  head: form('r6', { 1: 'required-date', 3: 'required-text', 5: 'text' }),
  says: ({ values }) => ({
    type: 'VaccinationGiven',
    content: { vaccinatedOn: values[1], vaccine: values[3], institution: { code: null, name: values[5] } },
  }),
});
