import {
  answerDose,
  noteAppointment,
  scheduleMedication,
  setCustomReminder,
  showOwnReminders,
  stopOwnReminder,
} from '../../operations/own-reminders.ts';
import { performs, type Verb, type VerbOption } from '../verb.ts';

const person = { field: 'personId', hint: 'per_… of the person' } as const;
const entry = { field: 'entryId', hint: 'the entryId that setting gave' } as const;
const text = { field: 'text', hint: 'own words, @file or @-', mayComeFromFile: true } as const;
const dated = {
  on: { field: 'startsOn', hint: 'YYYY-MM-DD, the first day' },
  recurrence: { field: 'recurrence', hint: 'FREQ=WEEKLY;BYDAY=MO,TH, …' },
} as const;
const at = { field: 'time', hint: 'HH:MM' } as const;

const verb = (
  words: readonly string[],
  operation: Parameters<typeof performs>[0],
  options: Readonly<Record<string, VerbOption>>,
): Verb => ({ words, run: performs(operation), options: { person, ...options }, positionals: [] });

export const ownReminderVerbs: readonly Verb[] = [
  verb(['own', 'remind'], setCustomReminder, { entry, text, ...dated }),
  verb(['own', 'medication'], scheduleMedication, {
    ...{ entry, text, ...dated },
    at: { field: 'times', hint: 'HH:MM; may be repeated', repeats: true },
  }),
  verb(['own', 'appointment'], noteAppointment, { entry, text, on: { field: 'on', hint: 'YYYY-MM-DD' }, at }),
  verb(['own', 'dose'], answerDose, {
    ...{ entry, at },
    on: { field: 'dueOn', hint: 'YYYY-MM-DD' },
    answer: { field: 'answer', hint: 'taken|skipped' },
  }),
  verb(['own', 'stop'], stopOwnReminder, { entry }),
  verb(['own', 'list'], showOwnReminders, { days: { field: 'days', hint: '1..92; default 30' } }),
];
