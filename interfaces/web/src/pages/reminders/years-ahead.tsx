import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/loaded.tsx';
import { ReminderLine } from './reminder-line.tsx';
import type { ReminderItem } from './reminder.ts';
import '../telling/telling.css';

interface YearsAheadProps {
  readonly reminders: readonly ReminderItem[];
  readonly on: string;
}

/** The next day of each, along a line of years. */
export function YearsAhead({ reminders, on }: YearsAheadProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.telling.ahead;
  const years = [...new Set(reminders.map(yearOf))].toSorted((left, right) => left - right);
  return (
    <Card title={words.title}>
      {years.length === 0 ? <Empty text={words.none} /> : <p className="soft">{words.explain}</p>}
      {years.map((year) => (
        <section key={year} className="year-ahead" aria-label={words.list(format.year(year))}>
          <h3>{format.year(year)}</h3>
          <ul>
            {reminders
              .filter((reminder) => yearOf(reminder) === year)
              .map((reminder) => (
                <ReminderLine key={`${reminder.rule} ${reminder.because.join()}`} reminder={reminder} on={on} />
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

const yearOf = ({ suggestedFrom, eligibleFrom }: ReminderItem): number =>
  Number((suggestedFrom ?? eligibleFrom ?? '0').slice(0, 4));
