import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { CaringCard } from './caring-card.tsx';
import { ReplyToReminder } from './reply-to-reminder.tsx';
import { YearsAhead } from './years-ahead.tsx';
import { inOrderOfNeed, reminderTitle, type ReminderItem } from './reminder.ts';
import { ReminderLine } from './reminder-line.tsx';

const horizonYears = '5';

/** Every rule answers: what to do now, what is coming in five years, what is done, and what is not for this person. */
export default function RemindersPage(): ReactNode {
  const reminders = useView('reminders', { parameters: { horizon: horizonYears } });
  const { say } = useLanguage();
  const words = say.reminders;
  return (
    <Loaded snapshot={reminders}>
      {({ on, reminders: all }) => {
        const inOrder = inOrderOfNeed(all);
        const of = (...statuses: readonly ReminderItem['status'][]): readonly ReminderItem[] =>
          inOrder.filter(({ status }) => statuses.includes(status));
        return (
          <div className="grid">
            <ReminderCard title={words.now.title} reminders={of('overdue', 'due')} on={on} none={words.now.none} />
            <YearsAhead reminders={of('upcoming')} on={on} />
            <CaringCard />
            <ReasonCard title={words.done.title} reminders={of('done')} />
            <ReasonCard
              title={words.notForYou.title}
              explanation={words.notForYou.explain}
              reminders={of('not-eligible')}
            />
            <p className="soft columns-12">{words.note}</p>
          </div>
        );
      }}
    </Loaded>
  );
}

interface ReminderCardProps {
  readonly title: string;
  readonly reminders: readonly ReminderItem[];
  readonly on: string;
  readonly none: string;
}

function ReminderCard({ title, reminders, on, none }: ReminderCardProps): ReactNode {
  const { say } = useLanguage();
  return (
    <Card title={title}>
      {reminders.length === 0 ? (
        <Empty text={none} />
      ) : (
        <ul>
          {reminders.map((reminder) => (
            <ReminderLine key={`${reminder.rule} ${reminder.because.join()}`} reminder={reminder} on={on}>
              <ReplyToReminder rule={reminder.rule} title={reminderTitle(reminder, say.words)} />
            </ReminderLine>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface ReasonCardProps {
  readonly title: string;
  readonly explanation?: string;
  readonly reminders: readonly ReminderItem[];
}

/** Nothing to do about these, so a line each is enough. */
function ReasonCard({ title, explanation, reminders }: ReasonCardProps): ReactNode {
  const { say, format } = useLanguage();
  const reasons: Readonly<Record<string, string>> = say.reminders.reasons;
  if (reminders.length === 0) return null;
  return (
    <Card title={title} columns={6}>
      {explanation !== undefined && <p className="soft">{explanation}</p>}
      <ul className="records">
        {reminders.map((reminder) => (
          <li key={`${reminder.rule} ${reminder.because.join()}`} className="reason-line">
            <span>{reminderTitle(reminder, say.words)}</span>
            <small>
              {reasons[reminder.reason] ?? reminder.reason}
              {reminder.lastDoneOn !== null && ` · ${say.overview.next.lastDone(format.dayShort(reminder.lastDoneOn))}`}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
