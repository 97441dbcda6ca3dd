import type { PersonId } from '../shared/person-id.ts';
import type { CalendarDate } from '../shared/time.ts';
import type {
  AddressRemoval,
  Channel,
  DismissalReason,
  FeedDetail,
  Item,
  NotToldReason,
  PushAddress,
  QuietHours,
  TellingId,
} from './events.ts';

export interface SwitchChannel {
  readonly type: 'SwitchChannel';
  readonly item: Item;
  readonly channel: Channel;
  readonly isOn: boolean;
}
export interface SetQuietHours {
  readonly type: 'SetQuietHours';
  readonly quietHours: QuietHours;
}
export interface RegisterPushAddress {
  readonly type: 'RegisterPushAddress';
  readonly addressId: string;
  readonly address: PushAddress;
  readonly today: CalendarDate;
}
export interface RemovePushAddress {
  readonly type: 'RemovePushAddress';
  readonly addressId: string;
  readonly because: Exclude<AddressRemoval, 'replaced'>;
}
export interface AddListener {
  readonly type: 'AddListener';
  readonly subjectId: PersonId;
  readonly listenerId: PersonId;
  readonly items: readonly Item[];
}
export interface RemoveListener {
  readonly type: 'RemoveListener';
  readonly listenerId: PersonId;
}
export interface OpenCalendarFeed {
  readonly type: 'OpenCalendarFeed';
  readonly feedId: string;
  readonly secretDigest: string;
  readonly detail: FeedDetail;
  readonly today: CalendarDate;
}
export interface CloseCalendarFeed {
  readonly type: 'CloseCalendarFeed';
  readonly feedId: string;
}
interface AnswerOf<Type extends string> {
  readonly type: Type;
  readonly recipientId: PersonId;
  readonly rule: Item;
  readonly today: CalendarDate;
}
export interface SnoozeReminder extends AnswerOf<'SnoozeReminder'> {
  readonly until: CalendarDate;
}
export interface DismissReminder extends AnswerOf<'DismissReminder'> {
  readonly reason: DismissalReason;
}
export interface ReportDoneElsewhere extends AnswerOf<'ReportDoneElsewhere'> {
  readonly doneOn: CalendarDate;
}
export type MarkReminderSeen = AnswerOf<'MarkReminderSeen'>;
/** Given by delivery alone, once the push service or the inbox has it. */
export interface RecordTold {
  readonly type: 'RecordTold';
  readonly telling: TellingId;
  readonly messageId: string | null;
  readonly today: CalendarDate;
}
export interface RecordNotTold {
  readonly type: 'RecordNotTold';
  readonly telling: TellingId;
  readonly reason: NotToldReason;
}
export type NotificationsCommand =
  | SwitchChannel
  | SetQuietHours
  | RegisterPushAddress
  | RemovePushAddress
  | AddListener
  | RemoveListener
  | OpenCalendarFeed
  | CloseCalendarFeed
  | SnoozeReminder
  | DismissReminder
  | ReportDoneElsewhere
  | MarkReminderSeen
  | RecordTold
  | RecordNotTold;

export type NotificationsRefusal =
  | { readonly code: 'snooze-out-of-range'; readonly daysMax: number }
  | { readonly code: 'done-in-the-future' }
  | { readonly code: 'too-many-push-addresses'; readonly addressesMax: number }
  | { readonly code: 'too-many-listeners'; readonly listenersMax: number }
  | { readonly code: 'own-listener' }
  | { readonly code: 'too-many-calendar-feeds'; readonly feedsMax: number };
