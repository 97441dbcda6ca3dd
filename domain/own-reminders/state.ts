import type { CalendarDate } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Dose, OwnRemindersEvent, WallTime } from './events.ts';
import type { Recurrence } from './recurrence.ts';

export type OwnKind = 'custom' | 'medication' | 'appointment';

export interface OwnEntry {
  readonly kind: OwnKind;
  readonly text: string;
  readonly startsOn: CalendarDate;
  readonly recurrence: Recurrence | null;
  /** None for what is of a whole day. */
  readonly times: readonly WallTime[];
  /** Null while it stands. */
  readonly stoppedOn: CalendarDate | null;
}
export type DoseAnswer = 'taken' | 'skipped';

export interface OwnRemindersDraft {
  readonly entries: Map<string, OwnEntry>;
  readonly doses: Map<string, DoseAnswer>;
}
export interface OwnRemindersState {
  readonly entries: ReadonlyMap<string, OwnEntry>;
  readonly doses: ReadonlyMap<string, DoseAnswer>;
}

export const emptyDraft = (): OwnRemindersDraft => ({ entries: new Map(), doses: new Map() });

export const doseName = ({ entryId, dueOn, time }: Dose): string => `${entryId} ${dueOn} ${time}`;

export function evolve({ entries, doses }: OwnRemindersDraft, event: OwnRemindersEvent): void {
  switch (event.type) {
    case 'CustomReminderSet': {
      const { entryId, text, startsOn, recurrence } = event.data;
      entries.set(entryId, { kind: 'custom', text, startsOn, recurrence, times: [], stoppedOn: null });
      return;
    }
    case 'MedicationScheduled': {
      const { entryId, ...schedule } = event.data;
      entries.set(entryId, { kind: 'medication', ...schedule, stoppedOn: null });
      return;
    }
    case 'AppointmentNoted': {
      const { entryId, text, appointedOn, time } = event.data;
      const once = { startsOn: appointedOn, recurrence: null, times: [time], stoppedOn: null };
      entries.set(entryId, { kind: 'appointment', text, ...once });
      return;
    }
    case 'OwnReminderStopped': {
      const entry = entries.get(event.data.entryId);
      if (entry !== undefined) entries.set(event.data.entryId, { ...entry, stoppedOn: event.data.stoppedOn });
      return;
    }
    case 'DoseTaken':
      doses.set(doseName(event.data), 'taken');
      return;
    case 'DoseSkipped':
      doses.set(doseName(event.data), 'skipped');
      return;
    default:
      unreachable(event);
  }
}
