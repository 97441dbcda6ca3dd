import { useState, type ReactNode } from 'react';
import { dismissalReasons, reply, type ReminderReply } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import { addDays } from '../../messages/format.ts';
import '../../components/form.css';
import '../telling/telling.css';

const weekDays = 7;
const monthDays = 30;

interface ReplyProps {
  readonly rule: string;
  readonly title: string;
}

/** Later, done elsewhere, or no more: for whoever reads, and for nobody else who is told. */
export function ReplyToReminder({ rule, title }: ReplyProps): ReactNode {
  const { say } = useLanguage();
  const { today, knownOn } = useSubject();
  const words = say.telling.reply;
  const { sending, isBusy, write } = useWriter();
  const send = (answer: ReminderReply): void => write((asker, signal) => reply(asker, rule, answer, signal));
  return (
    <details className="reply">
      <summary aria-label={words.openOf(title)}>{words.open}</summary>
      <div className="entry-form">
        <fieldset disabled={isBusy || knownOn !== null}>
          <h3>{words.snooze}</h3>
          <div className="form-actions">
            <button
              type="button"
              className="button"
              onClick={() => send({ kind: 'snooze', until: addDays(today, weekDays) })}
            >
              {words.week}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => send({ kind: 'snooze', until: addDays(today, monthDays) })}
            >
              {words.month}
            </button>
          </div>
          <DoneElsewhere onReply={send} />
          <Dismiss onReply={send} />
        </fieldset>
        <p className="soft">{words.note}</p>
        {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
        <p className="form-saved" role="status">
          {sending.status === 'done' && words.saved}
        </p>
      </div>
    </details>
  );
}

interface PartProps {
  readonly onReply: (answer: ReminderReply) => void;
}

function DoneElsewhere({ onReply }: PartProps): ReactNode {
  const { say } = useLanguage();
  const { today } = useSubject();
  const words = say.telling.reply;
  const [doneOn, setDoneOn] = useState(today);
  return (
    <>
      <h3>{words.doneElsewhere}</h3>
      <div className="form-actions">
        <label className="field">
          <span>{words.doneOn}</span>
          <input type="date" value={doneOn} max={today} onChange={({ target }) => setDoneOn(target.value)} />
        </label>
        <button type="button" className="button" onClick={() => onReply({ kind: 'done-elsewhere', doneOn })}>
          {words.saveDone}
        </button>
      </div>
    </>
  );
}

function Dismiss({ onReply }: PartProps): ReactNode {
  const { say } = useLanguage();
  const words = say.telling.reply;
  const [reason, setReason] = useState<(typeof dismissalReasons)[number]>('not-wanted');
  return (
    <>
      <h3>{words.dismiss}</h3>
      <div className="form-actions">
        <label className="field">
          <span>{words.reason}</span>
          <select value={reason} onChange={({ target }) => setReason(dismissalReasons[target.selectedIndex] ?? reason)}>
            {dismissalReasons.map((one) => (
              <option key={one} value={one}>
                {words.reasons[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={() => onReply({ kind: 'dismiss', reason })}>
          {words.saveDismiss}
        </button>
      </div>
    </>
  );
}
