import type { CalendarDate } from '../shared/time.ts';
import type { Recurrence } from './recurrence.ts';

/** `HH:MM`, by the wall clock of whoever is told. */
export type WallTime = string;

export interface CustomReminderSet {
  readonly type: 'CustomReminderSet';
  readonly data: {
    readonly entryId: string;
    readonly text: string;
    readonly startsOn: CalendarDate;
    /** Null: once. */
    readonly recurrence: Recurrence | null;
  };
}
export interface MedicationScheduled {
  readonly type: 'MedicationScheduled';
  readonly data: {
    readonly entryId: string;
    readonly text: string;
    readonly startsOn: CalendarDate;
    readonly recurrence: Recurrence | null;
    readonly times: readonly WallTime[];
  };
}
export interface AppointmentNoted {
  readonly type: 'AppointmentNoted';
  readonly data: {
    readonly entryId: string;
    readonly text: string;
    readonly appointedOn: CalendarDate;
    readonly time: WallTime;
  };
}
export interface OwnReminderStopped {
  readonly type: 'OwnReminderStopped';
  readonly data: { readonly entryId: string; readonly stoppedOn: CalendarDate };
}

/** One time of a schedule on one day. */
export interface Dose {
  readonly entryId: string;
  readonly dueOn: CalendarDate;
  readonly time: WallTime;
}
export interface DoseTaken {
  readonly type: 'DoseTaken';
  readonly data: Dose;
}
export interface DoseSkipped {
  readonly type: 'DoseSkipped';
  readonly data: Dose;
}

export type OwnRemindersEvent =
  CustomReminderSet | MedicationScheduled | AppointmentNoted | OwnReminderStopped | DoseTaken | DoseSkipped;
