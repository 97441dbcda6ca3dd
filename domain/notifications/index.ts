import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { NotificationsCommand, NotificationsRefusal } from './commands.ts';
import { decide } from './decide.ts';
import type { NotificationsEvent } from './events.ts';
import { emptyDraft, evolve, type NotificationsDraft, type NotificationsState } from './state.ts';

export type * from './events.ts';
export type * from './commands.ts';
export type * from './due-tellings.ts';
export type { NotificationsDraft, NotificationsState } from './state.ts';
export { channels, dismissalReasons, everyItem, feedDetails } from './events.ts';
export { inboxOf, type InboxEntry } from './inbox.ts';
export { decideAtSending } from './decide-at-sending.ts';
export { dueTellings, isToldAlready, keyOfTelling, recipientsOf, wantedFrom } from './due-tellings.ts';
export { isQuietAt, nextOpening } from './quiet-hours.ts';
export { contracts } from './history.ts';

export const notificationsStream = (personId: PersonId): string => `notifications-${personId}`;

export const notifications: Decider<
  NotificationsCommand,
  NotificationsEvent,
  NotificationsState,
  NotificationsDraft,
  NotificationsRefusal
> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) =>
    600 +
    state.switches.size * 120 +
    state.addresses.size * 700 +
    state.listeners.size * 300 +
    state.feeds.size * 400 +
    (state.answers.size + state.tellings.size + state.seenOn.size) * 250,
};
