import type { Measured } from '../../domain/self-measurement/index.ts';

export interface Measure {
  /** A chart: one line of one unit. */
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
}

/** The numbers of a reading. Glucose of different contexts is not one line; a period has no number. */
export function measuresOf(measured: Measured): readonly Measure[] {
  switch (measured.kind) {
    case 'blood-pressure':
      return [
        { measure: 'systolic', value: measured.systolicMmHg, unit: 'mmHg' },
        { measure: 'diastolic', value: measured.diastolicMmHg, unit: 'mmHg' },
      ];
    case 'heart-rate':
      return [{ measure: 'heart-rate', value: measured.beatsPerMinute, unit: '/min' }];
    case 'glucose':
      return [{ measure: `glucose-${measured.context}`, value: measured.mgPerDl, unit: 'mg/dL' }];
    case 'weight':
      return [{ measure: 'weight', value: measured.kg, unit: 'kg' }];
    case 'height':
      return [{ measure: 'height', value: measured.cm, unit: 'cm' }];
    case 'waist':
      return [{ measure: 'waist', value: measured.cm, unit: 'cm' }];
    case 'temperature':
      return [{ measure: 'temperature', value: measured.celsius, unit: '°C' }];
    case 'period':
      return [];
  }
}
