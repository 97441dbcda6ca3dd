import { halfWidth } from '../../../domain/shared/half-width.ts';
import { no, type Result } from '../../../domain/shared/result.ts';
import { parseCalendarDate, parseInstant, type CalendarDate, type Instant } from '../../../domain/shared/time.ts';

/** Year 1 of the Republic is 1912. */
const republicBeforeYear1 = 1911;

/** Nobody alive has a record from before; a year such as 0104 is a Republic year written with a zero too many. */
const earliestYear = 1900;

/** Days of ten years. A file names each day many times, and calendar arithmetic was half of the time of a translation. */
const rememberedMax = 4_096;
const rememberedCharactersMax = 24;

function remembering<Value>(parse: (printed: string) => Value): (printed: string) => Value {
  const remembered = new Map<string, Value>();
  return (printed) => {
    const known = remembered.get(printed);
    if (known !== undefined) return known;
    const value = parse(printed);
    if (remembered.size >= rememberedMax) remembered.clear();
    if (printed.length <= rememberedCharactersMax) remembered.set(printed, value);
    return value;
  };
}

/**
 * The download prints `20150301`; file names, SDK data and the portal print Republic years: `1040301`, `104/03/01`.
 * A month without a day (`201503`, which the official JSON table misprints) is no date.
 */
export const parseSourceDate = remembering((printed): Result<CalendarDate, 'not-a-date'> => {
  const text = halfWidth(printed).trim();
  const compact = /^(\d{3,4})(\d{2})(\d{2})$/.exec(text);
  const [, year = '', month = '', day = ''] = compact ?? /^(\d{2,4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  const gregorianYear = year.length === 4 ? Number(year) : Number(year) + republicBeforeYear1;
  if (year === '' || gregorianYear < earliestYear) return no('not-a-date');
  return parseCalendarDate(`${gregorianYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
});

/**
 * Upload times: `YYYYMMDDHHMM` in Taiwan, which has had no summer time since 1979. The year may be a Republic year; the
 * time may be missing or have seconds.
 */
export const parseSourceTime = remembering((printed): Result<Instant, 'not-a-time'> => {
  const text = halfWidth(printed).trim();
  const parts = /^(\d{4}\d{4}|\d{3}\d{4})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(text);
  const date = parseSourceDate(parts?.[1] ?? '');
  if (!date.ok) return no('not-a-time');
  const [, , hours = '00', minutes = '00', seconds = '00'] = parts ?? [];
  const instant = parseInstant(`${date.value}T${hours}:${minutes}:${seconds}+08:00`);
  return instant.ok ? instant : no('not-a-time');
});
