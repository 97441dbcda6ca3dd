import type { Factor, Sex } from '../../domain/people/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';

/*
 * Who may have what on a day, who never had any of it: the same facts as the rule rows, said again as plain conditions
 * by somebody who has never seen the interpreter. Days are compared as text and ages counted by hand.
 */

export interface Somebody {
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  /** Declared on the day of birth. */
  readonly factors: readonly Factor[];
}

const parts = (day: string): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];
/** Difference of calendar years. */
const years = ({ birthDate }: Somebody, on: string): number => parts(on)[0] - parts(birthDate)[0];
/** Completed months; the last day of a month stands in for a day that it lacks. */
function months({ birthDate }: Somebody, on: string): number {
  const [birthYear, birthMonth, birthDay] = parts(birthDate);
  const [year, month, day] = parts(on);
  const lastDay = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][month - 1]!;
  return (year - birthYear) * 12 + month - birthMonth - (day < Math.min(birthDay, lastDay) ? 1 : 0);
}
/** Completed years; who was born on a leap day has birthday on 1 March in other years. */
function age({ birthDate }: Somebody, on: string): number {
  const [birthYear, birthMonth, birthDay] = parts(birthDate);
  const [year, month, day] = parts(on);
  return year - birthYear - (month * 100 + day < birthMonth * 100 + birthDay ? 1 : 0);
}
const says = ({ factors }: Somebody, name: Factor['name'], value: Factor['value']): boolean =>
  factors.some((factor) => factor.name === name && factor.value === value);
const packYears = ({ factors }: Somebody): number =>
  Math.max(0, ...factors.map((factor) => (factor.name === 'smoking-pack-years' ? factor.value : 0)));
const between = (value: number, from: number, below: number): boolean => from <= value && value < below;
const isSpecialCare = (who: Somebody): boolean =>
  says(who, 'special-care', 'moderate') || says(who, 'special-care', 'severe');

type Entitled = (who: Somebody, on: string) => boolean;

/** From the fifth month's day on, and before the seventh birthday. */
const vaccine =
  (atMonths: number, from = ''): Entitled =>
  (who, on) =>
    on >= from && months(who, on) >= atMonths && age(who, on) < 7;

const inSeason = (on: string, opens: string): boolean => on.slice(5) >= opens || on.slice(5) < '07-01';

const influenzaStages = (on: string): readonly [string, string] => {
  if (on < '2021-07-01') return ['10-05', '10-05'];
  return on < '2025-07-01' ? ['10-01', '11-15'] : ['10-01', '11-01'];
};
const isCalledFirst = (who: Somebody, on: string): boolean => {
  if (age(who, on) >= 65 || (says(who, 'indigenous', true) && age(who, on) >= 55)) return true;
  const isCalled = says(who, 'high-risk', true) || says(who, 'setting', 'care-home');
  return months(who, on) >= 6 && (isCalled || age(who, on) < 19);
};
const influenza: Entitled = (who, on) => {
  if (on < '2020-07-01') return false;
  const [first, second] = influenzaStages(on);
  if (isCalledFirst(who, on) && inSeason(on, first)) return true;
  return between(age(who, on), 50, 65) && inSeason(on, second);
};

const hepatitisBAndC: Entitled = (who, on) => {
  if (on < '2011-08-01') return false;
  if (on < '2020-09-28') return years(who, on) === 45;
  if (on >= '2025-08-01') return who.birthDate < '1987-01-01' && years(who, on) < 80;
  return between(years(who, on), says(who, 'indigenous', true) ? 40 : 45, 80);
};

const lungLdct: Entitled = (who, on) => {
  const isWide = on >= '2025-01-01';
  const from = (who.sex === 'male' ? 50 : 45) - (isWide ? 5 : 0);
  const byFamily = says(who, 'family-history', 'lung') && between(years(who, on), from, 75);
  const bySmoking = packYears(who) >= (isWide ? 20 : 30) && between(years(who, on), 50, 75);
  return on >= '2022-07-01' && (byFamily || bySmoking);
};

const pneumococcal: Entitled = (who, on) => {
  if (on < '2023-11-27') return false;
  if (age(who, on) >= 65) return true;
  if (on < '2026-01-15') return false;
  return (
    (says(who, 'indigenous', true) && age(who, on) >= 55) || (says(who, 'ipd-high-risk', true) && age(who, on) >= 19)
  );
};

const nobody: Entitled = () => false;

