import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { decide, type SelfMeasurementCommand, type SelfMeasurementRefusal } from './decide.ts';
import type { SelfMeasurementEvent } from './events.ts';
import { emptyDraft, evolve, type SelfMeasurementDraft, type SelfMeasurementState } from './state.ts';

export type * from './events.ts';
export type * from './decide.ts';
export type { SelfMeasurementDraft, SelfMeasurementState } from './state.ts';
export { contracts } from './history.ts';
export { measurementKinds, type MeasurementKind } from './kinds.ts';
export { plausibilityLimits } from './limits.ts';
export { parseMeasured, type MeasuredOptions } from './parse.ts';

export const selfMeasurementStream = (personId: PersonId): string => `self-measurement-${personId}`;

export const selfMeasurement: Decider<
  SelfMeasurementCommand,
  SelfMeasurementEvent,
  SelfMeasurementState,
  SelfMeasurementDraft,
  SelfMeasurementRefusal
> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => 200 + state.readings.size * 300,
};
