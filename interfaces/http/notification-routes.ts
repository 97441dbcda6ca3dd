import { closeCalendarFeed, openCalendarFeed, readCalendar } from '../operations/calendar.ts';
import { showInbox } from '../operations/inbox.ts';
import { setQuietHours, showNotificationSettings, switchReminderChannel } from '../operations/notification-settings.ts';
import {
  answerDose,
  noteAppointment,
  scheduleMedication,
  setCustomReminder,
  showOwnReminders,
  stopOwnReminder,
} from '../operations/own-reminders.ts';
import type { Operation } from '../operations/operation.ts';
import { registerPushAddress, removePushAddress, showPushKey } from '../operations/push-addresses.ts';
import {
  dismissReminder,
  markReminderSeen,
  reportDoneElsewhere,
  snoozeReminder,
} from '../operations/reminder-answers.ts';
import { addListener, removeListener, startListening, stopListening } from '../operations/reminder-listeners.ts';
import type { Route } from './route.ts';

const person = '/api/people/{personId}';
const settings = `${person}/notifications`;
const fromPath = (method: 'get' | 'delete', path: string, operation: Operation): Route => ({
  method,
  path,
  operation,
  input: { kind: 'path' },
  status: 200,
  tag: 'notifications',
});
const sent = (path: string, operation: Operation, method: 'post' | 'put' = 'post'): Route => ({
  method,
  path,
  operation,
  input: { kind: 'json' },
  status: 200,
  tag: 'notifications',
});

/** Which reminder an answer or a mark is about travels in a body: it may tell of health. */
export const notificationRoutes: readonly Route[] = [
  fromPath('get', '/api/push/public-key', showPushKey),
  fromPath('get', settings, showNotificationSettings),
  sent(`${settings}/channels`, switchReminderChannel),
  sent(`${settings}/quiet-hours`, setQuietHours, 'put'),
  sent(`${settings}/addresses`, registerPushAddress),
  fromPath('delete', `${settings}/addresses/{addressId}`, removePushAddress),
  sent(`${settings}/listeners`, addListener),
  fromPath('delete', `${settings}/listeners/{listenerId}`, removeListener),
  sent(`${person}/listening`, startListening),
  fromPath('delete', `${person}/listening`, stopListening),
  sent(`${settings}/calendar-feeds`, openCalendarFeed),
  fromPath('delete', `${settings}/calendar-feeds/{feedId}`, closeCalendarFeed),
  sent(`${person}/calendar`, readCalendar),
  fromPath('get', `${person}/inbox`, showInbox),
  sent(`${person}/inbox/seen`, markReminderSeen),
  sent(`${person}/reminders/snooze`, snoozeReminder),
  sent(`${person}/reminders/dismiss`, dismissReminder),
  sent(`${person}/reminders/done-elsewhere`, reportDoneElsewhere),
  {
    method: 'get',
    path: `${person}/own-reminders`,
    operation: showOwnReminders,
    input: { kind: 'query', fields: ['days'] },
    status: 200,
    tag: 'notifications',
  },
  sent(`${person}/own-reminders/custom`, setCustomReminder),
  sent(`${person}/own-reminders/medications`, scheduleMedication),
  sent(`${person}/own-reminders/appointments`, noteAppointment),
  sent(`${person}/own-reminders/doses`, answerDose),
  fromPath('delete', `${person}/own-reminders/{entryId}`, stopOwnReminder),
];
