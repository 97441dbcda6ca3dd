import type { AdultCheckup } from '../../domain/health-record/index.ts';

/** Numbers of an adult check-up with the units that IHK_JSON_J2 (NHIA, 2023-05-15) gives in r10. */
export const checkupMeasures = [
  { measure: 'height', unit: 'cm', of: ({ heightCm }) => heightCm },
  { measure: 'weight', unit: 'kg', of: ({ weightKg }) => weightKg },
  { measure: 'body-mass-index', unit: 'kg/m²', of: ({ bodyMassIndexKgPerM2 }) => bodyMassIndexKgPerM2 },
  { measure: 'waist', unit: 'cm', of: ({ waistCm }) => waistCm },
  { measure: 'systolic', unit: 'mmHg', of: ({ systolicMmHg }) => systolicMmHg },
  { measure: 'diastolic', unit: 'mmHg', of: ({ diastolicMmHg }) => diastolicMmHg },
  { measure: 'total-cholesterol', unit: 'mg/dL', of: ({ totalCholesterolMgPerDl }) => totalCholesterolMgPerDl },
  { measure: 'triglycerides', unit: 'mg/dL', of: ({ triglyceridesMgPerDl }) => triglyceridesMgPerDl },
  { measure: 'hdl-cholesterol', unit: 'mg/dL', of: ({ hdlMgPerDl }) => hdlMgPerDl },
  { measure: 'ldl-cholesterol', unit: 'mg/dL', of: ({ ldlMgPerDl }) => ldlMgPerDl },
  { measure: 'fasting-glucose', unit: 'mg/dL', of: ({ fastingGlucoseMgPerDl }) => fastingGlucoseMgPerDl },
  { measure: 'urea-nitrogen', unit: 'mg/dL', of: ({ ureaNitrogenMgPerDl }) => ureaNitrogenMgPerDl },
  { measure: 'creatinine', unit: 'mg/dL', of: ({ creatinineMgPerDl }) => creatinineMgPerDl },
  { measure: 'egfr', unit: 'mL/min/1.73 m²', of: ({ egfrMlPerMin173 }) => egfrMlPerMin173 },
  { measure: 'ast', unit: 'IU/L', of: ({ astIuPerL }) => astIuPerL },
  { measure: 'alt', unit: 'IU/L', of: ({ altIuPerL }) => altIuPerL },
] as const satisfies readonly {
  readonly measure: string;
  readonly unit: string;
  readonly of: (checkup: AdultCheckup) => number | null;
}[];
