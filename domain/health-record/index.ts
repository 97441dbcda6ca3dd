import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { weighRowLedger } from '../shared/stated-rows.ts';
import { decide, type HealthRecordCommand, type HealthRecordRefusal } from './decide.ts';
import type { HealthRecordEvent } from './events.ts';
import { emptyDraft, evolve, type HealthRecordDraft, type HealthRecordState } from './state.ts';

export type * from './content.ts';
export type * from './events.ts';
export type * from './decide.ts';
export { contracts } from './history.ts';
export type { HealthRecordState } from './state.ts';

export const healthRecordStream = (personId: PersonId): string => `health-record-${personId}`;

export const healthRecord: Decider<
  HealthRecordCommand,
  HealthRecordEvent,
  HealthRecordState,
  HealthRecordDraft,
  HealthRecordRefusal
> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => weighRowLedger(state.ledger) + state.documents.size * 300 + state.withdrawnOn.size * 150,
};
