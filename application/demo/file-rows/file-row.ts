import { dateAt, taipei, type CalendarDate, type Instant } from '../../../domain/shared/time.ts';

/** A row in the source's own numbered fields. */
export type FileRow = Readonly<Record<string, FileValue>>;
type FileValue = string | number | readonly FileRow[];
/** What a field holds, by its number; null is printed as an empty text. */
type Fields = Readonly<Record<number, string | number | null>>;

export const fileRow = (prefix: string, fields: Fields): FileRow =>
  Object.fromEntries(Object.entries(fields).map(([number, value]) => [`${prefix}.${number}`, value ?? '']));

/** Codes and names in turn from a field on, as many pairs as the format has: what is missing is printed empty. */
export function codedFields(
  first: number,
  pairs: number,
  coded: readonly { readonly code: string | null; readonly name: string | null }[],
): Fields {
  const fields: Record<number, string> = {};
  for (let pair = 0; pair < pairs; pair += 1) {
    fields[first + pair * 2] = coded[pair]?.code ?? '';
    fields[first + pair * 2 + 1] = coded[pair]?.name ?? '';
  }
  return fields;
}

/** `20150301`. */
export const compact = (date: CalendarDate | null): string => date?.replaceAll('-', '') ?? '';

const hoursBeforeUtc = 8;
/** `201503011230`, in Taiwan. */
export function compactTime(instant: Instant | null): string {
  if (instant === null) return '';
  const hours = (Number(instant.slice(11, 13)) + hoursBeforeUtc) % 24;
  return `${compact(dateAt(instant, taipei))}${String(hours).padStart(2, '0')}${instant.slice(14, 16)}`;
}

/** Most sections print numbers as texts with two decimals. */
export const twoDecimals = (value: number | null): string => value?.toFixed(2) ?? '';
export const plain = (value: number | null): string => (value === null ? '' : String(value));
