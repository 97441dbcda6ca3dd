import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';

/** A day, and all events that put it on record: two visits of one day count as one occurrence. */
export interface Occurrence {
  readonly on: CalendarDate;
  readonly eventIds: readonly EventId[];
}

export interface Dated {
  readonly on: CalendarDate;
  readonly eventId: EventId;
}

export function lastDayOf(entries: readonly Dated[]): Occurrence | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const on = entries.reduce((best, entry) => (entry.on > best ? entry.on : best), first.on);
  return { on, eventIds: distinct(entries.filter((entry) => entry.on === on).map(({ eventId }) => eventId)) };
}

export function firstDayOf(entries: readonly Dated[]): Occurrence | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const on = entries.reduce((best, entry) => (entry.on < best ? entry.on : best), first.on);
  return lastDayOf(entries.filter((entry) => entry.on === on));
}

/** How many days: two visits of one day are one. */
export const daysOf = (entries: readonly Dated[]): number => new Set(entries.map(({ on }) => on)).size;

export const distinct = (eventIds: readonly EventId[]): readonly EventId[] => [...new Set(eventIds)].toSorted();
