import type { ReactNode } from 'react';
import { retractReading } from '../../api/reading-writes.ts';
import { noteWrite } from '../../api/stores.ts';
import { useSending } from '../../api/use-sending.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import { WaitingNote } from '../../components/waiting-note.tsx';
import type { MeasurementItem } from './reading.ts';

interface RetractReadingProps {
  readonly item: MeasurementItem;
  readonly text: string;
  readonly onEnd: () => void;
}

/** Asks once more, in place: what is deleted by a slip of the finger is worse than one more press. */
export function RetractReading({ item, text, onEnd }: RetractReadingProps): ReactNode {
  const { say, language } = useLanguage();
  const { personId } = useSubject();
  const words = say.measurements.retract;
  const { sending, send } = useSending();
  const isSending = sending.status === 'sending' || sending.status === 'waiting';
  const retract = (): void =>
    send(async (signal) => {
      const position = await retractReading({ personId, readingId: item.readingId, language }, signal);
      noteWrite(personId, position);
      onEnd();
    });
  return (
    <div className="entry-form" role="group" aria-label={words.question(text)}>
      <strong>{words.question(text)}</strong>
      <p className="soft">{words.explain}</p>
      {sending.status === 'waiting' && <WaitingNote failure={sending.failure} text={words.waiting} />}
      {sending.status === 'failed' && <FailureNote failure={sending.failure} />}
      <div className="form-actions">
        <button type="button" className="button danger" disabled={isSending} onClick={retract}>
          {words.confirm}
        </button>
        <button type="button" className="button" onClick={onEnd}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
