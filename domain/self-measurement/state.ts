import type { Instant } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Measured, ReadingId, SelfMeasurementEvent } from './events.ts';

/** What a correction is compared with. */
interface StandingReading {
  readonly measured: Measured;
  readonly measuredAt: Instant;
}
type Reading = StandingReading | 'retracted';

export interface SelfMeasurementDraft {
  readonly readings: Map<ReadingId, Reading>;
}
export interface SelfMeasurementState {
  readonly readings: ReadonlyMap<ReadingId, Reading>;
}

export const emptyDraft = (): SelfMeasurementDraft => ({ readings: new Map() });

export function evolve(draft: SelfMeasurementDraft, event: SelfMeasurementEvent): void {
  switch (event.type) {
    case 'ReadingRecorded':
    case 'ReadingCorrected': {
      const { readingId, measured, measuredAt } = event.data;
      draft.readings.set(readingId, { measured, measuredAt });
      return;
    }
    case 'ReadingRetracted':
      draft.readings.set(event.data.readingId, 'retracted');
      return;
    default:
      unreachable(event);
  }
}
