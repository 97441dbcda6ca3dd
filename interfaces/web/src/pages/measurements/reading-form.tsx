import { useId, useRef, type SyntheticEvent, type ReactNode } from 'react';
import type { Sending } from '../../api/use-sending.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { WaitingNote } from '../../components/waiting-note.tsx';
import { limitsText, type ReadingDraft } from './reading-draft.ts';
import '../../components/form.css';
import { TimeField, ValueFields } from './reading-fields.tsx';

interface ReadingFormProps {
  readonly title: string;
  readonly draft: ReadingDraft;
  readonly onChange: (change: Partial<ReadingDraft>) => void;
  readonly onSubmit: () => void;
  /** What could be seen to be wrong before sending. */
  readonly slip: string | null;
  readonly sending: Sending;
  readonly saveText: string;
  /** The choice of kind, where there is one. */
  readonly children?: ReactNode;
  readonly onCancel?: () => void;
}

/** Value, context, time. Nothing that was typed is lost when sending fails. */
export function ReadingForm(props: ReadingFormProps): ReactNode {
  const { title, draft, onChange, onSubmit, slip, sending, saveText, children, onCancel } = props;
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.measurements.form;
  const problemId = useId();
  const form = useRef<HTMLFormElement>(null);
  const problem = useProblem(draft, slip, sending);
  const isSending = sending.status === 'sending' || sending.status === 'waiting';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSubmit();
    // After the next drawing: the field that is wrong, if one is.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={form} className="entry-form" aria-label={title} noValidate onSubmit={submit}>
      <fieldset disabled={knownOn !== null || sending.status === 'sending'}>
        {children}
        <ValueFields draft={draft} onChange={onChange} problemId={problem === null ? null : problemId} />
        <TimeField draft={draft} onChange={onChange} />
        {problem !== null && (
          <p id={problemId} className="form-problem" role="alert">
            {problem}
          </p>
        )}
        {sending.status === 'waiting' && (
          <WaitingNote failure={sending.failure} text={`${words.waiting} ${words.another}`} />
        )}
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={isSending}>
            {isSending ? words.saving : saveText}
          </button>
          {onCancel !== undefined && (
            <button type="button" className="button" onClick={onCancel}>
              {words.cancel}
            </button>
          )}
        </div>
      </fieldset>
      {knownOn !== null && <p className="soft">{say.shell.known.disabledAction}</p>}
    </form>
  );
}

function useProblem(draft: ReadingDraft, slip: string | null, sending: Sending): string | null {
  const speech = useLanguage();
  const { say } = speech;
  if (slip !== null) return slip;
  if (sending.status !== 'failed') return null;
  const { failure } = sending;
  const words = say.states.failed[failure.kind];
  const problem = failure.kind === 'problem' ? failure.problem : null;
  if (problem?.code === 'value-out-of-range')
    return `${say.measurements.form.checkSlip}${limitsText(draft.kind, speech)}`;
  return `${problem?.title ?? words.title} ${problem?.detail ?? words.detail}`;
}
