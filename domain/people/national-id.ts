import type { Brand } from '../shared/brand.ts';
import { halfWidth } from '../shared/half-width.ts';
import { no, ok, type Result } from '../shared/result.ts';
import type { Sex } from './events.ts';

/** A national ID or resident certificate number: ten characters, upper case, its checksum right. */
export type NationalId = Brand<string, 'NationalId'>;

export type NationalIdKind = 'national-id' | 'resident-certificate' | 'old-resident-certificate';

export interface ParsedNationalId {
  readonly id: NationalId;
  readonly kind: NationalIdKind;
  /** What the number says. The person may say otherwise, and is right. */
  readonly sex: Sex;
}

/** The two digits that stand for a letter, by the order in which counties got theirs: the value is index + 10. */
const lettersByValue = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
/** For the letter's tens and units, the second symbol, and so on to the check digit. */
const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1] as const;

/** The second symbol. Old certificates (until 2021-01-01) carry a letter there, which counts by its units digit. */
const secondSymbols: ReadonlyMap<string, Omit<ParsedNationalId, 'id'>> = new Map([
  ['1', { kind: 'national-id', sex: 'male' }],
  ['2', { kind: 'national-id', sex: 'female' }],
  ['8', { kind: 'resident-certificate', sex: 'male' }],
  ['9', { kind: 'resident-certificate', sex: 'female' }],
  ['A', { kind: 'old-resident-certificate', sex: 'male' }],
  ['B', { kind: 'old-resident-certificate', sex: 'female' }],
  ['C', { kind: 'old-resident-certificate', sex: 'male' }],
  ['D', { kind: 'old-resident-certificate', sex: 'female' }],
]);

/**
 * Takes lower case, full-width forms and surrounding space. The checksum finds most slips, not all: a digit that is
 * off by five passes where its weight is even, one that is off by an even amount where its weight is five.
 */
export function parseNationalId(text: string): Result<ParsedNationalId, 'not-a-national-id'> {
  const typed = halfWidth(text).trim();
  if (!/^[A-Za-z][1289A-Da-d][0-9]{8}$/.test(typed)) return no('not-a-national-id');
  const id = typed.toUpperCase();
  const meaning = secondSymbols.get(id.charAt(1));
  if (meaning === undefined || checksumOf(id) % 10 !== 0) return no('not-a-national-id');
  return ok({ id: id as NationalId, ...meaning });
}

function checksumOf(id: string): number {
  const [first = '', ...others] = id;
  const digits = [Math.floor(valueOf(first) / 10), ...[first, ...others].map((symbol) => valueOf(symbol) % 10)];
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}

const valueOf = (symbol: string): number => (/\d/.test(symbol) ? Number(symbol) : lettersByValue.indexOf(symbol) + 10);

/**
 * Whether a number that a source has masked (`A12345****`, at least six characters left) or printed in full can be
 * this person's.
 */
export function matchesMasked(nationalId: NationalId, masked: string): boolean {
  const printed = halfWidth(masked).trim().toUpperCase();
  const visible = printed.replace(/\*+$/, '');
  return printed.length === nationalId.length && visible.length >= 6 && nationalId.startsWith(visible);
}
