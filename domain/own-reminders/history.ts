import type { EventContract } from '../shared/event-contract.ts';
import type { OwnRemindersEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'reminders', clear: [], upcasters: [] };

export const contracts = {
  CustomReminderSet: firstVersion,
  MedicationScheduled: firstVersion,
  AppointmentNoted: firstVersion,
  OwnReminderStopped: firstVersion,
  DoseTaken: firstVersion,
  DoseSkipped: firstVersion,
} satisfies Record<OwnRemindersEvent['type'], EventContract>;
