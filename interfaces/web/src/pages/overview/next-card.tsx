import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { inOrderOfNeed, needsDoing } from '../reminders/reminder.ts';
import { ReminderLine } from '../reminders/reminder-line.tsx';

/** The overview shows what fits beside the doctor's card; the rest is a press away. */
const remindersMax = 6;

export function NextCard(): ReactNode {
  const { say } = useLanguage();
  const reminders = useView('reminders');
  const words = say.overview.next;
  return (
    <Card title={words.title} columns={7} action={<PageLink page="reminders">{words.fiveYears}</PageLink>}>
      <Loaded snapshot={reminders}>
        {({ on, reminders: all }) => {
          const next = inOrderOfNeed(all).filter(needsDoing).slice(0, remindersMax);
          if (next.length === 0) return <Empty text={`${words.none}${words.noneMore}`} />;
          return (
            <ul>
              {next.map((reminder) => (
                <ReminderLine key={`${reminder.rule} ${reminder.because.join()}`} reminder={reminder} on={on} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Card>
  );
}
