import { addDays, addYears, firstDayOfYear, yearOf, type CalendarDate } from '../../domain/shared/time.ts';
import { compareText } from '../column-values.ts';
import type { Question } from './question.ts';

/** `last-three-years` is the span that the source itself shows; `requested` when the question names a day. */
export interface Period {
  readonly period: string;
  /** Both days count. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The insurer's own pages speak of three years. */
const recentYears = 3;

interface Dated {
  readonly occurredOn: CalendarDate | null;
}

/** The recent or requested span first, then each calendar year that has something, the latest first. */
export function periodsOf(items: readonly Dated[], question: Question, today: CalendarDate): readonly Period[] {
  const days = items.flatMap(({ occurredOn }) => (occurredOn === null ? [] : [occurredOn])).toSorted();
  const years = [...new Set(days.map(yearOf))].toReversed();
  return [
    spanOf(question, { earliest: days[0] ?? today, today }),
    ...years.map((year) => ({ period: String(year), from: firstDayOfYear(year), to: lastDayOfYear(year) })),
  ];
}

function spanOf({ from, to }: Question, { earliest, today }: { earliest: CalendarDate; today: CalendarDate }): Period {
  if (from === null && to === null)
    return { period: 'last-three-years', from: addYears(today, -recentYears), to: today };
  const lastDay = to ?? (from !== null && from > today ? from : today);
  return { period: 'requested', from: from ?? (earliest < lastDay ? earliest : lastDay), to: lastDay };
}

const lastDayOfYear = (year: number): CalendarDate => addDays(firstDayOfYear(year + 1), -1);

export const isIn = ({ from, to }: Period, { occurredOn }: Dated): boolean =>
  occurredOn !== null && occurredOn >= from && occurredOn <= to;

export interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
  readonly lastOn: CalendarDate | null;
}

/** The most frequent, ties by the latest day, then by key, so that the order of items means nothing. */
export function mostFrequent<Item extends Dated, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => { readonly key: string; readonly value: Value } | undefined,
  limit: number,
): readonly Counted<Value>[] {
  const groups = new Map<string, { key: string; value: Value; count: number; lastOn: CalendarDate | null }>();
  for (const item of items) {
    const found = valueOf(item);
    if (found === undefined) continue;
    const group = groups.get(found.key) ?? { ...found, count: 0, lastOn: null };
    const lastOn = laterOf(group.lastOn, item.occurredOn);
    groups.set(found.key, { ...group, count: group.count + 1, lastOn });
  }
  return [...groups.values()]
    .toSorted(
      (left, right) =>
        right.count - left.count ||
        compareText(right.lastOn ?? '', left.lastOn ?? '') ||
        compareText(left.key, right.key),
    )
    .slice(0, limit)
    .map(({ value, count, lastOn }) => ({ value, count, lastOn }));
}

export const laterOf = (left: CalendarDate | null, right: CalendarDate | null): CalendarDate | null =>
  left === null || (right !== null && right > left) ? right : left;
