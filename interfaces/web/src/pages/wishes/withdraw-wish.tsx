import { useState, type ReactNode } from 'react';
import { noteWrite } from '../../api/stores.ts';
import { useSending } from '../../api/use-sending.ts';
import { withdrawWish } from '../../api/wish-writes.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { FailureNote } from '../../components/loaded.tsx';

/** Asks once more, in place. */
export function WithdrawWish({ wishId, text }: { readonly wishId: string; readonly text: string }): ReactNode {
  const { say, language } = useLanguage();
  const { personId, knownOn } = useSubject();
  const words = say.records.wishes.withdraw;
  const [isAsked, setAsked] = useState(false);
  const { sending, send } = useSending();
  const withdraw = (): void =>
    send(async (signal) => noteWrite(personId, await withdrawWish({ personId, language }, wishId, signal)));
  if (!isAsked) {
    return (
      <button
        type="button"
        className="button quiet"
        aria-label={words.openOf(text)}
        disabled={knownOn !== null}
        onClick={() => setAsked(true)}
      >
        {words.open}
      </button>
    );
  }
  const isSending = sending.status === 'sending' || sending.status === 'waiting';
  return (
    <span className="form-actions">
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      <button type="button" className="button danger" disabled={isSending} onClick={withdraw}>
        {words.confirm}
      </button>
      <button type="button" className="button" onClick={() => setAsked(false)}>
        {words.cancel}
      </button>
    </span>
  );
}
