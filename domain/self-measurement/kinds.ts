import type { GlucoseContext, Measured } from './events.ts';

export type MeasurementKind = Measured['kind'];

/** One row for each kind of the public contract. `unit` is null where nothing is counted. */
export interface KindDescription {
  readonly kind: MeasurementKind;
  readonly unit: string | null;
  /** What a value looks like. */
  readonly form: string;
}

export const glucoseContexts = ['fasting', 'after-meal', 'random'] as const satisfies readonly GlucoseContext[];

export const measurementKinds = [
  { kind: 'blood-pressure', unit: 'mmHg', form: '134/82' },
  { kind: 'heart-rate', unit: '/min', form: '72' },
  { kind: 'glucose', unit: 'mg/dL', form: '105' },
  { kind: 'weight', unit: 'kg', form: '62.4' },
  { kind: 'height', unit: 'cm', form: '168.5' },
  { kind: 'waist', unit: 'cm', form: '82' },
  { kind: 'temperature', unit: '°C', form: '36.8' },
  { kind: 'period', unit: null, form: 'started|ended' },
] as const satisfies readonly KindDescription[];
