import { accepted, refused, type Decision } from '../shared/decider.ts';
import type { Instant } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Measured, ReadingId, SelfMeasurementEvent } from './events.ts';
import { implausibilityOf, type Implausible } from './limits.ts';
import type { SelfMeasurementState } from './state.ts';

export interface RecordReading {
  readonly type: 'RecordReading';
  readonly readingId: ReadingId;
  readonly measured: Measured;
  readonly measuredAt: Instant;
  readonly now: Instant;
}
export interface CorrectReading {
  readonly type: 'CorrectReading';
  readonly readingId: ReadingId;
  readonly measured: Measured;
  readonly measuredAt: Instant;
  readonly now: Instant;
}
export interface RetractReading {
  readonly type: 'RetractReading';
  readonly readingId: ReadingId;
}
export type SelfMeasurementCommand = RecordReading | CorrectReading | RetractReading;

export type SelfMeasurementRefusal =
  | Implausible
  | { readonly code: 'measured-in-the-future' }
  | { readonly code: 'measured-too-early'; readonly earliest: string }
  | { readonly code: 'reading-not-found' }
  | { readonly code: 'reading-already-retracted' }
  | { readonly code: 'reading-of-another-kind' };

type SelfMeasurementDecision = Decision<SelfMeasurementEvent, SelfMeasurementRefusal>;

/** Nobody who keeps a record today measured anything before. */
const measuredAtMin = '1900-01-01T00:00:00.000Z';

export function decide(command: SelfMeasurementCommand, state: SelfMeasurementState): SelfMeasurementDecision {
  switch (command.type) {
    case 'RecordReading':
      return recordReading(command, state);
    case 'CorrectReading':
      return correctReading(command, state);
    case 'RetractReading':
      return retractReading(command, state);
    default:
      return unreachable(command);
  }
}

function recordReading(command: RecordReading, state: SelfMeasurementState): SelfMeasurementDecision {
  const { readingId, measured, measuredAt } = command;
  if (state.readings.has(readingId)) return accepted(); // A retry: the reading is on record, whatever became of it.
  const refusal = refusalOf(command);
  if (refusal !== undefined) return refused(refusal);
  return accepted({ type: 'ReadingRecorded', data: { readingId, measured, measuredAt } });
}

function correctReading(command: CorrectReading, state: SelfMeasurementState): SelfMeasurementDecision {
  const { readingId, measured, measuredAt } = command;
  const known = state.readings.get(readingId);
  if (known === undefined) return refused({ code: 'reading-not-found' });
  if (known === 'retracted') return refused({ code: 'reading-already-retracted' });
  if (known.measured.kind !== measured.kind) return refused({ code: 'reading-of-another-kind' });
  if (known.measuredAt === measuredAt && isSame(known.measured, measured)) return accepted();
  const refusal = refusalOf(command);
  if (refusal !== undefined) return refused(refusal);
  return accepted({ type: 'ReadingCorrected', data: { readingId, measured, measuredAt } });
}

function retractReading({ readingId }: RetractReading, state: SelfMeasurementState): SelfMeasurementDecision {
  const known = state.readings.get(readingId);
  if (known === undefined) return refused({ code: 'reading-not-found' });
  if (known === 'retracted') return accepted();
  return accepted({ type: 'ReadingRetracted', data: { readingId } });
}

function refusalOf({ measured, measuredAt, now }: RecordReading | CorrectReading): SelfMeasurementRefusal | undefined {
  if (measuredAt > now) return { code: 'measured-in-the-future' };
  if (measuredAt < measuredAtMin) return { code: 'measured-too-early', earliest: measuredAtMin };
  return implausibilityOf(measured);
}

/** Field by field: in what order they were written says nothing. */
function isSame(left: Measured, right: Measured): boolean {
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(right));
  return Object.entries(left).every(([field, value]) => fields.get(field) === value);
}
