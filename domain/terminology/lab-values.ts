export type Comparator = '<' | '≤' | '>' | '≥';

/** A result as the hospital typed it, and what of it is a number. */
export interface LabValue {
  readonly text: string;
  /** Null where the text is not one number, such as `Negative` or `1+`. */
  readonly number: number | null;
  /** Where the number is a limit of what could be measured: `<0.5`. */
  readonly comparator: Comparator | null;
  /** Only where the hospital typed it behind the number. */
  readonly unit: string | null;
}

/** The hospital's own range. Split by sex or age it stays text: whom it means is not ours to guess. */
export interface ReferenceRange {
  readonly text: string | null;
  readonly low: number | null;
  readonly high: number | null;
  /** True where the limit itself is outside: `＜1.0`. */
  readonly lowIsExcluded: boolean;
  readonly highIsExcluded: boolean;
}

export type LabFlag = 'low' | 'high' | 'in-range' | 'unknown';

const number = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** A slash or a per cent sign makes a unit; a bare letter may be a sex. */
const unit = String.raw`%|[\p{L}0-9.^]*\/[\p{L}0-9.^]+`;
const comparator = '<=|>=|=<|=>|<|>|≤|≥';

const valueForm = new RegExp(`^(${comparator})?\\s*(${number})\\s*(${unit})?$`, 'u');
const limitForm = new RegExp(`^(${comparator})?\\s*(${number})\\s*(?:${unit})?$`, 'u');
const spanForm = new RegExp(`^\\(?\\s*(${number})\\s*[-~]\\s*(${number})\\s*\\)?\\s*(?:${unit})?$`, 'u');
const pairForm = /^\[([^[\]]*)\]\s*\[([^[\]]*)\]$/;
const singleForm = /^\[([^[\]]*)\]$/;
/** Stages of kidney function: what follows `N:` is the normal one (`[N:≧60,s3:30~59,…]`). */
const normalStageForm = /^N\s*:\s*([^,;]+)/i;
/** What hospitals type for "no limit". */
const emptyForm = /^(無|N\/A|NA|-|\s)*$/i;

export function parseLabValue(text: string): LabValue {
  const match = valueForm.exec(plain(text));
  if (match === null) return { text, number: null, comparator: null, unit: null };
  const [, sign, digits = '', unitText] = match;
  return { text, number: numberOf(digits), comparator: comparatorOf(sign), unit: unitText ?? null };
}

/** Knows the forms `[3.9][10.6]`, `[無][＜1.0]`, `[(0-5)][]`, `3.8-10`, `[13-17]` and `[N:≧60,…]`; the rest is text. */
export function parseReference(text: string | null): ReferenceRange {
  const limits = text === null ? undefined : limitsOf(plain(text));
  return { text, ...noLimits, ...(limits !== undefined && areInOrder(limits) ? limits : {}) };
}

/** True for `[無][無]` and its like: the hospital gave no range. */
export const isEmptyReference = ({ text }: ReferenceRange): boolean =>
  text === null || emptyForm.test(plain(text).replace(/[[\]]/g, ' '));

export function labFlag(value: LabValue, range: ReferenceRange): LabFlag {
  const { low, high } = range;
  if (value.number === null) return isTheExpectedWord(value, range) ? 'in-range' : 'unknown';
  if (low === null && high === null) return 'unknown';
  if (low !== null && isAllBelow(value, low, range.lowIsExcluded)) return 'low';
  if (high !== null && isAllAbove(value, high, range.highIsExcluded)) return 'high';
  return isAllInside(value, range) ? 'in-range' : 'unknown';
}

type Limits = Pick<ReferenceRange, 'low' | 'high' | 'lowIsExcluded' | 'highIsExcluded'>;
const noLimits: Limits = { low: null, high: null, lowIsExcluded: false, highIsExcluded: false };

