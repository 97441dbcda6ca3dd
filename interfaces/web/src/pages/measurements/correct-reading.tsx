import { useState, type ReactNode } from 'react';
import { correctReading } from '../../api/reading-writes.ts';
import { noteWrite } from '../../api/stores.ts';
import { useSending } from '../../api/use-sending.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { draftOf, slipOf, typedOf } from './reading-draft.ts';
import { ReadingForm } from './reading-form.tsx';
import type { MeasurementItem } from './reading.ts';

interface CorrectReadingProps {
  readonly item: MeasurementItem;
  readonly onEnd: () => void;
}

/** The same form with what is on record; the kind stays. */
export function CorrectReading({ item, onEnd }: CorrectReadingProps): ReactNode {
  const speech = useLanguage();
  const { say, language } = speech;
  const { personId } = useSubject();
  const words = say.measurements.correct;
  const [draft, setDraft] = useState(() => draftOf(item, speech));
  const [slip, setSlip] = useState<string | null>(null);
  const { sending, send, reset } = useSending();
  const submit = (): void => {
    const found = slipOf(draft, speech);
    setSlip(found);
    if (found !== null) return;
    const typed = typedOf(draft, '');
    send(async (signal) => {
      const position = await correctReading({ personId, readingId: item.readingId, language }, typed, signal);
      noteWrite(personId, position);
      onEnd();
    });
  };
  return (
    <ReadingForm
      {...{ draft, slip, sending }}
      title={words.title}
      saveText={words.save}
      onChange={(change) => {
        setDraft({ ...draft, ...change });
        setSlip(null);
        if (sending.status !== 'idle') reset();
      }}
      onSubmit={submit}
      onCancel={onEnd}
    />
  );
}
