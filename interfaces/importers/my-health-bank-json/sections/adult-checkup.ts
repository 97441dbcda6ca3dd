import { coded, form } from '../fields.ts';
import { telephoneOf } from './telephone.ts';
import { wholeRows, type Section } from './section.ts';

/**
 * r10.9 is in inches or centimetres and does not say which (IHK_JSON_J2: "inch OR cm"; 26.5 in the official sample).
 * Below 50 cm no adult's waist is known, above 50 inches (127 cm) few are. Doubtful: a waist of more than 127 cm that was
 * written in inches is taken for centimetres; the raw row keeps what was printed.
 */
const waistInchesBelow = 50;
const centimetresPerInch = 2.54;

const waistOf = (printed: number | null): { readonly waistCm: number | null; readonly waistWasInches: boolean } =>
  printed !== null && printed < waistInchesBelow
    ? { waistCm: Math.round(printed * centimetresPerInch * 10) / 10, waistWasInches: true }
    : { waistCm: printed, waistWasInches: false };

const checkupForm = form('r10', {
  1: 'text',
  2: 'text',
  3: 'text',
  4: 'text',
  5: 'required-date',
  6: 'measured',
  7: 'measured',
  8: 'measured',
  9: 'measured',
  10: 'measured',
  11: 'measured',
  12: 'text',
  13: 'text',
  14: 'measured',
  15: 'measured',
  16: 'measured',
  17: 'measured',
  18: 'text',
  19: 'text',
  20: 'measured',
  21: 'text',
  22: 'text',
  23: 'measured',
  24: 'measured',
  25: 'measured',
  26: 'text',
  27: 'text',
  28: 'measured-text',
  29: 'text',
  30: 'text',
  31: 'measured',
  32: 'measured',
  33: 'text',
  34: 'text',
  35: 'text',
  36: 'text',
  37: 'text',
  38: 'text',
  39: 'text',
  40: 'text',
  41: 'text',
  42: 'text',
});

/** r10. The specification settles that .14 is total cholesterol and .15 triglycerides; a public field map swaps them. */
export const adultCheckups: Section = wholeRows({
  name: 'r10',
  head: checkupForm,
  says: ({ values }) => ({
    type: 'AdultCheckupPerformed',
    content: {
      institution: { code: values[1], name: values[2] },
      telephone: telephoneOf(values[3], values[4]),
      examinedOn: values[5],
      heightCm: values[6],
      weightKg: values[7],
      bodyMassIndexKgPerM2: values[8],
      ...waistOf(values[9]),
      systolicMmHg: values[10],
      diastolicMmHg: values[11],
      bloodPressureFinding: coded(values[12], values[13]),
      totalCholesterolMgPerDl: values[14],
      triglyceridesMgPerDl: values[15],
      hdlMgPerDl: values[16],
      ldlMgPerDl: values[17],
      lipidFinding: coded(values[18], values[19]),
      fastingGlucoseMgPerDl: values[20],
      glucoseFinding: coded(values[21], values[22]),
      ureaNitrogenMgPerDl: values[23],
      creatinineMgPerDl: values[24],
      egfrMlPerMin173: values[25],
      kidneyFinding: coded(values[26], values[27]),
      urineProtein: values[28],
      metabolicFinding: coded(values[29], values[30]),
      astIuPerL: values[31],
      altIuPerL: values[32],
      liverFinding: coded(values[33], values[34]),
      hbsAg: coded(values[35], values[36]),
      hepatitisBFinding: coded(values[37], values[38]),
      antiHcv: coded(values[39], values[40]),
      hepatitisCFinding: coded(values[41], values[42]),
    },
  }),
});
