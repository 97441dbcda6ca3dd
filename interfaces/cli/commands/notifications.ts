import { closeCalendarFeed, openCalendarFeed, readCalendar } from '../../operations/calendar.ts';
import { showInbox } from '../../operations/inbox.ts';
import {
  setQuietHours,
  showNotificationSettings,
  switchReminderChannel,
} from '../../operations/notification-settings.ts';
import { registerPushAddress, removePushAddress, showPushKey } from '../../operations/push-addresses.ts';
import {
  dismissReminder,
  markReminderSeen,
  reportDoneElsewhere,
  snoozeReminder,
} from '../../operations/reminder-answers.ts';
import { addListener, removeListener, startListening, stopListening } from '../../operations/reminder-listeners.ts';
import { performs, type Verb, type VerbOption } from '../verb.ts';

const person = { field: 'personId', hint: 'per_… of the person' } as const;
const rule = { field: 'rule', hint: 'a rule id; see catalogue' } as const;
const listener = { field: 'listenerId', hint: 'per_… who is to be told' } as const;
const detail = { field: 'detail', hint: 'discreet|titles; default discreet' } as const;
const items = { field: 'items', hint: 'all, or a rule id; may be repeated', repeats: true } as const;

const verb = (
  words: readonly string[],
  operation: Parameters<typeof performs>[0],
  options: Readonly<Record<string, VerbOption>>,
): Verb => ({ words, run: performs(operation), options, positionals: [] });

/** Before `reminders` alone, which would take the first of their words for its own. */
export const notificationVerbs: readonly Verb[] = [
  verb(['notifications', 'show'], showNotificationSettings, { person }),
  verb(['notifications', 'channel'], switchReminderChannel, {
    person,
    item: { field: 'item', hint: 'all, or a rule id' },
    channel: { field: 'channel', hint: 'inbox|fcm|web-push' },
    mark: { field: 'mark', hint: 'on|off' },
  }),
  verb(['notifications', 'quiet-hours'], setQuietHours, {
    person,
    from: { field: 'from', hint: 'HH:MM' },
    until: { field: 'until', hint: 'HH:MM; the same as from: none' },
    zone: { field: 'zone', hint: 'Asia/Taipei, …; default as before' },
  }),
  verb(['notifications', 'add-address'], registerPushAddress, {
    person,
    kind: { field: 'kind', hint: 'fcm|web-push' },
    token: { field: 'token', hint: 'of FCM, @file or @-', mayComeFromFile: true },
    endpoint: { field: 'endpoint', hint: 'of Web Push, @file or @-', mayComeFromFile: true },
    p256dh: { field: 'p256dh', hint: 'of Web Push, @file or @-', mayComeFromFile: true },
    auth: { field: 'auth', hint: 'of Web Push, @file or @-', mayComeFromFile: true },
  }),
  verb(['notifications', 'remove-address'], removePushAddress, {
    person,
    address: { field: 'addressId', hint: 'the addressId that adding gave' },
  }),
  verb(['notifications', 'add-listener'], addListener, { person, listener, item: items }),
  verb(['notifications', 'remove-listener'], removeListener, { person, listener }),
  verb(['notifications', 'listen'], startListening, { person, item: items }),
  verb(['notifications', 'stop-listening'], stopListening, { person }),
  verb(['notifications', 'push-key'], showPushKey, {}),
  verb(['calendar', 'open'], openCalendarFeed, { person, detail }),
  verb(['calendar', 'close'], closeCalendarFeed, {
    person,
    feed: { field: 'feedId', hint: 'the feedId that opening gave' },
  }),
  verb(['calendar', 'read'], readCalendar, { person, detail, rule }),
  verb(['inbox', 'seen'], markReminderSeen, { person, rule }),
  verb(['inbox'], showInbox, { person }),
  verb(['reminders', 'snooze'], snoozeReminder, { person, rule, until: { field: 'until', hint: 'YYYY-MM-DD' } }),
  verb(['reminders', 'dismiss'], dismissReminder, {
    person,
    rule,
    reason: { field: 'reason', hint: 'not-wanted|not-applicable|advised-against|other' },
  }),
  verb(['reminders', 'done-elsewhere'], reportDoneElsewhere, {
    person,
    rule,
    on: { field: 'doneOn', hint: 'YYYY-MM-DD' },
  }),
];
