import type { EventId } from '../shared/recorded.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import { matching, type KnownFacts } from './known-facts.ts';
import { lastDayOf } from './occurrences.ts';
import type { ReminderRule } from './rule.ts';

/** Another treatment excludes the service until this day comes. */
export interface LockOut {
  readonly endsOn: CalendarDate;
  readonly because: readonly EventId[];
}

/** The one that ends last. An older one that would matter is covered by it. */
export function lockOutOf(rule: ReminderRule, facts: KnownFacts): LockOut | undefined {
  const lockOuts = rule.lockOuts.flatMap((pattern) => {
    const last = lastDayOf(matching(facts, [pattern]));
    return last === undefined ? [] : [{ endsOn: addDays(last.on, pattern.days), because: last.eventIds }];
  });
  return lockOuts.reduce<LockOut | undefined>(
    (best, next) => (best && best.endsOn >= next.endsOn ? best : next),
    undefined,
  );
}
