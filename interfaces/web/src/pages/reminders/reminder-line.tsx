import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Stamp } from '../../components/stamp.tsx';
import { downloadCalendarEntry } from './calendar-entry.ts';
import { reminderTitle, stampOf, type ReminderItem } from './reminder.ts';
import './reminders.css';

interface ReminderLineProps {
  readonly reminder: ReminderItem;
  readonly on: string;
  /** What can be answered to it, where there is room for it. */
  readonly children?: ReactNode;
}

/** A stamp, a sentence, why, and one action. */
export function ReminderLine({ reminder, on, children }: ReminderLineProps): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.overview.next;
  const stamp = stampOf(reminder, on, words);
  const title = reminderTitle(reminder, say.words);
  const day = reminder.suggestedFrom !== null && reminder.suggestedFrom > on ? reminder.suggestedFrom : on;
  const isDoable = reminder.status === 'due' || reminder.status === 'overdue' || reminder.status === 'upcoming';
  return (
    <li className="reminder">
      {stamp === null ? <span className="stamp-space" /> : <Stamp {...stamp} />}
      <div>
        <span className="reminder-title">{title}</span>
        <ReminderWhy reminder={reminder} on={on} />
        {children}
      </div>
      {isDoable && (
        <button
          type="button"
          className={reminder.status === 'overdue' ? 'button primary' : 'button'}
          disabled={knownOn !== null}
          title={knownOn === null ? undefined : say.shell.known.disabledAction}
          onClick={() => downloadCalendarEntry({ title, day })}
        >
          {words.addToCalendar}
        </button>
      )}
    </li>
  );
}

/** Rule, version, source, and how much of the record it rests on: one press away. */
function ReminderWhy({ reminder, on }: { readonly reminder: ReminderItem; readonly on: string }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.overview.next;
  const { lastDoneOn, eligibleFrom, suggestedFrom, until, text, rule, version, source, because } = reminder;
  const last = lastDoneOn === null ? words.neverDone : words.lastDone(format.dayNear(lastDoneOn, on));
  // The stamp counts to the day that is advised, so that the day itself stands beside it.
  const advised =
    suggestedFrom !== null && suggestedFrom > on && suggestedFrom !== eligibleFrom
      ? [words.advised(format.dayNear(suggestedFrom, on))]
      : [];
  const window =
    eligibleFrom === null
      ? []
      : [
          until === null
            ? words.from(format.dayNear(eligibleFrom, on))
            : words.window(format.dayNear(eligibleFrom, on), format.dayNear(until, on)),
        ];
  return (
    <details className="reminder-why">
      <summary>
        {[...advised, ...window, last].join(' · ')} <u>{words.why}</u>
      </summary>
      <p>{text}</p>
      <dl className="facts">
        <dt>{words.rule}</dt>
        <dd>{rule}</dd>
        {version !== null && (
          <>
            <dt>{words.version}</dt>
            <dd>{format.day(version)}</dd>
          </>
        )}
        <dt>{words.source}</dt>
        <dd>{source}</dd>
        <dt>{words.reasonEvents}</dt>
        <dd>{because.length === 0 ? '—' : say.overview.next.eventCount(because.length)}</dd>
      </dl>
    </details>
  );
}
