import type { EventContract } from '../shared/event-contract.ts';
import type { NotificationsEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'reminders', clear: [], upcasters: [] };

export const contracts = {
  ReminderChannelSwitched: firstVersion,
  QuietHoursSet: firstVersion,
  PushAddressRegistered: firstVersion,
  PushAddressRemoved: firstVersion,
  ReminderListenerAdded: firstVersion,
  ReminderListenerRemoved: firstVersion,
  CalendarFeedOpened: firstVersion,
  CalendarFeedClosed: firstVersion,
  ReminderSnoozed: firstVersion,
  ReminderDismissed: firstVersion,
  ReminderDoneElsewhere: firstVersion,
  ReminderSeen: firstVersion,
  ReminderTold: firstVersion,
  ReminderNotTold: firstVersion,
} satisfies Record<NotificationsEvent['type'], EventContract>;
