import type { CareCategory } from '../../domain/shared/event-contract.ts';
import { no, ok, type Result } from '../../domain/shared/result.ts';
import { parseCalendarDate, type CalendarDate } from '../../domain/shared/time.ts';
import { rowsPerPageMax } from '../column-values.ts';
import type { AccessFilter, Criteria, InvalidParameter } from '../read-model.ts';

export interface RemindersRequest {
  /** Null: today. */
  readonly on: CalendarDate | null;
  readonly horizonYears: number;
}

/** The preview of the pages is five years; twenty is the longest anybody plans a screening ahead. */
const horizonYearsMax = 20;

export function parse(parameters: Readonly<Record<string, string>>): Result<RemindersRequest, InvalidParameter> {
  const { on, horizon, ...others } = parameters;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) return invalid(unknown, 'on|horizon');
  const date = on === undefined ? ok(null) : parseCalendarDate(on);
  if (!date.ok) return invalid('on', 'YYYY-MM-DD');
  const horizonYears = parseYears(horizon ?? '0');
  if (horizonYears === undefined) return invalid('horizon', `0..${horizonYearsMax}`);
  return ok({ on: date.value, horizonYears });
}

const parseYears = (text: string): number | undefined =>
  /^\d{1,2}$/.test(text) && Number(text) <= horizonYearsMax ? Number(text) : undefined;

const invalid = (parameter: string, expected: string): Result<never, InvalidParameter> =>
  no({ code: 'invalid-parameter', parameter, expected });

/**
 * A reader who may not see reminders gets no row. Who may see them is planned for with the facts that they may see, so
 * that a reminder cannot tell what is hidden; the person's own particulars are always among them.
 */
export function criteria(_request: RemindersRequest, { categories }: AccessFilter): Criteria {
  const permitted: readonly (CareCategory | 'identity')[] = categories.includes('reminders')
    ? ['identity', ...categories]
    : [];
  return {
    where: [
      { column: 'standing', is: 'equal', value: true },
      { column: 'category', is: 'one-of', values: permitted },
    ],
    orderBy: [],
    offset: 0,
    limit: rowsPerPageMax,
  };
}
