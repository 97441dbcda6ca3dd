import { median, type Sample } from './measure.ts';
import type { Scale } from './scale.ts';
import type { Chance } from '../../application/demo/seeded-chance.ts';

export type Unit = '/s' | 'ms' | 'MB' | '×';

export interface Must {
  readonly kind: 'at-least' | 'at-most';
  readonly value: number;
}
export const atLeast = (value: number): Must => ({ kind: 'at-least', value });
export const atMost = (value: number): Must => ({ kind: 'at-most', value });

/** One row of the table. */
export interface Finding {
  readonly row: string;
  readonly unit: Unit;
  /** Medians over the rounds. Null: not measured, and `notes` say why. */
  readonly ours: number | null;
  readonly baseline: number | null;
  /** Ours to the baseline's, paired by round, then the median; null where a figure of ours alone is judged. */
  readonly ratio: Spread | null;
  readonly must: Must;
  readonly notes: readonly string[];
  /** What a shortfall is owed to, as far as we know; shown only when there is one. */
  readonly because: string;
}

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

interface Judged {
  readonly row: string;
  readonly unit: Unit;
  readonly must: Must;
  readonly notes?: readonly string[];
  readonly because: string;
}

export function comparison(
  judged: Judged & { readonly ours: readonly Sample[]; readonly baseline: readonly Sample[] },
): Finding {
  const { ours, baseline, notes = [], ...rest } = judged;
  return {
    ...rest,
    ours: median(valuesOf(ours)),
    baseline: median(valuesOf(baseline)),
    ratio: pairedRatio(ours, baseline),
    notes: [...latencyNotes(ours, baseline), ...notes],
  };
}

/** For what the issue limits by itself: milliseconds, megabytes. */
export const figure = ({ values, notes = [], ...rest }: Judged & { readonly values: readonly number[] }): Finding => ({
  ...rest,
  ours: median(values),
  baseline: null,
  ratio: null,
  notes,
});

export const notMeasured = ({ why, ...rest }: Omit<Judged, 'notes'> & { readonly why: string }): Finding => ({
  ...rest,
  ours: null,
  baseline: null,
  ratio: null,
  notes: [why],
});

export function pairedRatio(ours: readonly Sample[], baseline: readonly Sample[]): Spread {
  const ratios = ours.map(({ value }, round) => value / (baseline[round]?.value ?? Number.NaN));
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}

export const valuesOf = (samples: readonly Sample[]): readonly number[] => samples.map(({ value }) => value);

function latencyNotes(ours: readonly Sample[], baseline: readonly Sample[]): readonly string[] {
  const p99Of = (samples: readonly Sample[]): readonly number[] => samples.flatMap(({ p99Ms }) => p99Ms ?? []);
  if (p99Of(ours).length === 0) return [];
  return [`p99 ${median(p99Of(ours)).toFixed(1)} ms, baseline ${median(p99Of(baseline)).toFixed(1)} ms`];
}

export type Verdict = 'met' | 'short' | 'not judged' | 'not measured';

export function verdictOf(finding: Finding, isJudged: boolean): Verdict {
  const value = judgedValueOf(finding);
  if (value === null) return 'not measured';
  if (!isJudged) return 'not judged';
  const { kind, value: bound } = finding.must;
  return (kind === 'at-least' ? value >= bound : value <= bound) ? 'met' : 'short';
}

export const judgedValueOf = ({ ratio, ours }: Finding): number | null => ratio?.median ?? ours;

/** A thing to measure. Its database is its own and empty. */
export interface BenchCase {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<readonly Finding[]>;
}

export interface Bench {
  readonly url: string;
  /** For the master key and files; removed with the run. */
  readonly folder: string;
  readonly scale: Scale;
  readonly chance: Chance;
}
