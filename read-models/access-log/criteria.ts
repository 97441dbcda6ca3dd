import { no, ok, type Result } from '../../domain/shared/result.ts';
import { endOfDay, parseCalendarDate, startOfDay, taipei, type CalendarDate } from '../../domain/shared/time.ts';
import type { Condition, Criteria, InvalidParameter } from '../read-model.ts';

/** `lookers` asks who ever looked instead of what was looked at. Days are those of Asia/Taipei, both included. */
export interface AccessLogRequest {
  readonly kind: 'look' | 'looker';
  readonly where: readonly Condition[];
  readonly offset: number;
  readonly limit: number;
}

type Reading = Result<Partial<AccessLogRequest> & { readonly condition?: Condition }, string>;

const looksMax = 200;
const actorForm = /^[\w:-]{1,64}$/u;

const day = (text: string, conditionOf: (date: CalendarDate) => Condition): Reading => {
  const parsed = parseCalendarDate(text);
  return parsed.ok ? ok({ condition: conditionOf(parsed.value) }) : no('YYYY-MM-DD');
};
const whole = (text: string, max: number): number | undefined =>
  /^\d{1,7}$/u.test(text) && Number(text) <= max ? Number(text) : undefined;

const offsetMax = 9_999_999;

const readings: Readonly<Record<string, (text: string) => Reading>> = {
  of: (text) => (text === 'look' || text === 'looker' ? ok({ kind: text }) : no('look|looker')),
  from: (text) => day(text, (date) => ({ column: 'at', is: 'at-least', value: startOfDay(date, taipei) })),
  to: (text) => day(text, (date) => ({ column: 'at', is: 'at-most', value: endOfDay(date, taipei) })),
  actor: (text) =>
    actorForm.test(text) ? ok({ condition: { column: 'actor', is: 'equal', value: text } }) : no('actor'),
  effect: (text) =>
    text === 'allowed' || text === 'refused'
      ? ok({ condition: { column: 'effect', is: 'equal', value: text } })
      : no('allowed|refused'),
  offset: (text) => {
    const offset = whole(text, offsetMax);
    return offset === undefined ? no(`0..${offsetMax}`) : ok({ offset });
  },
  limit: (text) => {
    const limit = whole(text, looksMax);
    return limit === undefined || limit === 0 ? no(`1..${looksMax}`) : ok({ limit });
  },
};

export function parse(parameters: Readonly<Record<string, string>>): Result<AccessLogRequest, InvalidParameter> {
  let request: AccessLogRequest = { kind: 'look', where: [], offset: 0, limit: looksMax };
  for (const [parameter, text] of Object.entries(parameters)) {
    const reading = Object.hasOwn(readings, parameter) ? readings[parameter]?.(text) : undefined;
    if (reading === undefined) return no({ code: 'invalid-parameter', parameter, expected: '-' });
    if (!reading.ok) return no({ code: 'invalid-parameter', parameter, expected: reading.reason });
    const { condition, ...more } = reading.value;
    request = { ...request, ...more, where: condition === undefined ? request.where : [...request.where, condition] };
  }
  return ok(request);
}

/** The latest first. */
export const criteria = ({ kind, where, offset, limit }: AccessLogRequest): Criteria => ({
  where: [{ column: 'kind', is: 'equal', value: kind }, ...where],
  orderBy: [{ column: 'at', direction: 'descending' }],
  offset,
  limit,
});