export const entitled: Readonly<Record<string, Entitled>> = {
  'dental-scaling': (who, on) => age(who, on) >= 12 || isSpecialCare(who),
  'chronic-refill': nobody,
  'return-visit': nobody,
  'adult-checkup': (who, on) =>
    on >= '1995-01-01' &&
    (years(who, on) >= 40 ||
      (on >= '2025-01-01' && years(who, on) >= 30) ||
      (says(who, 'polio', true) && years(who, on) >= 35)),
  'hepatitis-b-c': hepatitisBAndC,
  'colorectal-fit': (who, on) => {
    if (on < '2010-01-01') return false;
    if (on < '2025-01-01') return between(years(who, on), 50, on < '2013-06-01' ? 70 : 75);
    return between(years(who, on), says(who, 'family-history', 'colorectal') ? 40 : 45, 75);
  },
  mammography: (who, on) => {
    if (who.sex !== 'female' || on < '2009-11-01') return false;
    if (on >= '2025-01-01') return between(years(who, on), 40, 75);
    return between(years(who, on), says(who, 'family-history', 'breast') ? 40 : 45, 70);
  },
  'oral-mucosa': (who, on) => {
    const isChewing = says(who, 'betel', true);
    if (on >= '2010-01-01' && years(who, on) >= 30 && (isChewing || packYears(who) > 0)) return true;
    return on >= '2013-06-01' && isChewing && says(who, 'indigenous', true) && years(who, on) >= 18;
  },
  'pap-smear': (who, on) =>
    who.sex === 'female' && on >= '1995-01-01' && years(who, on) >= (on >= '2025-01-01' ? 25 : 30),
  'hpv-dna': (who, on) => who.sex === 'female' && on >= '2025-01-01' && [35, 45, 65].includes(years(who, on)),
  'lung-ldct': lungLdct,
  'h-pylori': (who, on) => on >= '2026-01-01' && between(years(who, on), 45, 75),
  'child-visit': (who, on) => months(who, on) < 84,
  'child-development': (who, on) => on >= '2024-07-01' && between(months(who, on), 6, 84),
  fluoride: (who, on) => {
    const isOften = says(who, 'low-income', true) || says(who, 'remote-area', true) || isSpecialCare(who);
    return months(who, on) >= 6 && age(who, on) < (isOften ? 12 : 6);
  },
  'vaccine-hepatitis-b': vaccine(0),
  'vaccine-bcg': (who, on) =>
    on < '2016-01-01' ? on > who.birthDate && age(who, on) < 7 : months(who, on) >= 5 && age(who, on) < 7,
  'vaccine-dtap-hib-ipv': vaccine(2),
  'vaccine-pcv13': vaccine(2, '2015-01-01'),
  'vaccine-varicella': vaccine(12),
  'vaccine-mmr': vaccine(12),
  'vaccine-hepatitis-a': (who, on) => who.birthDate >= '2017-01-01' && vaccine(12, '2018-01-01')(who, on),
  'vaccine-japanese-encephalitis': vaccine(15),
  'vaccine-dtap-ipv': (who, on) => between(age(who, on), 5, 7),
  'vaccine-covid-19': (who, on) =>
    between(Number(on.slice(0, 4)), 2026, 2027) && on < '2026-03-01' && months(who, on) >= 6,
  influenza,
  pneumococcal,
  'hpv-vaccine': (who, on) =>
    between(age(who, on), 12, 15) && on >= (who.sex === 'female' ? '2018-12-01' : '2025-09-01'),
  'prenatal-visit': nobody,
  'postnatal-visit': nobody,
  'diabetes-follow-up': nobody,
  'ckd-follow-up': nobody,
};

/** To the later doses of a course that was begun, where that is not the right to begin it. */
export const entitledToGoOn: typeof entitled = {
  'hpv-vaccine': (who, on) =>
    between(age(who, on), 12, 18) && on >= (who.sex === 'female' ? '2018-12-01' : '2025-09-01'),
};

/** The shortest time between two, whoever it is: whole calendar years, or days. */
export const shortest: Readonly<Record<string, { readonly years: number } | { readonly days: number }>> = {
  'dental-scaling': { days: 60 },
  'adult-checkup': { years: 1 },
  'colorectal-fit': { years: 2 },
  mammography: { years: 2 },
  'oral-mucosa': { years: 2 },
  'pap-smear': { years: 1 },
  'lung-ldct': { years: 2 },
  fluoride: { days: 90 },
  'vaccine-hepatitis-b': { days: 28 },
  'vaccine-dtap-hib-ipv': { days: 28 },
  'vaccine-pcv13': { days: 28 },
  'vaccine-mmr': { days: 28 },
  'vaccine-hepatitis-a': { days: 181 },
  'vaccine-japanese-encephalitis': { days: 14 },
  'hpv-vaccine': { days: 59 },
  influenza: { days: 28 },
};