/** Full-width forms, dashes and comparison signs of every kind become one of each. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[–—−]/g, '-').replaceAll('≦', '≤').replaceAll('≧', '≥').trim();

function limitsOf(text: string): Limits | undefined {
  const pair = pairForm.exec(text);
  if (pair === null) return limitsOfPhrase(singleForm.exec(text)?.[1] ?? text, undefined);
  const [, left = '', right = ''] = pair;
  const lower = emptyForm.test(left) ? noLimits : limitsOfPhrase(left, 'low');
  const upper = emptyForm.test(right) ? noLimits : limitsOfPhrase(right, 'high');
  return lower && upper && bothLimits(lower, upper);
}

const bothLimits = (lower: Limits, upper: Limits): Limits => ({
  low: lower.low ?? upper.low,
  high: upper.high ?? lower.high,
  lowIsExcluded: lower.lowIsExcluded || upper.lowIsExcluded,
  highIsExcluded: lower.highIsExcluded || upper.highIsExcluded,
});

/** A bare number is a limit only in a place that says which. */
function limitsOfPhrase(printed: string, place: 'low' | 'high' | undefined): Limits | undefined {
  const phrase = (normalStageForm.exec(printed.trim())?.[1] ?? printed).trim();
  const [, from, to] = spanForm.exec(phrase) ?? [];
  if (from !== undefined && to !== undefined) return { ...noLimits, low: numberOf(from), high: numberOf(to) };
  const [, sign, bound] = limitForm.exec(phrase) ?? [];
  return bound === undefined ? undefined : oneLimit(comparatorOf(sign), numberOf(bound), place);
}

function oneLimit(sign: Comparator | null, bound: number, place: 'low' | 'high' | undefined): Limits | undefined {
  switch (sign) {
    case '<':
    case '≤':
      return { ...noLimits, high: bound, highIsExcluded: sign === '<' };
    case '>':
    case '≥':
      return { ...noLimits, low: bound, lowIsExcluded: sign === '>' };
    case null:
      return place && { ...noLimits, [place]: bound };
  }
}

const areInOrder = ({ low, high }: Limits): boolean => low === null || high === null || low <= high;
const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));

function comparatorOf(sign: string | undefined): Comparator | null {
  if (sign === undefined) return null;
  if (sign.includes('<')) return sign.length > 1 ? '≤' : '<';
  if (sign.includes('>')) return sign.length > 1 ? '≥' : '>';
  return sign === '≤' ? '≤' : '≥';
}

/** `<0.5` stands for all numbers below 0.5: it is low when all of them are. */
function isAllBelow({ number: bound, comparator: sign }: LabValue, low: number, lowIsExcluded: boolean): boolean {
  if (bound === null || sign === '>' || sign === '≥') return false;
  return bound < low || (bound === low && (lowIsExcluded || sign === '<'));
}

function isAllAbove({ number: bound, comparator: sign }: LabValue, high: number, highIsExcluded: boolean): boolean {
  if (bound === null || sign === '<' || sign === '≤') return false;
  return bound > high || (bound === high && (highIsExcluded || sign === '>'));
}

function isAllInside(value: LabValue, { low, high, lowIsExcluded, highIsExcluded }: ReferenceRange): boolean {
  const { number: bound, comparator: sign } = value;
  if (bound === null) return false;
  const reachesDown = sign === '<' || sign === '≤';
  const reachesUp = sign === '>' || sign === '≥';
  const isAboveLow = low === null || (!reachesDown && !isAllBelow({ ...value, comparator: null }, low, lowIsExcluded));
  const isBelowHigh =
    high === null || (!reachesUp && !isAllAbove({ ...value, comparator: null }, high, highIsExcluded));
  return isAboveLow && isBelowHigh;
}

/** `Negative` against `[Negative][]`. Any other word says nothing: it may be a synonym. */
function isTheExpectedWord({ text }: LabValue, range: ReferenceRange): boolean {
  if (range.text === null || isEmptyReference(range)) return false;
  const word = (phrase: string): string =>
    plain(phrase)
      .replace(/[[\]\s]/g, '')
      .toLowerCase();
  return word(range.text) === word(text);
}
