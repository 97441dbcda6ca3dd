import { halfWidth } from '../shared/half-width.ts';
import { no, ok, type Result } from '../shared/result.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { GlucoseContext, Measured } from './events.ts';
import { glucoseContexts, measurementKinds, type MeasurementKind } from './kinds.ts';

export interface InvalidMeasured {
  readonly code: 'invalid-parameter';
  readonly parameter: 'kind' | 'value' | 'context';
  /** What would be right. What was typed is health data and is not repeated. */
  readonly expected: string;
}
export interface MeasuredOptions {
  /** Glucose only; `random` when nothing is said. */
  readonly context?: string | undefined;
}
type Parsed = Result<Measured, InvalidMeasured>;

/** Reads form only: whether a body can show the value is decided with the command. */
export function parseMeasured(kind: string, valueText: string, options: MeasuredOptions = {}): Parsed {
  const description = measurementKinds.find((candidate) => candidate.kind === kind);
  if (description === undefined) return invalid('kind', measurementKinds.map((known) => known.kind).join('|'));
  if (options.context !== undefined && kind !== 'glucose') return invalid('context', 'nothing: it belongs to glucose');
  const context = contextOf(options.context);
  if (context === undefined) return invalid('context', glucoseContexts.join('|'));
  const measured = measuredOf(description.kind, halfWidth(valueText).trim(), context);
  return measured === undefined ? invalid('value', expectedValue(description)) : ok(measured);
}

const contextOf = (text: string | undefined): GlucoseContext | undefined =>
  text === undefined ? 'random' : glucoseContexts.find((context) => context === text);

function measuredOf(kind: MeasurementKind, text: string, context: GlucoseContext): Measured | undefined {
  if (kind === 'blood-pressure') return bloodPressureOf(text);
  if (kind === 'period') return text === 'started' || text === 'ended' ? { kind, phase: text } : undefined;
  const value = numberOf(text);
  return value === undefined ? undefined : oneNumber(kind, value, context);
}

function bloodPressureOf(text: string): Measured | undefined {
  const [systolicMmHg, diastolicMmHg, ...more] = text.split('/').map((part) => numberOf(part.trim()));
  if (systolicMmHg === undefined || diastolicMmHg === undefined || more.length > 0) return undefined;
  return { kind: 'blood-pressure', systolicMmHg, diastolicMmHg };
}

function oneNumber(
  kind: Exclude<MeasurementKind, 'blood-pressure' | 'period'>,
  value: number,
  context: GlucoseContext,
): Measured {
  switch (kind) {
    case 'heart-rate':
      return { kind, beatsPerMinute: value };
    case 'glucose':
      return { kind, mgPerDl: value, context };
    case 'weight':
      return { kind, kg: value };
    case 'height':
    case 'waist':
      return { kind, cm: value };
    case 'temperature':
      return { kind, celsius: value };
    default:
      return unreachable(kind);
  }
}

/** Plain decimals only: no sign, no exponent, no thousands separator, so that nothing can be read in two ways. */
const numberOf = (text: string): number | undefined => (/^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined);

const expectedValue = ({ unit, form }: (typeof measurementKinds)[number]): string =>
  unit === null ? form : `${form} (${unit})`;

const invalid = (
  parameter: InvalidMeasured['parameter'],
  expected: string,
): { readonly ok: false; readonly reason: InvalidMeasured } => no({ code: 'invalid-parameter', parameter, expected });
