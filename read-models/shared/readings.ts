import type { AnyEvent } from '../../domain/catalogue.ts';
import type { ReadingId, Measured } from '../../domain/self-measurement/index.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import { dateAt, taipei, type CalendarDate, type Instant } from '../../domain/shared/time.ts';
import { correct, enter, type OwnFact } from './own-facts.ts';

export interface Reading {
  readonly readingId: ReadingId;
  readonly measured: Measured;
  readonly measuredAt: Instant;
}

export function readingKeysOf(event: AnyEvent): readonly string[] {
  switch (event.type) {
    case 'ReadingRecorded':
    case 'ReadingCorrected':
    case 'ReadingRetracted':
      return [event.data.readingId];
    default:
      return [];
  }
}

/** A retracted reading is gone; a correction of it changes nothing. */
export function foldReading(
  fact: OwnFact<Reading> | undefined,
  recorded: Recorded<AnyEvent>,
): OwnFact<Reading> | undefined {
  const { event } = recorded;
  switch (event.type) {
    case 'ReadingRecorded':
      return fact ?? enter(recorded, readingOf(event.data));
    case 'ReadingCorrected':
      return fact && correct(fact, recorded, readingOf(event.data));
    case 'ReadingRetracted':
      return undefined;
    default:
      return fact;
  }
}

const readingOf = ({ readingId, measured, measuredAt }: Reading): Reading => ({ readingId, measured, measuredAt });

/** The wall calendar of Taiwan, where the person has not said otherwise. */
export const readingDay = ({ measuredAt }: Reading): CalendarDate => dateAt(measuredAt, taipei);
