import {
  parseMeasured,
  plausibilityLimits,
  measurementKinds,
  type GlucoseContext,
  type MeasurementKind,
} from '../../../../../domain/self-measurement/index.ts';
import { newReadingId, type ReadingTyped } from '../../api/reading-writes.ts';
import { dayOfInstant } from '../../messages/format.ts';
import { measureName } from '../../records/measure-name.ts';
import type { MeasurementItem, Speech } from './reading.ts';

/** What stands in the form, as typed. */
export interface ReadingDraft {
  readonly readingId: string;
  readonly kind: MeasurementKind;
  readonly value: string;
  /** Of blood pressure: the second number. */
  readonly secondValue: string;
  readonly context: GlucoseContext;
  readonly phase: 'started' | 'ended';
  /** `YYYY-MM-DDThh:mm` on the wall clock of Taiwan; null: now. */
  readonly at: string | null;
}

const taiwanOffset = '+08:00';

export const emptyDraft = (kind: MeasurementKind): ReadingDraft => ({
  readingId: newReadingId(),
  kind,
  value: '',
  secondValue: '',
  context: 'fasting',
  phase: 'started',
  at: null,
});

export function draftOf(item: MeasurementItem, { format }: Pick<Speech, 'format'>): ReadingDraft {
  const [first, second] = item.measures;
  return {
    readingId: item.readingId,
    kind: item.kind,
    value: first === undefined ? '' : String(first.value),
    secondValue: second === undefined ? '' : String(second.value),
    context: item.context ?? 'random',
    phase: item.phase ?? 'started',
    at: `${item.occurredOn}T${format.time(item.measuredAt)}`,
  };
}

/** The server's day with this device's time: under a simulated clock the day is what matters. */
export const wallClockNow = (today: string, { format }: Pick<Speech, 'format'>): string =>
  `${today}T${format.time(new Date().toISOString())}`;

export function typedOf({ kind, value, secondValue, context, phase, at }: ReadingDraft, now: string): ReadingTyped {
  const measuredAt = `${at ?? now}:00${taiwanOffset}`;
  if (kind === 'blood-pressure') return { kind, value: `${value.trim()}/${secondValue.trim()}`, measuredAt };
  if (kind === 'period') return { kind, value: phase, measuredAt };
  if (kind === 'glucose') return { kind, value: value.trim(), context, measuredAt };
  return { kind, value: value.trim(), measuredAt };
}

/** What can be seen before anything is sent: whether it reads as a value at all. Null: nothing. */
export function slipOf(draft: ReadingDraft, { say }: Pick<Speech, 'say'>): string | null {
  const words = say.measurements.form;
  if (draft.at === '') return words.missingTime;
  if (draft.kind === 'period') return null;
  const isEmpty = draft.value.trim() === '' || (draft.kind === 'blood-pressure' && draft.secondValue.trim() === '');
  if (isEmpty) return words.missing;
  const { kind, value } = typedOf(draft, '');
  if (parseMeasured(kind, value).ok) return null;
  return words.formOf(measurementKinds.find((description) => description.kind === kind)?.form ?? '');
}

/** The limits within which a kind is believed, in words. */
export function limitsText(kind: MeasurementKind, { say, format }: Speech): string {
  const words = say.measurements.form;
  const limits = plausibilityLimits
    .filter((limit) => limit.kind === kind)
    .map(({ field, from, to, unit }) =>
      words.limits(nameOfField(field, kind, say), format.number(from), format.number(to), unit),
    );
  return say.shell.list(limits);
}

function nameOfField(field: string, kind: MeasurementKind, say: Speech['say']): string {
  if (field === 'systolicMmHg') return say.words.measures.systolic;
  return field === 'diastolicMmHg' ? say.words.measures.diastolic : measureName(kind, say);
}

const drafts = new Map<string, ReadingDraft>();

/** A half-written form outlives a look at another page, and nothing more: it is health data and is not stored. */
export const keptDraft = (personId: string): ReadingDraft | undefined => drafts.get(personId);
export function keepDraft(personId: string, draft: ReadingDraft | null): void {
  if (draft === null) drafts.delete(personId);
  else drafts.set(personId, draft);
}

/** The day within the time that was typed, for saying it in the reader's calendar. */
export const dayOfWallClock = (at: string): string => (at === '' ? dayOfInstant(Date.now()) : at.slice(0, 10));
