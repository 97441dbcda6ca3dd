import { accepted, refused, type Decision } from '../shared/decider.ts';
import { addYears, type CalendarDate } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { AppointmentNoted, CustomReminderSet, Dose, MedicationScheduled, OwnRemindersEvent } from './events.ts';
import { doseName, type OwnEntry, type OwnRemindersState } from './state.ts';

export type SetCustomReminder = CustomReminderSet['data'] & {
  readonly type: 'SetCustomReminder';
  readonly today: CalendarDate;
};
export type ScheduleMedication = MedicationScheduled['data'] & {
  readonly type: 'ScheduleMedication';
  readonly today: CalendarDate;
};
export type NoteAppointment = AppointmentNoted['data'] & {
  readonly type: 'NoteAppointment';
  readonly today: CalendarDate;
};
export interface StopOwnReminder {
  readonly type: 'StopOwnReminder';
  readonly entryId: string;
  readonly today: CalendarDate;
}
export type AnswerDose = Dose & {
  readonly type: 'AnswerDose';
  readonly answer: 'taken' | 'skipped';
  readonly today: CalendarDate;
};
export type OwnRemindersCommand =
  SetCustomReminder | ScheduleMedication | NoteAppointment | StopOwnReminder | AnswerDose;

export type OwnRemindersRefusal =
  | { readonly code: 'own-reminder-not-found' }
  | { readonly code: 'own-reminder-of-another-kind' }
  | { readonly code: 'own-reminder-text-empty' }
  | { readonly code: 'own-reminder-too-far'; readonly yearsMax: number }
  | { readonly code: 'too-many-own-reminders'; readonly entriesMax: number }
  | { readonly code: 'no-such-dose' };

type OwnRemindersDecision = Decision<OwnRemindersEvent, OwnRemindersRefusal>;

/** More than anybody keeps in mind; a client that makes one for every day must use a recurrence. */
const entriesMax = 200;
/** A mistyped year is found out; what lies further needs no reminder yet. */
const yearsMax = 10;

export function decide(command: OwnRemindersCommand, state: OwnRemindersState): OwnRemindersDecision {
  switch (command.type) {
    case 'SetCustomReminder': {
      const { entryId, text, startsOn, recurrence, today } = command;
      const data = { entryId, text, startsOn, recurrence };
      const entry = { kind: 'custom', ...data, times: [] } as const;
      return setEntry({ entry, today, event: { type: 'CustomReminderSet', data } }, state);
    }
    case 'ScheduleMedication': {
      const { entryId, text, startsOn, recurrence, today } = command;
      const times = [...new Set(command.times)].toSorted();
      const data = { entryId, text, startsOn, recurrence, times };
      const entry = { kind: 'medication', ...data } as const;
      return setEntry({ entry, today, event: { type: 'MedicationScheduled', data } }, state);
    }
    case 'NoteAppointment': {
      const { entryId, text, appointedOn, time, today } = command;
      const data = { entryId, text, appointedOn, time };
      const entry = { kind: 'appointment', text, startsOn: appointedOn, recurrence: null, times: [time] } as const;
      return setEntry({ entry, today, event: { type: 'AppointmentNoted', data } }, state);
    }
    case 'StopOwnReminder':
      return stop(command, state);
    case 'AnswerDose':
      return answerDose(command, state);
    default:
      return unreachable(command);
  }
}

interface Setting {
  readonly entry: Omit<OwnEntry, 'stoppedOn'>;
  readonly today: CalendarDate;
  readonly event: CustomReminderSet | MedicationScheduled | AppointmentNoted;
}

function setEntry({ entry, today, event }: Setting, { entries }: OwnRemindersState): OwnRemindersDecision {
  const known = entries.get(event.data.entryId);
  if (known !== undefined && isSame(known, entry)) return accepted();
  if (entry.text.trim() === '') return refused({ code: 'own-reminder-text-empty' });
  if (known !== undefined && known.kind !== entry.kind) return refused({ code: 'own-reminder-of-another-kind' });
  const standing = [...entries.values()].filter(({ stoppedOn }) => stoppedOn === null).length;
  if (known === undefined && standing >= entriesMax) return refused({ code: 'too-many-own-reminders', entriesMax });
  const isNear = entry.startsOn <= addYears(today, yearsMax) && entry.startsOn >= addYears(today, -yearsMax);
  return isNear ? accepted(event) : refused({ code: 'own-reminder-too-far', yearsMax });
}

const isSame = (known: OwnEntry, { kind, text, startsOn, recurrence, times }: Setting['entry']): boolean =>
  known.stoppedOn === null &&
  known.kind === kind &&
  known.text === text &&
  known.startsOn === startsOn &&
  known.recurrence === recurrence &&
  known.times.join() === times.join();

function stop({ entryId, today }: StopOwnReminder, { entries }: OwnRemindersState): OwnRemindersDecision {
  const entry = entries.get(entryId);
  if (entry === undefined) return refused({ code: 'own-reminder-not-found' });
  if (entry.stoppedOn !== null) return accepted();
  return accepted({ type: 'OwnReminderStopped', data: { entryId, stoppedOn: today } });
}

/** Whether its recurrence has the day is not asked: a dose of yesterday may be noted after the schedule was changed. */
function answerDose(command: AnswerDose, { entries, doses }: OwnRemindersState): OwnRemindersDecision {
  const { entryId, dueOn, time, answer, today } = command;
  const entry = entries.get(entryId);
  if (entry?.kind !== 'medication') return refused({ code: 'own-reminder-not-found' });
  if (dueOn > today || dueOn < entry.startsOn || !entry.times.includes(time)) return refused({ code: 'no-such-dose' });
  const dose: Dose = { entryId, dueOn, time };
  if (doses.get(doseName(dose)) === answer) return accepted();
  return accepted({ type: answer === 'taken' ? 'DoseTaken' : 'DoseSkipped', data: dose });
}
