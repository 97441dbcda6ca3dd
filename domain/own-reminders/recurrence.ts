import type { Brand } from '../shared/brand.ts';
import { no, ok, type Result } from '../shared/result.ts';
import { parseCalendarDate } from '../shared/time.ts';

/** Checked text of an RFC 5545 rule, without `RRULE:`. */
export type Recurrence = Brand<string, 'Recurrence'>;

export interface InvalidRecurrence {
  readonly code: 'invalid-recurrence';
  /** The part that is wrong, in the words of RFC 5545. */
  readonly part: string;
  readonly expected: string;
}

interface Part {
  readonly expected: string;
  readonly isRight: (text: string) => boolean;
}

const listOf =
  (item: RegExp) =>
  (text: string): boolean =>
    text.split(',').every((one) => item.test(one));
/** Nobody counts further; the library that expands a rule must never run long. */
const countMax = 999;
const upTo = (text: string, max: number): boolean => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= max;

/** What days need of RFC 5545, 3.3.10. Hours belong to a schedule's times, and weeks of the year to nobody. */
const parts: Readonly<Record<string, Part>> = {
  FREQ: {
    expected: 'DAILY|WEEKLY|MONTHLY|YEARLY',
    isRight: (text) => ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(text),
  },
  INTERVAL: { expected: `1..${String(countMax)}`, isRight: (text) => upTo(text, countMax) },
  COUNT: { expected: `1..${String(countMax)}`, isRight: (text) => upTo(text, countMax) },
  UNTIL: { expected: 'YYYYMMDD', isRight: isCompactDay },
  BYDAY: { expected: 'MO|TU|WE|TH|FR|SA|SU, 1MO, -1FR', isRight: listOf(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/) },
  BYMONTHDAY: { expected: '1..31|-31..-1', isRight: listOf(/^-?([1-9]|[12]\d|3[01])$/) },
  BYMONTH: { expected: '1..12', isRight: listOf(/^([1-9]|1[0-2])$/) },
};

function isCompactDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return parseCalendarDate(`${year}-${month}-${day}`).ok;
}

const charactersMax = 200;

export function parseRecurrence(text: string): Result<Recurrence, InvalidRecurrence> {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (rule.length > charactersMax) return invalid('RRULE', `..${String(charactersMax)}`);
  const seen = new Set<string>();
  for (const piece of rule.split(';')) {
    const [name = '', value = '', ...more] = piece.split('=');
    const wrong = seen.has(name) ? unknownPart() : wrongPart(name, value, more);
    if (wrong !== undefined) return wrong;
    seen.add(name);
  }
  return contradictionIn(rule, seen) ?? ok(rule as Recurrence);
}

const unknownPart = (): Result<Recurrence, InvalidRecurrence> => invalid('RRULE', Object.keys(parts).join('|'));

function wrongPart(
  name: string,
  value: string,
  more: readonly string[],
): Result<Recurrence, InvalidRecurrence> | undefined {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) return unknownPart();
  return more.length > 0 || !part.isRight(value) ? invalid(name, part.expected) : undefined;
}

function contradictionIn(rule: string, seen: ReadonlySet<string>): Result<Recurrence, InvalidRecurrence> | undefined {
  if (!seen.has('FREQ')) return invalid('FREQ', parts['FREQ']?.expected ?? '');
  if (seen.has('COUNT') && seen.has('UNTIL')) return invalid('UNTIL', 'COUNT|UNTIL');
  const isNumbered = /BYDAY=[^;]*\d/.test(rule);
  // RFC 5545: a numbered weekday has a meaning only within months and years.
  if (isNumbered && !/FREQ=(MONTHLY|YEARLY)/.test(rule)) return invalid('BYDAY', 'MO|TU|WE|TH|FR|SA|SU');
  return undefined;
}

const invalid = (part: string, expected: string): Result<Recurrence, InvalidRecurrence> =>
  no({ code: 'invalid-recurrence', part, expected });
