import fc from 'fast-check';
import {
  parseRecurrence,
  type OwnEntry,
  type OwnRemindersCommand,
  type Recurrence,
} from '../../domain/own-reminders/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { on } from './people.ts';

export const recurrenceOf = (text: string): Recurrence => {
  const parsed = parseRecurrence(text);
  if (!parsed.ok) throw new Error(`${parsed.reason.part}: ${parsed.reason.expected}`);
  return parsed.value;
};

/** Every day from the first on, or that day alone: enough where the counting itself is not the matter. */
export const everyDayOf = (
  { startsOn, recurrence }: OwnEntry,
  from: CalendarDate,
  to: CalendarDate,
): readonly CalendarDate[] => {
  const days: CalendarDate[] = [];
  const cursor = new Date(`${from}T00:00:00Z`);
  while (cursor.toISOString().slice(0, 10) <= to) {
    const day = on(cursor.toISOString().slice(0, 10));
    if (recurrence === null ? day === startsOn : day >= startsOn) days.push(day);
    cursor.setUTCDate(cursor.getUTCDate() + 1);
  }
  return days;
};

const entryId = fc.constantFrom('own_1', 'own_2');
const day = fc.constantFrom(on('2026-03-01'), on('2026-03-02'), on('2046-01-01'));
const today = fc.constantFrom(on('2026-03-01'), on('2026-03-02'));
const text = fc.constantFrom('澆花', '量血壓', ' ');
const recurrence = fc.constantFrom(null, recurrenceOf('FREQ=DAILY'));
const time = fc.constantFrom('08:00', '20:00');

export const anyOwnRemindersCommand: fc.Arbitrary<OwnRemindersCommand> = fc.oneof(
  fc.record({ type: fc.constant('SetCustomReminder' as const), entryId, text, startsOn: day, recurrence, today }),
  fc.record({
    type: fc.constant('ScheduleMedication' as const),
    ...{ entryId, text, startsOn: day, recurrence, today },
    times: fc.array(time, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('NoteAppointment' as const), entryId, text, appointedOn: day, time, today }),
  fc.record({ type: fc.constant('StopOwnReminder' as const), entryId, today }),
  fc.record({
    type: fc.constant('AnswerDose' as const),
    ...{ entryId, dueOn: day, time, today },
    answer: fc.constantFrom('taken' as const, 'skipped' as const),
  }),
);
