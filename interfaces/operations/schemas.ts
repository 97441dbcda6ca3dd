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

/** A schema from one of the domain's own parsers; the message says what is expected, in the contract's vocabulary, never what was given. */
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

export const personIdSchema: z.ZodType<PersonId, string> = parsedBy(parsePersonId, 'per_[0-9a-z]{20}');
export const calendarDateSchema: z.ZodType<CalendarDate, string> = parsedBy(parseCalendarDate, 'YYYY-MM-DD');
/** ISO 8601 with an offset, here that of Taiwan. */
export const instantForm = 'YYYY-MM-DDThh:mm:ss+08:00';
export const instantSchema: z.ZodType<Instant, string> = parsedBy(parseInstant, instantForm);

/** An instant, or a date that means its end in Asia/Taipei. */
export const knownOnSchema: z.ZodType<Instant, string> = parsedBy((text) => {
  const date = parseCalendarDate(text);
  return date.ok ? { ok: true, value: endOfDay(date.value, taipei) } : parseInstant(text);
}, `YYYY-MM-DD|${instantForm}`);

/** Answers of views are described by the view's own TypeScript type; the document says object. */
export const jsonObjectSchema = z.record(z.string(), z.unknown());
