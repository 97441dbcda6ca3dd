import type { EventContract } from '../shared/event-contract.ts';
import type { SelfMeasurementEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'measurements', clear: [], upcasters: [] };

export const contracts = {
  ReadingRecorded: firstVersion,
  ReadingCorrected: firstVersion,
  ReadingRetracted: firstVersion,
} satisfies Record<SelfMeasurementEvent['type'], EventContract>;
