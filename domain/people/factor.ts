import { halfWidth } from '../shared/half-width.ts';
import { no, ok, type Result } from '../shared/result.ts';
import { parseCalendarDate, type CalendarDate } from '../shared/time.ts';
import type { Factor } from './events.ts';

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
};

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
