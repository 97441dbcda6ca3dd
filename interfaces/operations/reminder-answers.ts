import { z } from 'zod';
import { dismissalReasons } from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { taipei } from '../../domain/shared/time.ts';
import { defineOperation } from './define-operation.ts';
import { decided, recipientOf, ruleSchema } from './notification-decisions.ts';
import { calendarDateSchema, personIdSchema } from './schemas.ts';

const common = { personId: personIdSchema, rule: ruleSchema };
const output = z.object({ rule: z.string() });
/** Each who is told answers for themself; the others go on being told. */
const access = {
  kind: 'person',
  subject: (input: { readonly personId: PersonId }) => input.personId,
  action: 'remind',
  categories: ['reminders'],
} as const;

export const snoozeReminder = defineOperation({
  name: 'snooze-reminder',
  summary: 'Be told of a reminder again on a later day',
  input: z.strictObject({ ...common, until: calendarDateSchema }),
  output,
  access,
  run: ({ services, caller, input: { personId, rule, until } }) => {
    const own = { recipientId: recipientOf(caller, personId), today: services.clock.today(taipei) };
    return decided({ services, caller }, personId, { type: 'SnoozeReminder', ...own, rule, until }, { rule });
  },
});

export const dismissReminder = defineOperation({
  name: 'dismiss-reminder',
  summary: 'Be told no more of a reminder, with the reason, until something opens anew',
  input: z.strictObject({ ...common, reason: z.enum(dismissalReasons) }),
  output,
  access,
  run: ({ services, caller, input: { personId, rule, reason } }) => {
    const own = { recipientId: recipientOf(caller, personId), today: services.clock.today(taipei) };
    return decided({ services, caller }, personId, { type: 'DismissReminder', ...own, rule, reason }, { rule });
  },
});

export const reportDoneElsewhere = defineOperation({
  name: 'report-done-elsewhere',
  summary: 'Say that it was done where no source will tell of it; silences the reminder and is no health fact',
  input: z.strictObject({ ...common, doneOn: calendarDateSchema }),
  output,
  access,
  run: ({ services, caller, input: { personId, rule, doneOn } }) => {
    const own = { recipientId: recipientOf(caller, personId), today: services.clock.today(taipei) };
    return decided({ services, caller }, personId, { type: 'ReportDoneElsewhere', ...own, rule, doneOn }, { rule });
  },
});

export const markReminderSeen = defineOperation({
  name: 'mark-reminder-seen',
  summary: 'Mark a message of the inbox as read',
  input: z.strictObject(common),
  output,
  access,
  run: ({ services, caller, input: { personId, rule } }) => {
    const own = { recipientId: recipientOf(caller, personId), today: services.clock.today(taipei) };
    return decided({ services, caller }, personId, { type: 'MarkReminderSeen', ...own, rule }, { rule });
  },
});
