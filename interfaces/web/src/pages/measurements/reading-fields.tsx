import { useId, type ReactNode } from 'react';

import { useLanguage } from '../../app/language.tsx';
import { Choice } from '../../app/quick-settings.tsx';
import { useSubject } from '../../app/subject.tsx';
import { glucoseContexts, phases } from './reading-choices.ts';
import { dayOfWallClock, wallClockNow, type ReadingDraft } from './reading-draft.ts';
import { measureName } from '../../records/measure-name.ts';
import { unitOf } from './reading.ts';

export interface FieldsProps {
  readonly draft: ReadingDraft;
  readonly onChange: (change: Partial<ReadingDraft>) => void;
  /** The id of the sentence that says what is wrong; null: nothing is. */
  readonly problemId: string | null;
}

export function ValueFields({ draft, onChange, problemId }: FieldsProps): ReactNode {
  const { say } = useLanguage();
  const words = say.measurements.form;
  const { kind } = draft;
  if (kind === 'period') {
    return (
      <Choice
        title={words.phase}
        options={phases.map((value) => ({ value, text: say.measurements.phase[value] }))}
        chosen={draft.phase}
        onChoose={(phase) => onChange({ phase })}
      />
    );
  }
  const isPressure = kind === 'blood-pressure';
  const name = isPressure ? say.words.measures.systolic : measureName(kind, say);
  return (
    <>
      <div className="form-row">
        <NumberField
          name={words.value(name, unitOf(kind))}
          value={draft.value}
          problemId={problemId}
          onChange={(value) => onChange({ value })}
        />
        {isPressure && (
          <NumberField
            name={words.value(say.words.measures.diastolic, unitOf(kind))}
            value={draft.secondValue}
            problemId={problemId}
            onChange={(secondValue) => onChange({ secondValue })}
          />
        )}
      </div>
      {kind === 'glucose' && (
        <Choice
          title={words.context}
          options={glucoseContexts.map((value) => ({ value, text: say.measurements.context[value] }))}
          chosen={draft.context}
          onChoose={(context) => onChange({ context })}
        />
      )}
    </>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly value: string;
  readonly problemId: string | null;
  readonly onChange: (value: string) => void;
}

/** A text field: a field of type "number" forgets what it cannot read, and turns its value when one scrolls. */
const NumberField = ({ name, value, problemId, onChange }: NumberFieldProps): ReactNode => (
  <label className="field">
    <span>{name}</span>
    <input
      className="number-input"
      inputMode="decimal"
      autoComplete="off"
      value={value}
      aria-invalid={problemId !== null}
      aria-describedby={problemId ?? undefined}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
);

export function TimeField({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>): ReactNode {
  const { say, format } = useLanguage();
  const { today } = useSubject();
  const hintId = useId();
  const at = draft.at ?? wallClockNow(today, { format });
  return (
    <label className="field">
      <span>{say.measurements.form.measuredAt}</span>
      <input
        type="datetime-local"
        value={at}
        max={`${today}T23:59`}
        aria-describedby={hintId}
        onChange={({ target }) => onChange({ at: target.value })}
      />
      <small id={hintId}>{format.day(dayOfWallClock(at))}</small>
    </label>
  );
}
