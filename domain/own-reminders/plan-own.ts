import { addDays, type CalendarDate } from '../shared/time.ts';
import type { WallTime } from './events.ts';
import { doseName, type OwnEntry, type OwnKind, type OwnRemindersState } from './state.ts';

/** The days that an entry falls on, both ends included, in order. */
export type DaysOf = (entry: OwnEntry, from: CalendarDate, to: CalendarDate) => readonly CalendarDate[];

/** One thing to be reminded of: of a whole day, or of one time of it. */
export interface OwnOccurrence {
  readonly entryId: string;
  readonly kind: OwnKind;
  readonly text: string;
  readonly on: CalendarDate;
  readonly time: WallTime | null;
  /** Of a dose only. */
  readonly answer: 'taken' | 'skipped' | null;
}

/** What falls on the days of a period, in order of time; what was stopped ends with the day before. */
export function occurrencesOf(
  { entries, doses }: OwnRemindersState,
  daysOf: DaysOf,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly OwnOccurrence[] {
  const found: OwnOccurrence[] = [];
  for (const [entryId, entry] of entries) {
    const last = entry.stoppedOn === null || entry.stoppedOn > to ? to : addDays(entry.stoppedOn, -1);
    if (last < from) continue;
    const times = entry.times.length === 0 ? [null] : entry.times;
    for (const on of daysOf(entry, from, last)) {
      for (const time of times) {
        const answer = time === null ? null : (doses.get(doseName({ entryId, dueOn: on, time })) ?? null);
        found.push({ entryId, kind: entry.kind, text: entry.text, on, time, answer });
      }
    }
  }
  return found.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));
}

const orderOf = ({ on, time, entryId }: OwnOccurrence): string => `${on} ${time ?? ''} ${entryId}`;

/** As `notifications` plans what is to be told. */
export interface OwnDue {
  readonly rule: string;
  readonly item: OwnKind;
  readonly version: null;
  readonly status: 'due';
  readonly eligibleFrom: CalendarDate;
  readonly suggestedFrom: CalendarDate;
  readonly until: CalendarDate;
  /** Null: in the morning, as everything of a whole day. */
  readonly at: WallTime | null;
}

/** An appointment is told of on the day before, so that there is time to get ready. */
const appointmentLeadDays = 1;

/** Open on the day. A dose that was answered needs no word any more. */
export function ownDue(state: OwnRemindersState, daysOf: DaysOf, today: CalendarDate): readonly OwnDue[] {
  const ahead = { from: today, to: addDays(today, appointmentLeadDays) };
  return occurrencesOf(state, daysOf, ahead)
    .filter(({ kind, on, answer }) => answer === null && (kind === 'appointment' || on === today))
    .map(({ entryId, kind, on, time }) => {
      const isAppointment = kind === 'appointment';
      const opens = isAppointment ? addDays(on, -appointmentLeadDays) : on;
      return {
        rule: time === null || isAppointment ? entryId : `${entryId}@${time}`,
        item: kind,
        version: null,
        status: 'due',
        eligibleFrom: opens,
        suggestedFrom: opens,
        until: on,
        at: isAppointment ? null : time,
      };
    });
}
