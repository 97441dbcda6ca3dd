import type { Measured } from './events.ts';

type Kind = Measured['kind'];
type NumberFieldOf<Of> = { [Field in keyof Of]: Of[Field] extends number ? Field : never }[keyof Of];
type NumberField = { [Of in Kind]: NumberFieldOf<Extract<Measured, { readonly kind: Of }>> }[Kind];

/** Both ends are allowed. */
export interface PlausibilityLimit {
  readonly kind: Kind;
  readonly field: NumberField;
  readonly from: number;
  readonly to: number;
  /** As shown to people. */
  readonly unit: string;
}

/**
 * Slips of the finger, no medical judgement: wide enough for a premature child and for the largest adult, narrow
 * enough for a lost decimal point. An engineering choice; no guideline gives such numbers.
 */
export const plausibilityLimits: readonly PlausibilityLimit[] = [
  { kind: 'blood-pressure', field: 'systolicMmHg', from: 40, to: 300, unit: 'mmHg' },
  { kind: 'blood-pressure', field: 'diastolicMmHg', from: 20, to: 200, unit: 'mmHg' },
  { kind: 'heart-rate', field: 'beatsPerMinute', from: 20, to: 300, unit: '/min' },
  { kind: 'glucose', field: 'mgPerDl', from: 10, to: 1_500, unit: 'mg/dL' },
  { kind: 'weight', field: 'kg', from: 0.3, to: 500, unit: 'kg' },
  { kind: 'height', field: 'cm', from: 20, to: 260, unit: 'cm' },
  { kind: 'waist', field: 'cm', from: 20, to: 300, unit: 'cm' },
  { kind: 'temperature', field: 'celsius', from: 30, to: 45, unit: '°C' },
];

/** The value itself is health data and is not repeated. */
export type Implausible =
  | {
      readonly code: 'value-out-of-range';
      readonly field: string;
      readonly from: number;
      readonly to: number;
      readonly unit: string;
    }
  | { readonly code: 'systolic-not-above-diastolic'; readonly field: 'systolicMmHg'; readonly unit: 'mmHg' };

export function implausibilityOf(measured: Measured): Implausible | undefined {
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(measured));
  const broken = plausibilityLimits.find(
    ({ kind, field, from, to }) => kind === measured.kind && !isWithin(fields.get(field), from, to),
  );
  if (broken !== undefined) {
    const { field, from, to, unit } = broken;
    return { code: 'value-out-of-range', field, from, to, unit };
  }
  if (measured.kind === 'blood-pressure' && measured.systolicMmHg <= measured.diastolicMmHg) {
    return { code: 'systolic-not-above-diastolic', field: 'systolicMmHg', unit: 'mmHg' };
  }
  return undefined;
}

/** False for what is no number at all. */
const isWithin = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && value >= from && value <= to;
