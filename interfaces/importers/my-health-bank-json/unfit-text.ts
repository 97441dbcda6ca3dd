import type { RawRow } from '../../../domain/shared/stated-rows.ts';

/**
 * The first field that is no text: its bytes were no UTF-8 (they were read as U+FFFD), or it holds U+0000 or half of a
 * surrogate pair. Only for rows that are suspect: a source may print U+FFFD itself.
 */
export function unfitField(row: RawRow): string | undefined {
  for (const [field, value] of Object.entries(row)) {
    const inside = unfitInside(field, value);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function unfitInside(field: string, value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const found = value.map((element: unknown) => unfitInside(field, element));
    return found.find((inside) => inside !== undefined);
  }
  if (typeof value === 'object' && value !== null) return unfitField(Object.fromEntries(Object.entries(value)));
  return [field, value].some((text) => typeof text === 'string' && isUnfit(text)) ? printable(field) : undefined;
}

const isUnfit = (text: string): boolean => text.includes('\u0000') || text.includes('\ufffd') || !text.isWellFormed();

/** A field's name may be what is unfit. */
const printable = (field: string): string => field.toWellFormed().replaceAll('\u0000', '\ufffd');
