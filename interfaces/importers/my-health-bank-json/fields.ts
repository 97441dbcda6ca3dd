import { halfWidth } from '../../../domain/shared/half-width.ts';
import { no, ok, type Result } from '../../../domain/shared/result.ts';
import type { RawRow } from '../../../domain/shared/stated-rows.ts';
import type { CalendarDate, Instant } from '../../../domain/shared/time.ts';
import type { CodedText } from '../../../domain/health-record/index.ts';
import { parseSourceDate, parseSourceTime } from './dates.ts';
import { fieldCharactersMax } from './limits.ts';
import { isNoData } from './no-data.ts';

/** What a field holds, by its kind. Empty, null, missing and `無資料` are all null. */
interface ValueOfKind {
  text: string | null;
  'required-text': string;
  date: CalendarDate | null;
  'required-date': CalendarDate;
  number: number | null;
  /** Section r10 prints 0 for what was not measured. */
  measured: number | null;
  'measured-text': string | null;
  /** No part of what the row says: the same result comes again with another one. */
  'upload-time': Instant | null;
}
export type FieldKind = keyof ValueOfKind;
type FieldValue = string | number | null;

/** By the number behind the dot: `{ 5: 'date' }` in section r1 is r1.5. */
export type Fields = Readonly<Record<number, FieldKind>>;
export type Values<Known extends Fields> = {
  readonly [Number in keyof Known]: Known[Number] extends FieldKind ? ValueOfKind[Known[Number]] : never;
};
export type Texts = Readonly<Record<number, string | null>>;

/** The fields of a head row or of a detail row. */
export interface Form<Known extends Fields> {
  /** `r1` or `r1_1`. */
  readonly prefix: string;
  readonly plan: ReadonlyMap<string, { readonly number: number; readonly kind: FieldKind }>;
  readonly fields: Known;
}

/** `texts`: runs of text fields, first and last number, mostly codes and names in turn. */
export function form<const Known extends Fields>(
  prefix: string,
  fields: Known,
  texts: readonly (readonly [number, number])[] = [],
): Form<Known> {
  const kinds = new Map<number, FieldKind>(Object.entries(fields).map(([number, kind]) => [Number(number), kind]));
  for (const [first, last] of texts) {
    for (let number = first; number <= last; number += 1) kinds.set(number, 'text');
  }
  const plan = new Map([...kinds].map(([number, kind]) => [`${prefix}.${number}`, { number, kind }]));
  return { prefix, plan, fields };
}

export interface Part<Known extends Fields> {
  readonly values: Values<Known>;
  readonly texts: Texts;
  /** Numbers and values in turn, in one canonical form: nothing of empty fields, nothing of upload times. */
  readonly said: readonly unknown[];
  readonly unmapped: readonly string[];
}

export interface Fault {
  readonly field: string;
  readonly reason: string;
}

/** `apart` is a member that somebody else reads: the details of the row. */
export function readPart<Known extends Fields>(
  { plan }: Form<Known>,
  raw: RawRow,
  apart?: string,
): Result<Part<Known>, Fault> {
  const values: Record<number, FieldValue> = {};
  const said: unknown[] = [];
  for (const [field, { number, kind }] of plan) {
    const read = readField(kind, raw[field]);
    if (!read.ok) return no({ field, reason: read.reason });
    values[number] = read.value;
    if (read.value !== null && kind !== 'upload-time') said.push(number, read.value);
  }
  const unmapped = Object.keys(raw).filter((name) => name !== apart && !plan.has(name));
  for (const name of unmapped.toSorted()) {
    if (JSON.stringify(raw[name]).length > fieldCharactersMax) return no({ field: name, reason: 'too-long' });
    said.push(name, raw[name]);
  }
  // The plan is made from the very fields that the type speaks of.
  return ok({ values: values as Values<Known>, texts: values as Texts, said, unmapped });
}

type FieldReading = Result<
  FieldValue,
  'missing' | 'not-a-single-value' | 'too-long' | 'not-a-date' | 'not-a-time' | 'not-a-number'
>;

function readField(kind: FieldKind, printed: unknown): FieldReading {
  if (typeof printed === 'object' && printed !== null) return no('not-a-single-value');
  const text = isNoData(printed) ? '' : String(printed).trim();
  if (text.length > fieldCharactersMax) return no('too-long');
  if (text === '') return kind === 'required-text' || kind === 'required-date' ? no('missing') : ok(null);
  return readText[kind](text);
}

const readText: Readonly<Record<FieldKind, (text: string) => FieldReading>> = {
  text: ok,
  'required-text': ok,
  date: parseSourceDate,
  'required-date': parseSourceDate,
  number: (text) => readNumber(text),
  measured: (text) => {
    const read = readNumber(text);
    return read.ok && read.value === 0 ? ok(null) : read;
  },
  'measured-text': (text) => ok(text === '0' ? null : text),
  'upload-time': parseSourceTime,
};

/** Beyond this a count of pills, points or a measured value is a slip of the source. */
const numberMax = 1e12;

/** `28.00`, `00198.57`, `1,234`, full-width digits; nothing that only begins like a number. */
export function readNumber(printed: string): Result<number, 'not-a-number'> {
  const text = halfWidth(printed).trim();
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const number = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(digits) ? Number(digits) : Number.NaN;
  return Math.abs(number) <= numberMax ? ok(number) : no('not-a-number');
}

export const coded = (code: string | null, name: string | null): CodedText | null =>
  code === null && name === null ? null : { code, name };

/** Codes and names in turn, from the first code to the last name; empty pairs left out. */
export function codedPairs(texts: Texts, first: number, last: number): readonly CodedText[] {
  const pairs: CodedText[] = [];
  for (let number = first; number < last; number += 2) {
    const pair = coded(texts[number] ?? null, texts[number + 1] ?? null);
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}
