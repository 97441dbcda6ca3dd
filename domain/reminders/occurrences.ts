import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { CareFacts, Service } from './facts.ts';
import type { ServicePattern } from './rule.ts';

/** A day, and all events that put it on record: two visits of one day count as one occurrence. */
export interface Occurrence {
  readonly on: CalendarDate;
  readonly eventIds: readonly EventId[];
}

interface Dated {
  readonly on: CalendarDate;
  readonly eventId: EventId;
}

/** What is on record up to and including `on`. */
export const matching = (
  services: CareFacts['services'],
  patterns: readonly ServicePattern[],
  on: CalendarDate,
): readonly Service[] =>
  services.filter((service) => service.on <= on && patterns.some((pattern) => fits(service, pattern)));

const fits = ({ kind, code }: Service, pattern: ServicePattern): boolean =>
  kind === pattern.kind &&
  ('codes' in pattern ? pattern.codes.includes(code) : pattern.naming.some((text) => code.includes(text)));

export function lastDayOf(entries: readonly Dated[]): Occurrence | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const on = entries.reduce((best, entry) => (entry.on > best ? entry.on : best), first.on);
  return { on, eventIds: distinct(entries.filter((entry) => entry.on === on).map(({ eventId }) => eventId)) };
}

export function firstDayOf(entries: readonly Dated[]): Occurrence | undefined {
  const [first] = entries.toSorted((left, right) => (left.on < right.on ? -1 : 1));
  return first && lastDayOf(entries.filter(({ on }) => on === first.on));
}

/** How many days: two visits of one day are one. */
export const daysOf = (entries: readonly Dated[]): number => new Set(entries.map(({ on }) => on)).size;

export const distinct = (eventIds: readonly EventId[]): readonly EventId[] => [...new Set(eventIds)].toSorted();
