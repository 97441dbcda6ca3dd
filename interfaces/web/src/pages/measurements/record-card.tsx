import { useState, type ReactNode } from 'react';
import { measurementKinds, type MeasurementKind } from '../../../../../domain/self-measurement/index.ts';
import { recordReading } from '../../api/reading-writes.ts';
import { noteWrite } from '../../api/stores.ts';
import { useSending } from '../../api/use-sending.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { emptyDraft, keepDraft, keptDraft, slipOf, typedOf, wallClockNow, type ReadingDraft } from './reading-draft.ts';
import { ReadingForm } from './reading-form.tsx';
import { measureName } from '../../records/measure-name.ts';

interface RecordCardProps {
  readonly kind: MeasurementKind;
  readonly onKind: (kind: MeasurementKind) => void;
}

/** Writing one down. The kind is the one that the page shows. */
export function RecordCard({ kind, onKind }: RecordCardProps): ReactNode {
  const speech = useLanguage();
  const { say, language, format } = speech;
  const { personId, today } = useSubject();
  const words = say.measurements.form;
  const [typed, setTyped] = useState(() => keptDraft(personId) ?? emptyDraft(kind));
  const [slip, setSlip] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { sending, send, reset } = useSending();
  const draft = { ...typed, kind };
  const change = (changed: Partial<ReadingDraft>): void => {
    const next = { ...draft, ...changed };
    setTyped(next);
    keepDraft(personId, next);
    setSlip(null);
    setSaved(null);
    if (sending.status !== 'idle') reset();
  };
  const submit = (): void => {
    const found = slipOf(draft, speech);
    setSlip(found);
    if (found !== null) return;
    const reading = typedOf(draft, wallClockNow(today, { format }));
    send(async (signal) => {
      const position = await recordReading({ personId, readingId: draft.readingId, language }, reading, signal);
      noteWrite(personId, position);
      keepDraft(personId, null);
      setTyped({ ...emptyDraft(kind), context: draft.context });
      setSaved(savedText(draft, reading.value, speech));
    });
  };
  return (
    <Card title={words.title} columns={4}>
      <ReadingForm
        {...{ draft, slip, sending }}
        title={words.title}
        saveText={words.save}
        onChange={change}
        onSubmit={submit}
      >
        <KindField kind={kind} onKind={onKind} />
      </ReadingForm>
      <p className="form-saved" role="status">
        {saved}
      </p>
    </Card>
  );
}

function savedText(draft: ReadingDraft, value: string, { say }: ReturnType<typeof useLanguage>): string {
  const shown = draft.kind === 'period' ? say.measurements.phase[draft.phase] : value;
  return say.measurements.form.saved(`${measureName(draft.kind, say)} ${shown}`);
}

function KindField({ kind, onKind }: RecordCardProps): ReactNode {
  const { say } = useLanguage();
  const { person } = useSubject();
  const offered = measurementKinds.filter((description) => description.kind !== 'period' || person.sex === 'female');
  return (
    <label className="field">
      <span>{say.measurements.form.kind}</span>
      <select
        value={kind}
        onChange={({ target }) => {
          const chosen = measurementKinds.find((description) => description.kind === target.value);
          if (chosen !== undefined) onKind(chosen.kind);
        }}
      >
        {offered.map((description) => (
          <option key={description.kind} value={description.kind}>
            {measureName(description.kind, say)}
          </option>
        ))}
      </select>
    </label>
  );
}
