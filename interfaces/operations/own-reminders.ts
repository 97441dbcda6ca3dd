import { z } from 'zod';
import {
  occurrencesOf,
  ownReminders,
  ownRemindersStream,
  parseRecurrence,
  type OwnRemindersCommand,
  type OwnRemindersRefusal,
  type Recurrence,
} from '../../domain/own-reminders/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { addDays, taipei } from '../../domain/shared/time.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault, type Answer, type Caller } from './operation.ts';
import { calendarDateSchema, personIdSchema } from './schemas.ts';
import type { Services } from './services.ts';

const decider = { ...ownReminders, streamOf: ownRemindersStream };

const entryIdSchema = z.string().regex(/^own_[0-9a-z]{20}$/u, 'own_[0-9a-z]{20}');
const wallTimeSchema = z.string({ error: 'HH:MM' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'HH:MM');
const textSchema = z.string().max(200);
/** Names the part of the rule that is wrong. */
const recurrenceSchema: z.ZodType<Recurrence, string> = z
  .string({ error: 'RRULE' })
  .max(300)
  .transform((given, context) => {
    const parsed = parseRecurrence(given);
    if (parsed.ok) return parsed.value;
    const message = `${parsed.reason.part}=${parsed.reason.expected}`;
    context.issues.push({ code: 'custom', message, input: undefined });
    return z.NEVER;
  });
const output = z.object({ entryId: z.string() });
const subject = (input: { readonly personId: PersonId }): PersonId => input.personId;
const asReminder = { kind: 'person', subject, action: 'record', categories: ['reminders'] } as const;
const asMedication = { kind: 'person', subject, action: 'record', categories: ['reminders', 'medications'] } as const;

// A client that may retry brings its own entryId: the same one again, saying the same, changes nothing.
const common = { personId: personIdSchema, entryId: entryIdSchema.optional(), text: textSchema };

export const setCustomReminder = defineOperation({
  name: 'set-custom-reminder',
  summary: 'Be reminded of something in one’s own words, on a day or by a rule of RFC 5545',
  input: z.strictObject({ ...common, startsOn: calendarDateSchema, recurrence: recurrenceSchema.optional() }),
  output,
  access: asReminder,
  run: ({ services, caller, input: { personId, text, startsOn, ...more } }) => {
    const entryId = more.entryId ?? services.identifiers.entityId('own');
    const recurrence = more.recurrence ?? null;
    const command = { type: 'SetCustomReminder', entryId, text, startsOn, recurrence, ...dated(services) } as const;
    return decided(services, caller, personId, command);
  },
});

export const scheduleMedication = defineOperation({
  name: 'schedule-medication',
  summary: 'Be reminded of a medicine at times of the day; by a rule of RFC 5545, every day where none is given',
  input: z.strictObject({
    ...common,
    startsOn: calendarDateSchema,
    recurrence: recurrenceSchema.optional(),
    times: z.array(wallTimeSchema).min(1).max(12),
  }),
  output,
  access: asMedication,
  run: ({ services, caller, input: { personId, text, startsOn, times, ...more } }) => {
    const entryId = more.entryId ?? services.identifiers.entityId('own');
    const recurrence = more.recurrence ?? everyDay();
    const schedule = { entryId, text, startsOn, recurrence, times, ...dated(services) };
    return decided(services, caller, personId, { type: 'ScheduleMedication', ...schedule });
  },
});

function everyDay(): Recurrence {
  const parsed = parseRecurrence('FREQ=DAILY');
  if (!parsed.ok) throw new TypeError('Every day is a rule.');
  return parsed.value;
}

export const noteAppointment = defineOperation({
  name: 'note-appointment',
  summary: 'Write down an appointment; one is reminded of it on the day before',
  input: z.strictObject({ ...common, on: calendarDateSchema, time: wallTimeSchema }),
  output,
  access: asReminder,
  run: ({ services, caller, input: { personId, text, on, time, ...more } }) => {
    const entryId = more.entryId ?? services.identifiers.entityId('own');
    const command = { type: 'NoteAppointment', entryId, text, appointedOn: on, time, ...dated(services) } as const;
    return decided(services, caller, personId, command);
  },
});

export const stopOwnReminder = defineOperation({
  name: 'stop-own-reminder',
  summary: 'Be reminded no longer of one’s own entry, from today on',
  input: z.strictObject({ personId: personIdSchema, entryId: entryIdSchema }),
  output,
  access: asMedication,
  run: ({ services, caller, input: { personId, entryId } }) =>
    decided(services, caller, personId, { type: 'StopOwnReminder', entryId, ...dated(services) }),
});

export const answerDose = defineOperation({
  name: 'answer-dose',
  summary: 'Note that a dose was taken or skipped; the later word stands',
  input: z.strictObject({
    personId: personIdSchema,
    entryId: entryIdSchema,
    dueOn: calendarDateSchema,
    time: wallTimeSchema,
    answer: z.enum(['taken', 'skipped']),
  }),
  output,
  access: asMedication,
  run: ({ services, caller, input: { personId, ...dose } }) =>
    decided(services, caller, personId, { type: 'AnswerDose', ...dose, ...dated(services) }),
});

const text = z.string();
const occurrence = z.object({
  entryId: text,
  kind: text,
  text,
  on: text,
  time: text.nullable(),
  answer: text.nullable(),
});
/** Long enough for whoever plans a season, and bounded: a schedule of twelve times a day fills it as well. */
const daysAheadMax = 92;

export const showOwnReminders = defineOperation({
  name: 'show-own-reminders',
  summary: 'A person’s own reminders, schedules and appointments, and what of them falls on the coming days',
  input: z.strictObject({
    personId: personIdSchema,
    days: z.coerce.number().int().min(1).max(daysAheadMax).default(30),
  }),
  output: z.object({
    on: text,
    entries: z.array(
      z.object({
        entryId: text,
        kind: text,
        text,
        startsOn: text,
        recurrence: text.nullable(),
        times: z.array(text),
      }),
    ),
    occurrences: z.array(occurrence),
  }),
  access: { kind: 'person', subject, action: 'view', categories: ['reminders', 'medications'] },
  run: async ({ services, input: { personId, days }, filter: { categories } }) => {
    const state = await services.ownRemindersOf(personId);
    const today = services.clock.today(taipei);
    // What is hidden or was not granted is left out before anything is listed.
    const isShown = (kind: string): boolean =>
      categories.includes('reminders') && (kind !== 'medication' || categories.includes('medications'));
    const ahead = { from: today, to: addDays(today, days) };
    return answer({
      on: today,
      entries: [...state.entries]
        .filter(([, { kind, stoppedOn }]) => stoppedOn === null && isShown(kind))
        .map(([entryId, { kind, text: words, startsOn, recurrence, times }]) => ({
          ...{ entryId, kind, text: words, startsOn, recurrence, times: [...times] },
        })),
      occurrences: occurrencesOf(state, services.daysOf, ahead).filter(({ kind }) => isShown(kind)),
    });
  },
});

const dated = ({ clock }: Services) => ({ today: clock.today(taipei) });

async function decided(
  services: Services,
  caller: Caller,
  personId: PersonId,
  command: OwnRemindersCommand,
): Promise<Answer<z.output<typeof output>>> {
  const handled = await services.handle(decider, { personId, actor: caller.actor, command });
  if (handled.kind === 'refused') return fault(handled.refusal.code, whereOf(handled.refusal));
  return answer({ entryId: command.entryId }, handled.position);
}

function whereOf(refusal: OwnRemindersRefusal): { readonly field: string; readonly expected?: string } {
  switch (refusal.code) {
    case 'own-reminder-text-empty':
      return { field: 'text' };
    case 'own-reminder-too-far':
      return { field: 'startsOn', expected: `±${String(refusal.yearsMax)} years` };
    case 'too-many-own-reminders':
      return { field: 'entryId', expected: `..${String(refusal.entriesMax)}` };
    case 'no-such-dose':
      return { field: 'dueOn' };
    default:
      return { field: 'entryId' };
  }
}
