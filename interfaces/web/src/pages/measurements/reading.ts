import { measurementKinds, type MeasurementKind } from '../../../../../domain/self-measurement/index.ts';
import type { SelfMeasurement } from '../../../../../read-models/measurements/view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import type { Format } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';

export type MeasurementItem = ViewAnswers['measurements']['items'][number];

export interface Speech {
  readonly say: Messages;
  readonly format: Format;
}

export const kindNamed = (text: string | undefined): MeasurementKind | undefined =>
  measurementKinds.find(({ kind }) => kind === text)?.kind;

export const unitOf = (kind: MeasurementKind): string | null =>
  measurementKinds.find((description) => description.kind === kind)?.unit ?? null;

/** `134/82 mmHg`, `105 mg/dL · after a meal`, `started`. */
export function readingText({ kind, measures, context, phase }: SelfMeasurement, { say, format }: Speech): string {
  const words = say.measurements;
  if (kind === 'period') return phase === null ? say.words.measures.period : words.phase[phase];
  const value = measures.map((measure) => format.number(measure.value)).join('/');
  const text = `${value} ${measures[0]?.unit ?? ''}`.trim();
  return context === null ? text : `${text} · ${words.context[context]}`;
}
