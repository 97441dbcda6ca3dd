import { careCategories, type CareCategory } from '../../domain/shared/event-contract.ts';
import { no, ok, type Result } from '../../domain/shared/result.ts';
import { parseCalendarDate, type CalendarDate } from '../../domain/shared/time.ts';
import type { InvalidParameter } from '../read-model.ts';
import { searchable } from './search-text.ts';

/** What a view may be asked for. Null: not asked. Both days count. */
export interface Question {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** Already in the form that texts are searched in. */
  readonly text: string | null;
  readonly kind: string | null;
  readonly category: CareCategory | null;
  /** Items, not rows. */
  readonly limit: number;
  readonly offset: number;
}
export type ParameterName = keyof Question;

/** Which parameters a view answers to, and its words for them. */
export interface QuestionForm {
  readonly accepts: readonly ParameterName[];
  /** The kinds of the view; absent: any text is a kind, as where kinds are the hospital's own. */
  readonly kinds?: readonly string[];
  readonly categories?: readonly CareCategory[];
  readonly limitDefault: number;
  readonly limitMax: number;
}

/** A view of one category is read whole by most people: 500 items are some 300 KB of JSON. */
export const itemsPerPageDefault = 500;
/** Ten pages at once, for charts and exports. */
export const itemsPerPageMax = 5_000;
/** Longer than any name in the files; a search for more is a mistake. */
const textLengthMax = 200;
const digitsMax = 9;

export function parseQuestion(
  form: QuestionForm,
  parameters: Readonly<Record<string, string>>,
): Result<Question, InvalidParameter> {
  const read: { -readonly [Name in ParameterName]: Question[Name] } = { ...unasked, limit: form.limitDefault };
  for (const [parameter, text] of Object.entries(parameters)) {
    const name = form.accepts.find((accepted) => accepted === parameter);
    if (name === undefined) return invalid(parameter, form.accepts.join('|'));
    const value = readers[name](text, form);
    if (!value.ok) return invalid(parameter, value.reason);
    Object.assign(read, { [name]: value.value });
  }
  if (read.from !== null && read.to !== null && read.from > read.to) return invalid('from', 'from <= to');
  return ok(read);
}

const unasked = { from: null, to: null, text: null, kind: null, category: null, limit: 0, offset: 0 } as const;

const invalid = (parameter: string, expected: string): Result<never, InvalidParameter> => ({
  ok: false,
  reason: { code: 'invalid-parameter', parameter, expected },
});

type Reader<Value> = (text: string, form: QuestionForm) => Result<Value, string>;

const readDay: Reader<CalendarDate> = (text) => {
  const day = parseCalendarDate(text);
  return day.ok ? day : no('YYYY-MM-DD');
};

const readers: { readonly [Name in ParameterName]: Reader<NonNullable<Question[Name]>> } = {
  from: readDay,
  to: readDay,
  text: (text) => {
    const wanted = searchable(text.trim());
    return wanted !== '' && text.length <= textLengthMax ? ok(wanted) : no(`1..${textLengthMax}`);
  },
  kind: (text, { kinds }) => {
    if (kinds === undefined) return text !== '' && text.length <= textLengthMax ? ok(text) : no('KIND');
    return kinds.includes(text) ? ok(text) : no(kinds.join('|'));
  },
  category: (text, { categories = careCategories }) => {
    const category = categories.find((candidate) => candidate === text);
    return category === undefined ? no(categories.join('|')) : ok(category);
  },
  limit: (text, { limitMax }) => readCount(text, 1, limitMax),
  offset: (text) => readCount(text, 0, Number.MAX_SAFE_INTEGER),
};

function readCount(text: string, least: number, most: number): Result<number, string> {
  const count = /^\d+$/.test(text) && text.length <= digitsMax ? Number(text) : NaN;
  return count >= least && count <= most ? ok(count) : no(`${least}..${most}`);
}

/** A page of items and how many there are in all, whatever the page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export const pageOf = <Item>(items: readonly Item[], { offset, limit }: Question): Page<Item> => ({
  items: items.slice(offset, offset + limit),
  total: items.length,
});

/** Where a row cannot answer for its items (it holds several, or a part of one), the view asks each item. */
export function isAskedFor(
  { from, to, text, kind }: Question,
  item: { readonly occurredOn: CalendarDate | null; readonly kind: string; readonly searchText: () => string },
): boolean {
  if (from !== null && (item.occurredOn === null || item.occurredOn < from)) return false;
  if (to !== null && (item.occurredOn === null || item.occurredOn > to)) return false;
  if (kind !== null && item.kind !== kind) return false;
  return text === null || item.searchText().includes(text);
}
