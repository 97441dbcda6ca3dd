import fc from 'fast-check';
import {
  channels,
  dismissalReasons,
  feedDetails,
  notifications,
  type NotificationsCommand,
  type NotificationsEvent,
  type NotificationsState,
  type PlannedReminder,
  type PushAddress,
  type QuietHours,
} from '../../domain/notifications/index.ts';
import { fold } from '../../domain/shared/decider.ts';
import { addDays, type CalendarDate, type TimeZoneName } from '../../domain/shared/time.ts';
import { child, father, mother, on } from './people.ts';

export const stateAfter = (...events: readonly NotificationsEvent[]): NotificationsState => fold(notifications, events);

export const phone: PushAddress = { kind: 'fcm', token: 'token-1' };
export const browser: PushAddress = {
  kind: 'web-push',
  endpoint: 'https://push.example.org/1',
  p256dh: 'p',
  auth: 'a',
};

export const dueSince = (rule: string, since: string, more: Partial<PlannedReminder> = {}): PlannedReminder => ({
  rule,
  version: '1',
  status: 'due',
  eligibleFrom: on(since),
  suggestedFrom: on(since),
  until: null,
  ...more,
});

export const zones = [
  'Asia/Taipei',
  'America/New_York',
  'Europe/Vienna',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;

const wallTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
export const anyQuietHours: fc.Arbitrary<QuietHours> = fc.record(
  { from: wallTime, until: wallTime, zone: fc.constantFrom(...zones).map((zone) => zone as TimeZoneName) },
  { noNullPrototype: true },
);

const firstDay = on('2026-01-01');
export const anyDay: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 60 })
  .map((days) => addDays(firstDay, days));
const rule = fc.constantFrom('dental-scaling', 'influenza');
const item = fc.constantFrom('dental-scaling', 'influenza', 'all');
const recipientId = fc.constantFrom(child, mother);
const addressId = fc.constantFrom('psh-1', 'psh-2');
const telling = fc.record(
  { recipientId, rule, period: anyDay, destination: fc.constantFrom('inbox', 'psh-1', 'psh-2') },
  { noNullPrototype: true },
);
const record = <Model>(model: { [Key in keyof Model]: fc.Arbitrary<Model[Key]> }): fc.Arbitrary<Model> =>
  fc.record(model, { noNullPrototype: true });

export const anyNotificationsCommand: fc.Arbitrary<NotificationsCommand> = fc.oneof(
  record({
    type: fc.constant('SwitchChannel' as const),
    item,
    channel: fc.constantFrom(...channels),
    isOn: fc.boolean(),
  }),
  record({ type: fc.constant('SetQuietHours' as const), quietHours: anyQuietHours }),
  record({
    type: fc.constant('RegisterPushAddress' as const),
    addressId,
    address: fc.constantFrom(phone, browser),
    today: anyDay,
  }),
  record({
    type: fc.constant('RemovePushAddress' as const),
    addressId,
    because: fc.constantFrom('by-person' as const, 'unregistered' as const),
  }),
  record({
    type: fc.constant('AddListener' as const),
    subjectId: fc.constant(child),
    listenerId: fc.constantFrom(mother, father, child),
    items: fc.subarray(['dental-scaling', 'influenza', 'all'], { minLength: 1 }),
  }),
  record({
    type: fc.constant('OpenCalendarFeed' as const),
    feedId: fc.constantFrom('fee-1', 'fee-2'),
    secretDigest: fc.constant('digest'),
    detail: fc.constantFrom(...feedDetails),
    today: anyDay,
  }),
  record({ type: fc.constant('CloseCalendarFeed' as const), feedId: fc.constantFrom('fee-1', 'fee-2') }),
  record({ type: fc.constant('RemoveListener' as const), listenerId: fc.constantFrom(mother, father) }),
  record({ type: fc.constant('SnoozeReminder' as const), recipientId, rule, today: anyDay, until: anyDay }),
  record({
    type: fc.constant('DismissReminder' as const),
    recipientId,
    rule,
    today: anyDay,
    reason: fc.constantFrom(...dismissalReasons),
  }),
  record({ type: fc.constant('ReportDoneElsewhere' as const), recipientId, rule, today: anyDay, doneOn: anyDay }),
  record({ type: fc.constant('MarkReminderSeen' as const), recipientId, rule, today: anyDay }),
  record({ type: fc.constant('RecordTold' as const), telling, messageId: fc.constant(null), today: anyDay }),
  record({ type: fc.constant('RecordNotTold' as const), telling, reason: fc.constant('expired' as const) }),
);

export const anyReminder: fc.Arbitrary<PlannedReminder> = fc
  .record({ rule, since: anyDay, isSuggestedLater: fc.nat({ max: 20 }), isDue: fc.boolean() })
  .map(({ rule: id, since, isSuggestedLater, isDue }) =>
    dueSince(id, since, {
      suggestedFrom: addDays(since, isSuggestedLater),
      ...(isDue ? {} : { status: 'upcoming' as const }),
    }),
  );
