import type {
  Measured,
  ReadingId,
  SelfMeasurementCommand,
  SelfMeasurementEvent,
} from '../../domain/self-measurement/index.ts';
import { at } from './people.ts';

type CommandOf<Type extends SelfMeasurementCommand['type']> = Extract<SelfMeasurementCommand, { type: Type }>;

export const morning = '2026-03-01T07:30:00Z';
export const now = '2026-03-01T08:00:00Z';

export const pressure = (systolicMmHg: number, diastolicMmHg: number): Measured => ({
  kind: 'blood-pressure',
  systolicMmHg,
  diastolicMmHg,
});
const raised = pressure(134, 82);

export const recording = (
  readingId: string,
  measured: Measured = raised,
  measuredAt = morning,
): CommandOf<'RecordReading'> => ({
  type: 'RecordReading',
  readingId: readingId as ReadingId,
  measured,
  measuredAt: at(measuredAt),
  now: at(now),
});
export const correcting = (...given: Parameters<typeof recording>): CommandOf<'CorrectReading'> => ({
  ...recording(...given),
  type: 'CorrectReading',
});
export const retracting = (readingId: string): CommandOf<'RetractReading'> => ({
  type: 'RetractReading',
  readingId: readingId as ReadingId,
});

export const recorded = (readingId: string, measured = raised, measuredAt = morning): SelfMeasurementEvent => ({
  type: 'ReadingRecorded',
  data: { readingId: readingId as ReadingId, measured, measuredAt: at(measuredAt) },
});
export const corrected = (readingId: string, measured = raised, measuredAt = morning): SelfMeasurementEvent => ({
  type: 'ReadingCorrected',
  data: { readingId: readingId as ReadingId, measured, measuredAt: at(measuredAt) },
});
export const retracted = (readingId: string): SelfMeasurementEvent => ({
  type: 'ReadingRetracted',
  data: { readingId: readingId as ReadingId },
});
