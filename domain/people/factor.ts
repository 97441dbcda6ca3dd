import { halfWidth } from '../shared/half-width.ts';
import { no, ok, type Result } from '../shared/result.ts';
import { parseCalendarDate, type CalendarDate } from '../shared/time.ts';
import type { DatedFactor, Factor, RefillText } from './events.ts';

/** `expected` is the vocabulary of the contract. What was typed is health data and is not repeated. */
export interface InvalidFactor {
  readonly code: 'invalid-parameter';
  readonly parameter: 'factor';
  readonly expected: string;
}

type FactorName = Factor['name'];
type ValueOf<Name extends FactorName, Of = Factor> = Of extends {
  readonly name: infer Names;
  readonly value: infer Value;
}
  ? Name extends Names
    ? Value
    : never
  : never;
interface Form<Value> {
  readonly expected: string;
  readonly read: (text: string) => Value | undefined;
}

/** Three packs a day for a hundred years: beyond it somebody mistyped. No medical limit. */
const packYearsMax = 300;

const yesOrNo: Form<boolean> = {
  expected: 'true|false',
  read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};
const day: Form<CalendarDate> = {
  expected: 'YYYY-MM-DD',
  read: (text) => {
    const date = parseCalendarDate(text);
    return date.ok ? date.value : undefined;
  },
};
const packYears: Form<number> = {
  expected: `0..${packYearsMax}`,
  read: (text) => (/^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= packYearsMax ? Number(text) : undefined),
};
const oneOf = <const Value extends string>(...values: readonly Value[]): Form<Value> => ({
  expected: values.join('|'),
  read: (text) => values.find((value) => value === text),
});

/** Read back from the text that was declared. */
export interface Refill {
  readonly firstOn: CalendarDate;
  readonly supplyDays: number;
  readonly dispensings: number;
}

const refillForm = /^(\d{4}-\d{2}-\d{2})\/([1-9]\d?)x([1-9])$/;
/** A prescription holds 90 days at most: NHIA's announcements of 2015, 2018, 2020 and 2025. */
const prescriptionDaysMax = 90;

/** Undefined where no prescription can be so: a day that no calendar has, one pick-up only, or more than 90 days. */
export function refillOf(text: string): Refill | undefined {
  const [, day = '', supplyDays = '', dispensings = ''] = refillForm.exec(text) ?? [];
  const firstOn = parseCalendarDate(day);
  if (!firstOn.ok) return undefined;
  const refill = { firstOn: firstOn.value, supplyDays: Number(supplyDays), dispensings: Number(dispensings) };
  return refill.dispensings > 1 && refill.supplyDays * refill.dispensings <= prescriptionDaysMax ? refill : undefined;
}

const refill: Form<RefillText> = {
  expected: 'YYYY-MM-DD/DAYSxTIMES',
  read: (text) => (refillOf(text) === undefined ? undefined : (text as RefillText)),
};

const forms: { readonly [Name in FactorName]: Form<ValueOf<Name>> } = {
  indigenous: yesOrNo,
  polio: yesOrNo,
  betel: yesOrNo,
  'smoking-pack-years': packYears,
  'smoking-quit': day,
  'family-history': oneOf('colorectal', 'breast', 'lung'),
  'special-care': oneOf('severe', 'moderate'),
  'pregnancy-lmp': day,
  'low-income': yesOrNo,
  'high-risk': yesOrNo,
  'ipd-high-risk': yesOrNo,
  'remote-area': yesOrNo,
  'pregnancy-ended': day,
  'child-born': day,
  setting: oneOf('health-care', 'care-home', 'childcare', 'livestock', 'none'),
  refill,
  'refill-picked-up': day,
};

const datedFactors: readonly string[] = [
  'smoking-quit',
  'pregnancy-lmp',
  'pregnancy-ended',
  'child-born',
  'refill-picked-up',
] satisfies readonly DatedFactor[];

export const isDated = (factor: Factor): factor is Extract<Factor, { readonly name: DatedFactor }> =>
  datedFactors.includes(factor.name);

/** The day that the value itself names; null where it names none. */
export function dayNamedBy(factor: Factor): CalendarDate | null {
  if (isDated(factor)) return factor.value;
  return factor.name === 'refill' ? (refillOf(factor.value)?.firstOn ?? null) : null;
}

/** `NAME=VALUE` for each factor that can be declared: `betel=true|false`. */
export const factorForms: readonly string[] = Object.entries(forms).map(
  ([name, { expected }]) => `${name}=${expected}`,
);

const isFactorName = (name: string): name is FactorName => Object.hasOwn(forms, name);

const invalid = (expected: string): { readonly ok: false; readonly reason: InvalidFactor } =>
  no({ code: 'invalid-parameter', parameter: 'factor', expected });

/** Reads `NAME=VALUE`, for example `smoking-pack-years=20`. */
export function parseFactor(text: string): Result<Factor, InvalidFactor> {
  const [name = '', value = '', ...more] = halfWidth(text)
    .split('=')
    .map((part) => part.trim());
  if (!isFactorName(name)) return invalid(`${Object.keys(forms).join('|')}, then =VALUE`);
  const { expected, read } = forms[name];
  const parsed = more.length === 0 ? read(value) : undefined;
  if (parsed === undefined) return invalid(`${name}=${expected}`);
  return ok({ name, value: parsed } as Factor);
}
