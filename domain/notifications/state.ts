import type { PersonId } from '../shared/person-id.ts';
import { taipei, type CalendarDate } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type {
  Channel,
  FeedDetail,
  Item,
  NotificationsEvent,
  NotToldReason,
  PushAddress,
  QuietHours,
  TellingId,
} from './events.ts';

export interface StandingAddress {
  readonly address: PushAddress;
  readonly registeredOn: CalendarDate;
}
export interface StandingFeed {
  readonly secretDigest: string;
  readonly detail: FeedDetail;
  readonly openedOn: CalendarDate;
}
/** The last word of a recipient on a reminder. What is closed is closed for all that had begun by that day. */
export type RecipientAnswer =
  | { readonly kind: 'snoozed'; readonly until: CalendarDate }
  | { readonly kind: 'closed'; readonly how: string; readonly on: CalendarDate };
/** The last message about a rule to a destination. */
export type Telling =
  | { readonly kind: 'told'; readonly period: CalendarDate; readonly on: CalendarDate }
  | { readonly kind: 'not-told'; readonly period: CalendarDate; readonly reason: NotToldReason };

/** Of a person in both parts: as the one who is told, and as the one of whom others are told. */
export interface NotificationsDraft {
  readonly switches: Map<string, boolean>;
  quietHours: QuietHours;
  readonly addresses: Map<string, StandingAddress>;
  readonly listeners: Map<PersonId, readonly Item[]>;
  readonly feeds: Map<string, StandingFeed>;
  readonly answers: Map<string, RecipientAnswer>;
  readonly tellings: Map<string, Telling>;
  readonly seenOn: Map<string, CalendarDate>;
}
export interface NotificationsState {
  readonly switches: ReadonlyMap<string, boolean>;
  readonly quietHours: QuietHours;
  readonly addresses: ReadonlyMap<string, StandingAddress>;
  readonly listeners: ReadonlyMap<PersonId, readonly Item[]>;
  readonly feeds: ReadonlyMap<string, StandingFeed>;
  readonly answers: ReadonlyMap<string, RecipientAnswer>;
  readonly tellings: ReadonlyMap<string, Telling>;
  readonly seenOn: ReadonlyMap<string, CalendarDate>;
}

/** Until the person says otherwise. */
export const quietHoursDefault: QuietHours = { from: '21:00', until: '08:00', zone: taipei };

export const emptyDraft = (): NotificationsDraft => ({
  switches: new Map(),
  quietHours: quietHoursDefault,
  addresses: new Map(),
  listeners: new Map(),
  feeds: new Map(),
  answers: new Map(),
  tellings: new Map(),
  seenOn: new Map(),
});

export const switchName = (item: Item, channel: Channel): string => `${item} ${channel}`;
export const answerName = ({ recipientId, rule }: Pick<TellingId, 'recipientId' | 'rule'>): string =>
  `${recipientId} ${rule}`;
export const tellingName = ({ recipientId, rule, destination }: Omit<TellingId, 'period'>): string =>
  `${recipientId} ${rule} ${destination}`;

export function evolve(draft: NotificationsDraft, event: NotificationsEvent): void {
  switch (event.type) {
    case 'ReminderChannelSwitched':
      draft.switches.set(switchName(event.data.item, event.data.channel), event.data.isOn);
      return;
    case 'QuietHoursSet':
      draft.quietHours = event.data;
      return;
    case 'PushAddressRegistered':
      draft.addresses.set(event.data.addressId, event.data);
      return;
    case 'PushAddressRemoved':
      draft.addresses.delete(event.data.addressId);
      return;
    case 'ReminderListenerAdded':
      draft.listeners.set(event.data.listenerId, event.data.items);
      return;
    case 'ReminderListenerRemoved':
      draft.listeners.delete(event.data.listenerId);
      return;
    case 'CalendarFeedOpened':
      draft.feeds.set(event.data.feedId, event.data);
      return;
    case 'CalendarFeedClosed':
      draft.feeds.delete(event.data.feedId);
      return;
    default:
      evolveReminder(draft, event);
  }
}

type OfOneReminder = Extract<NotificationsEvent, { readonly data: { readonly rule: Item } }>;

function evolveReminder(draft: NotificationsDraft, event: OfOneReminder): void {
  switch (event.type) {
    case 'ReminderSnoozed':
      draft.answers.set(answerName(event.data), { kind: 'snoozed', until: event.data.until });
      return;
    case 'ReminderDismissed': {
      const { reason, dismissedOn } = event.data;
      draft.answers.set(answerName(event.data), { kind: 'closed', how: reason, on: dismissedOn });
      return;
    }
    case 'ReminderDoneElsewhere': {
      const { doneOn, reportedOn } = event.data;
      draft.answers.set(answerName(event.data), { kind: 'closed', how: `done ${doneOn}`, on: reportedOn });
      return;
    }
    case 'ReminderSeen':
      draft.seenOn.set(answerName(event.data), event.data.seenOn);
      return;
    case 'ReminderTold':
      draft.tellings.set(tellingName(event.data), { kind: 'told', period: event.data.period, on: event.data.toldOn });
      return;
    case 'ReminderNotTold': {
      const { period, reason } = event.data;
      draft.tellings.set(tellingName(event.data), { kind: 'not-told', period, reason });
      return;
    }
    default:
      unreachable(event);
  }
}
