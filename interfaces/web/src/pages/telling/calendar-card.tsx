import { useState, type ReactNode } from 'react';
import { closeFeed, openFeed, type TellingAnswer } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, FailureNote } from '../../components/loaded.tsx';
import '../../components/form.css';

const details = ['discreet', 'titles'] as const;
type Detail = (typeof details)[number];

interface CalendarCardProps {
  readonly feeds: TellingAnswer['calendarFeeds'];
}

/** A private address for the calendar that the person uses already. */
export function CalendarCard({ feeds }: CalendarCardProps): ReactNode {
  const { say, format } = useLanguage();
  const { today, knownOn } = useSubject();
  const words = say.telling.calendar;
  const texts: Readonly<Record<string, string>> = words.details;
  const { sending, isBusy, write } = useWriter();
  return (
    <Card title={words.title}>
      <p className="soft">{words.explain}</p>
      <OpenFeed />
      {feeds.length === 0 && <Empty text={words.none} />}
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      <ul className="records">
        {feeds.map(({ feedId, detail, openedOn }) => {
          const name = words.since(texts[detail] ?? detail, format.dayNear(openedOn, today));
          return (
            <li key={feedId} className="reason-line">
              <span>{name}</span>
              <button
                type="button"
                className="button quiet"
                aria-label={words.closeOf(name)}
                disabled={isBusy || knownOn !== null}
                onClick={() => write((asker, signal) => closeFeed(asker, feedId, signal))}
              >
                {words.close}
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function OpenFeed(): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.telling.calendar;
  const [detail, setDetail] = useState<Detail>('discreet');
  const [address, setAddress] = useState<string | null>(null);
  const { sending, isBusy, write } = useWriter();
  const open = (): void =>
    write(async (asker, signal) => {
      const { path, position } = await openFeed(asker, detail, signal);
      setAddress(new URL(path, globalThis.location.href).href);
      return position;
    });
  return (
    <div className="entry-form">
      <label className="field">
        <span>{words.detail}</span>
        <select value={detail} onChange={({ target }) => setDetail(details[target.selectedIndex] ?? detail)}>
          {details.map((one) => (
            <option key={one} value={one}>
              {words.details[one]}
            </option>
          ))}
        </select>
      </label>
      <div className="form-actions">
        <button type="button" className="button primary" disabled={isBusy || knownOn !== null} onClick={open}>
          {words.open}
        </button>
      </div>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      {address !== null && (
        <label className="field" role="status">
          <span>{words.once}</span>
          <input readOnly aria-label={words.address} value={address} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </div>
  );
}
