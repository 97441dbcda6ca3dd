import { z } from 'zod';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import type { Result } from '../../domain/shared/result.ts';
import {
  endOfDay,
  parseCalendarDate,
  parseInstant,
  taipei,
  type CalendarDate,
  type Instant,
} from '../../domain/shared/time.ts';

/** A schema from one of the domain's own parsers; the message says what is expected, never what was given. */
export function parsedBy<Value>(
  parse: (text: string) => Result<Value, unknown>,
  expected: string,
): z.ZodType<Value, string> {
  return z.string({ error: expected }).transform((text, context) => {
    const parsed = parse(text.trim());
    if (parsed.ok) return parsed.value;
    context.issues.push({ code: 'custom', message: expected, input: undefined });
    return z.NEVER;
  });
}

export const personIdSchema: z.ZodType<PersonId, string> = parsedBy(parsePersonId, 'per_ and 20 characters 0-9a-z');
export const calendarDateSchema: z.ZodType<CalendarDate, string> = parsedBy(parseCalendarDate, 'YYYY-MM-DD');
export const instantSchema: z.ZodType<Instant, string> = parsedBy(
  parseInstant,
  'YYYY-MM-DDThh:mm:ss+08:00 (an ISO 8601 instant with offset)',
);

/** An instant, or a date that means its end in Asia/Taipei. */
export const knownOnSchema: z.ZodType<Instant, string> = parsedBy((text) => {
  const date = parseCalendarDate(text);
  return date.ok ? { ok: true, value: endOfDay(date.value, taipei) } : parseInstant(text);
}, 'YYYY-MM-DD or an ISO 8601 instant with offset');

/** Answers of views are described by the view's own TypeScript type; the document says object. */
export const jsonObjectSchema = z.record(z.string(), z.unknown());
