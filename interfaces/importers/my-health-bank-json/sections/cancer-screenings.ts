import { act, actRows, type Section } from './section.ts';
import { form, type Fields } from '../fields.ts';

const kindFields = { 1: 'required-text', 2: 'text' } as const satisfies Fields;

const screening = act<typeof kindFields, { 1: 'date'; 2: 'text'; 3: 'text'; 4: 'text' }>(
  form('r11_1', { 1: 'date', 2: 'text', 3: 'text', 4: 'text' }),
  ({ values: kind }, { values }) => ({
    type: 'CancerScreeningPerformed',
    content: {
      screening: kind[1],
      test: kind[2],
      screenedOn: values[1],
      institution: { code: null, name: values[2] },
      result: values[3],
      advice: values[4],
    },
  }),
);

/** r11: one head row for each kind of screening, one detail for each time it was done. */
export const cancerScreenings: Section = actRows({
  name: 'r11',
  head: form('r11', kindFields),
  detailName: 'r11_1',
  actOf: () => screening,
});
