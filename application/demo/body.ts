import type { Sex } from '../../domain/people/index.ts';
import { ageOn, type CalendarDate } from '../../domain/shared/time.ts';
import { winter, yearsFrom } from './days.ts';
import type { Chance } from './seeded-chance.ts';

/** A value over time: points of (years ago, value), straight between them, plus winter and chance. */
export interface Trend {
  readonly points: readonly (readonly [yearsAgo: number, value: number])[];
  /** Added in the coldest month, taken away in the warmest. */
  readonly winter: number;
  readonly deviation: number;
  readonly decimals: number;
}

/** Conventional units: mg/dL, U/L, mmol/L, g/dL, 10³/µL, mmHg, kg, cm; albumin to creatinine in mg/g. */
export const healthyTrends = {
  hba1cPercent: steady(5.4, 0.15, 1),
  fastingGlucose: steady(90, 5, 0),
  afterMealGlucose: steady(112, 12, 0),
  creatinine: steady(0.78, 0.05, 2),
  urineCreatinine: steady(96, 22, 1),
  albuminToCreatinine: steady(7, 2, 1),
  potassium: steady(4.2, 0.2, 1),
  sodium: steady(140, 1.4, 0),
  calcium: steady(9.3, 0.2, 1),
  ldl: steady(104, 6, 0),
  hdl: steady(56, 3, 0),
  triglyceride: steady(92, 14, 0),
  ast: steady(21, 3, 0),
  alt: steady(19, 4, 0),
  bilirubin: steady(0.7, 0.12, 1),
  uricAcid: steady(4.8, 0.4, 1),
  ureaNitrogen: steady(12.5, 1.6, 1),
  albumin: steady(4.5, 0.12, 1),
  whiteCells: steady(6.4, 0.8, 2),
  redCells: steady(4.5, 0.12, 2),
  haemoglobin: steady(13.4, 0.3, 1),
  platelets: steady(246, 20, 0),
  alphaFetoprotein: steady(2.8, 0.4, 1),
  tsh: steady(1.8, 0.3, 2),
  systolic: { ...steady(116, 6, 0), winter: 3 },
  diastolic: { ...steady(74, 4, 0), winter: 2 },
  heartRate: steady(72, 5, 0),
  weightKg: steady(55, 0.5, 1),
  heightCm: steady(160, 0, 0),
  waistCm: steady(74, 0.6, 1),
} as const satisfies Readonly<Record<string, Trend>>;

function steady(value: number, deviation: number, decimals: number): Trend {
  return { points: [[0, value]], winter: 0, deviation, decimals };
}

type TrendName = keyof typeof healthyTrends;
export type Trends = Readonly<Record<TrendName, Trend>>;

/** Worked out from the others, so that a report, a check-up and a follow-up of one day agree. */
const derived = {
  totalCholesterol: (of) => Math.round(of('ldl') + of('hdl') + of('triglyceride') / 5),
  microalbuminMgPerDl: (of) => (of('albuminToCreatinine') * of('urineCreatinine')) / 1000,
  haematocrit: (of) => of('haemoglobin') * 2.95,
  cellVolume: (of) => (of('haemoglobin') * 29.5) / of('redCells'),
  cellHaemoglobin: (of) => (of('haemoglobin') * 10) / of('redCells'),
  cellConcentration: () => 100 / 2.95,
  bodyMassIndex: (of) => of('weightKg') / (of('heightCm') / 100) ** 2,
} as const satisfies Readonly<Record<string, (of: (name: TrendName) => number) => number>>;

export type Measure = TrendName | keyof typeof derived | 'egfr';
export type Body = (measure: Measure, on: CalendarDate) => number;

interface Owner {
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly today: CalendarDate;
  readonly chance: Chance;
}

/** The same question of the same day has the same answer, whoever asks and in whatever order. */
export function bodyOf(trends: Trends, owner: Owner): Body {
  const known = new Map<string, number>();
  const isTrend = (measure: Measure): measure is TrendName => Object.hasOwn(trends, measure);
  const trendValue = (name: TrendName, on: CalendarDate): number => {
    const question = `${name}/${on}`;
    const value = known.get(question) ?? valueOf(trends[name], { question, on, owner });
    known.set(question, value);
    return value;
  };
  return (measure, on) => {
    if (isTrend(measure)) return trendValue(measure, on);
    const of = (name: TrendName): number => trendValue(name, on);
    // Printed with one decimal everywhere, so that what was printed is what can be read back.
    return roundTo(measure === 'egfr' ? egfrOf(of('creatinine'), owner, on) : derived[measure](of), 1);
  };
}

function valueOf(
  trend: Trend,
  asked: { readonly question: string; readonly on: CalendarDate; readonly owner: Owner },
): number {
  const { question, on, owner } = asked;
  const chance = owner.chance.fork(question);
  const expected = interpolate(trend.points, yearsFrom(on, owner.today)) + trend.winter * winter(on);
  return roundTo(chance.normal(expected, trend.deviation), trend.decimals);
}

function interpolate(points: Trend['points'], yearsAgo: number): number {
  const inOrder = points.toSorted(([left], [right]) => left - right);
  const later = inOrder.findLast(([at]) => at <= yearsAgo) ?? inOrder[0];
  const earlier = inOrder.find(([at]) => at > yearsAgo) ?? inOrder.at(-1);
  if (later === undefined || earlier === undefined) return 0;
  const span = earlier[0] - later[0];
  const share = span === 0 ? 0 : Math.min(1, Math.max(0, (yearsAgo - later[0]) / span));
  return later[1] + (earlier[1] - later[1]) * share;
}

/** MDRD with four variables, IDMS constant 175: what Taiwan's laboratories mostly print. */
const egfrOf = (creatinineMgPerDl: number, { birthDate, sex }: Owner, on: CalendarDate): number =>
  175 * creatinineMgPerDl ** -1.154 * ageOn(birthDate, on) ** -0.203 * (sex === 'female' ? 0.742 : 1);

export const roundTo = (value: number, decimals: number): number => Number(value.toFixed(decimals));
