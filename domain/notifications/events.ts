import type { PersonId } from '../shared/person-id.ts';
import type { CalendarDate, TimeZoneName } from '../shared/time.ts';

/** `inbox` is the list in the page and rings nowhere; the others reach a device. */
export const channels = ['inbox', 'fcm', 'web-push'] as const;
export type Channel = (typeof channels)[number];

/** The id of a rule, or every rule that has no mark of its own. */
export type Item = string;
export const everyItem: Item = 'all';

export type PushAddress =
  | { readonly kind: 'fcm'; readonly token: string }
  /** A browser's subscription: keys in base64url, as `PushSubscription.toJSON()` gives them. */
  | { readonly kind: 'web-push'; readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** Local wall times `HH:MM`; over midnight where `from` is later than `until`, none where they are equal. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
  readonly zone: TimeZoneName;
}

export interface ReminderChannelSwitched {
  readonly type: 'ReminderChannelSwitched';
  readonly data: { readonly item: Item; readonly channel: Channel; readonly isOn: boolean };
}
export interface QuietHoursSet {
  readonly type: 'QuietHoursSet';
  readonly data: QuietHours;
}
export interface PushAddressRegistered {
  readonly type: 'PushAddressRegistered';
  readonly data: { readonly addressId: string; readonly address: PushAddress; readonly registeredOn: CalendarDate };
}
/** `unregistered`: the push service itself said that nobody is there any more. Nothing less removes an address. */
export type AddressRemoval = 'by-person' | 'replaced' | 'unregistered';
export interface PushAddressRemoved {
  readonly type: 'PushAddressRemoved';
  readonly data: { readonly addressId: string; readonly because: AddressRemoval };
}
/** Somebody else is told of this person's reminders, as long as they may be. */
export interface ReminderListenerAdded {
  readonly type: 'ReminderListenerAdded';
  readonly data: { readonly listenerId: PersonId; readonly items: readonly Item[] };
}
export interface ReminderListenerRemoved {
  readonly type: 'ReminderListenerRemoved';
  readonly data: { readonly listenerId: PersonId };
}

/** `discreet`: that there is something, and when. `titles`: also what. */
export const feedDetails = ['discreet', 'titles'] as const;
export type FeedDetail = (typeof feedDetails)[number];

/** An address that a calendar program reads without signing in. Only a digest of its secret is kept. */
export interface CalendarFeedOpened {
  readonly type: 'CalendarFeedOpened';
  readonly data: {
    readonly feedId: string;
    readonly secretDigest: string;
    readonly detail: FeedDetail;
    readonly openedOn: CalendarDate;
  };
}
export interface CalendarFeedClosed {
  readonly type: 'CalendarFeedClosed';
  readonly data: { readonly feedId: string };
}

export const dismissalReasons = ['not-wanted', 'not-applicable', 'advised-against', 'other'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** Of the person's reminder, by one of those who are told of it; the others go on being told. */
interface ForRecipient {
  readonly recipientId: PersonId;
  readonly rule: Item;
}
export interface ReminderSnoozed {
  readonly type: 'ReminderSnoozed';
  readonly data: ForRecipient & { readonly until: CalendarDate };
}
export interface ReminderDismissed {
  readonly type: 'ReminderDismissed';
  readonly data: ForRecipient & { readonly reason: DismissalReason; readonly dismissedOn: CalendarDate };
}
/** Says that no source will tell of it. It silences the reminder and is not a health fact. */
export interface ReminderDoneElsewhere {
  readonly type: 'ReminderDoneElsewhere';
  readonly data: ForRecipient & { readonly doneOn: CalendarDate; readonly reportedOn: CalendarDate };
}
export interface ReminderSeen {
  readonly type: 'ReminderSeen';
  readonly data: ForRecipient & { readonly seenOn: CalendarDate };
}

/** What one message was about: unique by all of its fields. */
export interface TellingId extends ForRecipient {
  /** The first day of what is told: since then it is open, or since then a snooze is over. */
  readonly period: CalendarDate;
  /** `inbox`, or the id of a push address. */
  readonly destination: string;
}
export interface ReminderTold {
  readonly type: 'ReminderTold';
  readonly data: TellingId & {
    readonly toldOn: CalendarDate;
    /** The push service's own name of the message; null for the inbox. */
    readonly messageId: string | null;
  };
}
/** `outcome-unknown`: it may have arrived; nobody found out while it still mattered. */
export type NotToldReason = 'expired' | 'outcome-unknown' | 'refused-by-service';
export interface ReminderNotTold {
  readonly type: 'ReminderNotTold';
  readonly data: TellingId & { readonly reason: NotToldReason };
}

export type NotificationsEvent =
  | ReminderChannelSwitched
  | QuietHoursSet
  | PushAddressRegistered
  | PushAddressRemoved
  | ReminderListenerAdded
  | ReminderListenerRemoved
  | CalendarFeedOpened
  | CalendarFeedClosed
  | ReminderSnoozed
  | ReminderDismissed
  | ReminderDoneElsewhere
  | ReminderSeen
  | ReminderTold
  | ReminderNotTold;
