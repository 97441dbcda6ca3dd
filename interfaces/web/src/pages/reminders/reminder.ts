import type { RemindersAnswer } from '../../../../../read-models/care-history/view.ts';
import type { Urgency } from '../../components/stamp.tsx';
import { daysBetween } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';

export type ReminderItem = RemindersAnswer['reminders'][number];

const order: Readonly<Record<ReminderItem['status'], number>> = {
  overdue: 0,
  due: 1,
  upcoming: 2,
  done: 3,
  'not-eligible': 4,
};

/** What is late first, then what can be done now, then what comes, the soonest first. */
export const inOrderOfNeed = (reminders: readonly ReminderItem[]): readonly ReminderItem[] =>
  reminders.toSorted(
    (left, right) =>
      order[left.status] - order[right.status] || compare(deadlineOf(left) ?? '9', deadlineOf(right) ?? '9'),
  );

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const deadlineOf = ({ status, until, suggestedFrom }: ReminderItem): string | null =>
  status === 'upcoming' ? suggestedFrom : (until ?? suggestedFrom);

export const needsDoing = ({ status }: ReminderItem): boolean =>
  status === 'overdue' || status === 'due' || status === 'upcoming';

/** A rule without a name of its own speaks for itself. */
export function reminderTitle({ rule, text }: ReminderItem, words: Messages['words']): string {
  const names: Readonly<Record<string, string>> = words.rules;
  return names[rule] ?? text;
}

export interface StampText {
  readonly urgency: Urgency;
  readonly head: string;
  readonly value: string;
}

export function stampOf(reminder: ReminderItem, on: string, { stamp }: Messages['overview']['next']): StampText | null {
  const { status, until, suggestedFrom } = reminder;
  if (status === 'overdue' && until !== null)
    return { urgency: 'late', head: stamp.overdue, value: durationText(daysBetween(until, on), stamp) };
  if (status === 'due' && until !== null)
    return { urgency: 'due', head: stamp.remaining, value: durationText(daysBetween(on, until), stamp) };
  if (status === 'due' && suggestedFrom !== null) {
    const sinceDays = daysBetween(suggestedFrom, on);
    const value = sinceDays <= 0 ? stamp.now : durationText(sinceDays, stamp);
    return { urgency: 'due', head: stamp.dueSince, value };
  }
  if (status === 'upcoming' && suggestedFrom !== null)
    return { urgency: 'calm', head: stamp.upcoming, value: durationText(daysBetween(on, suggestedFrom), stamp) };
  return null;
}

const monthDays = 30.44;
const yearDays = 365.25;

function durationText(days: number, stamp: Messages['overview']['next']['stamp']): string {
  if (days < 60) return stamp.days(days);
  if (days < 730) return stamp.months(Math.round(days / monthDays));
  return stamp.years(Math.round(days / yearDays));
}
