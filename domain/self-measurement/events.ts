import type { Brand } from '../shared/brand.ts';
import type { Instant } from '../shared/time.ts';

export type ReadingId = Brand<string, 'ReadingId'>;
export type GlucoseContext = 'fasting' | 'after-meal' | 'random';

/** What was measured, with its unit in the name. `kind` is the word of the public contract. */
export type Measured =
  | { readonly kind: 'blood-pressure'; readonly systolicMmHg: number; readonly diastolicMmHg: number }
  | { readonly kind: 'heart-rate'; readonly beatsPerMinute: number }
  | { readonly kind: 'glucose'; readonly mgPerDl: number; readonly context: GlucoseContext }
  | { readonly kind: 'weight'; readonly kg: number }
  | { readonly kind: 'height'; readonly cm: number }
  | { readonly kind: 'waist'; readonly cm: number }
  | { readonly kind: 'temperature'; readonly celsius: number }
  | { readonly kind: 'period'; readonly phase: 'started' | 'ended' };

export interface ReadingRecorded {
  readonly type: 'ReadingRecorded';
  readonly data: { readonly readingId: ReadingId; readonly measured: Measured; readonly measuredAt: Instant };
}
/** The person mistyped: the reading is now this one, of the same kind. The old value stays in the history. */
export interface ReadingCorrected {
  readonly type: 'ReadingCorrected';
  readonly data: { readonly readingId: ReadingId; readonly measured: Measured; readonly measuredAt: Instant };
}
export interface ReadingRetracted {
  readonly type: 'ReadingRetracted';
  readonly data: { readonly readingId: ReadingId };
}
export type SelfMeasurementEvent = ReadingRecorded | ReadingCorrected | ReadingRetracted;
