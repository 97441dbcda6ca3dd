import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { decide, type OwnRemindersCommand, type OwnRemindersRefusal } from './decide.ts';
import type { OwnRemindersEvent } from './events.ts';
import { emptyDraft, evolve, type OwnRemindersDraft, type OwnRemindersState } from './state.ts';

export type * from './decide.ts';
export type * from './events.ts';
export type { OwnEntry, OwnRemindersDraft, OwnRemindersState } from './state.ts';
export { occurrencesOf, ownDue, type DaysOf } from './plan-own.ts';
export { parseRecurrence, type Recurrence } from './recurrence.ts';
export { contracts } from './history.ts';

export const ownRemindersStream = (personId: PersonId): string => `reminders-${personId}`;

export const ownReminders: Decider<
  OwnRemindersCommand,
  OwnRemindersEvent,
  OwnRemindersState,
  OwnRemindersDraft,
  OwnRemindersRefusal
> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => 200 + state.entries.size * 600 + state.doses.size * 150,
};
