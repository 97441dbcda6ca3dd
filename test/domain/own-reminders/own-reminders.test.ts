import {
  ownDue,
  ownReminders,
  occurrencesOf,
  type OwnRemindersCommand,
  type OwnRemindersEvent,
} from '../../../domain/own-reminders/index.ts';
import { fold } from '../../../domain/shared/decider.ts';
import { everyDayOf, recurrenceOf } from '../../support/own-reminders.ts';
import { on } from '../../support/people.ts';

const daily = recurrenceOf('FREQ=DAILY');
const pills: OwnRemindersEvent = {
  type: 'MedicationScheduled',
  data: {
    ...{ entryId: 'own_pills', text: '降血壓藥', startsOn: on('2026-03-01'), recurrence: daily },
    times: ['08:00', '20:00'],
  },
};
const flowers: OwnRemindersEvent = {
  type: 'CustomReminderSet',
  data: { entryId: 'own_flowers', text: '澆花', startsOn: on('2026-03-03'), recurrence: null },
};
const doctor: OwnRemindersEvent = {
  type: 'AppointmentNoted',
  data: { entryId: 'own_doctor', text: '回診', appointedOn: on('2026-03-03'), time: '14:30' },
};
const after = (...events: readonly OwnRemindersEvent[]) => fold(ownReminders, events);
const decided = (command: OwnRemindersCommand, ...history: readonly OwnRemindersEvent[]) =>
  ownReminders.decide(command, after(...history));
const today = on('2026-03-02');
const dose = { entryId: 'own_pills', dueOn: today, time: '08:00' } as const;

describe('deciding about one’s own reminders', () => {
  it('sets the same twice once, and a change anew', () => {
    const command = { type: 'SetCustomReminder', ...flowers.data, today } as OwnRemindersCommand;
    expect(decided(command)).toEqual({ kind: 'accepted', events: [flowers] });
    expect(decided(command, flowers)).toEqual({ kind: 'accepted', events: [] });
    const changed = { ...command, text: '澆花和施肥' } as OwnRemindersCommand;
    expect(decided(changed, flowers)).toMatchObject({ kind: 'accepted', events: [{ type: 'CustomReminderSet' }] });
  });

  it('keeps each time of a schedule once, in order', () => {
    const command = { type: 'ScheduleMedication', ...pills.data, times: ['20:00', '08:00', '20:00'], today };
    expect(decided(command as OwnRemindersCommand)).toEqual({ kind: 'accepted', events: [pills] });
  });

  it.each([
    [{ type: 'SetCustomReminder', ...flowers.data, text: '  ' }, 'own-reminder-text-empty'],
    [{ type: 'SetCustomReminder', ...flowers.data, startsOn: on('2036-03-03') }, 'own-reminder-too-far'],
    [{ type: 'SetCustomReminder', ...flowers.data, entryId: 'own_pills' }, 'own-reminder-of-another-kind'],
    [{ type: 'StopOwnReminder', entryId: 'own_nobodys' }, 'own-reminder-not-found'],
    [{ type: 'AnswerDose', ...dose, dueOn: on('2026-03-03'), answer: 'taken' }, 'no-such-dose'],
    [{ type: 'AnswerDose', ...dose, dueOn: on('2026-02-28'), answer: 'taken' }, 'no-such-dose'],
    [{ type: 'AnswerDose', ...dose, time: '09:00', answer: 'taken' }, 'no-such-dose'],
    [{ type: 'AnswerDose', ...dose, entryId: 'own_doctor', answer: 'taken' }, 'own-reminder-not-found'],
  ])('refuses %j', (command, code) =>
    expect(decided({ ...command, today } as OwnRemindersCommand, pills, doctor)).toMatchObject({ refusal: { code } }),
  );

  it('lets the later word about a dose stand', () => {
    const taken: OwnRemindersEvent = { type: 'DoseTaken', data: dose };
    const skip = { type: 'AnswerDose', ...dose, answer: 'skipped', today } as const;
    expect(decided({ ...skip, answer: 'taken' }, pills, taken)).toEqual({ kind: 'accepted', events: [] });
    expect(decided(skip, pills, taken)).toEqual({ kind: 'accepted', events: [{ type: 'DoseSkipped', data: dose }] });
  });
});

describe('what falls on a day', () => {
  const days = { from: today, to: on('2026-03-03') };

  it('is in order of time, with what was said of each dose', () => {
    const state = after(pills, flowers, doctor, { type: 'DoseTaken', data: dose });
    expect(
      occurrencesOf(state, everyDayOf, days).map(({ on: day, time, text, answer }) => [day, time, text, answer]),
    ).toEqual([
      ['2026-03-02', '08:00', '降血壓藥', 'taken'],
      ['2026-03-02', '20:00', '降血壓藥', null],
      ['2026-03-03', null, '澆花', null],
      ['2026-03-03', '08:00', '降血壓藥', null],
      ['2026-03-03', '14:30', '回診', null],
      ['2026-03-03', '20:00', '降血壓藥', null],
    ]);
  });

  it('ends with the day before it was stopped', () => {
    const stopped: OwnRemindersEvent = {
      type: 'OwnReminderStopped',
      data: { entryId: 'own_pills', stoppedOn: on('2026-03-03') },
    };
    const found = occurrencesOf(after(pills, stopped), everyDayOf, days);
    expect(found.map(({ on: day }) => day)).toEqual(['2026-03-02', '2026-03-02']);
  });

  it('is told at its time; an appointment on the day before; a dose that was answered not at all', () => {
    const state = after(pills, flowers, doctor, { type: 'DoseSkipped', data: dose });
    expect(ownDue(state, everyDayOf, today)).toEqual([
      expect.objectContaining({ rule: 'own_pills@20:00', item: 'medication', suggestedFrom: today, at: '20:00' }),
      expect.objectContaining({ rule: 'own_doctor', item: 'appointment', suggestedFrom: today, at: null }),
    ]);
    expect(ownDue(state, everyDayOf, on('2026-03-03')).map(({ rule }) => rule)).toEqual([
      'own_flowers',
      'own_pills@08:00',
      'own_doctor',
      'own_pills@20:00',
    ]);
  });
});
