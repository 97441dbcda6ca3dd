/**
 * Limits for what is measured at home. Only those that a source names; where there is none, a chart has no band.
 * Blood pressure: 2022 Taiwan hypertension guidelines (TSOC and Taiwan Hypertension Society): at home, hypertension
 * from 130/80 mmHg.
 */
export const homeSystolicHighMmHg = 130;
export const homeDiastolicHighMmHg = 80;

export type BodyMassWord = 'underweight' | 'healthy' | 'overweight' | 'obese';

/** Adults, Health Promotion Administration, 2002-04: below 18.5, 24, 27 kg/m². */
export function bodyMassWord(bodyMassIndex: number): BodyMassWord {
  if (bodyMassIndex < 18.5) return 'underweight';
  if (bodyMassIndex < 24) return 'healthy';
  return bodyMassIndex < 27 ? 'overweight' : 'obese';
}

/** The categories above are for adults; children have percentiles by age. */
export const bodyMassAgeYearsMin = 18;
