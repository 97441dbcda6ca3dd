import { useEffect, type ReactNode } from 'react';
import { noteWrite } from '../../api/stores.ts';
import { markSeen, type InboxItem } from '../../api/telling.ts';
import { useInbox, useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, FailureNote, Loaded } from '../../components/loaded.tsx';
import { PushCard } from '../telling/push-card.tsx';
import '../telling/telling.css';

/** What was told, the latest first; and whether this device rings for what comes. */
export default function InboxPage(): ReactNode {
  const { say } = useLanguage();
  const inbox = useInbox();
  useInboxNews();
  const words = say.telling.inbox;
  return (
    <div className="grid">
      <Card title={words.title} columns={8}>
        <Loaded snapshot={inbox}>
          {({ items, unread }) =>
            items.length === 0 ? (
              <Empty text={words.none} />
            ) : (
              <>
                <p className="soft" role="status">
                  {words.unread(unread)}
                </p>
                <ul className="records">
                  {items.map((item) => (
                    <InboxLine key={item.rule} item={item} />
                  ))}
                </ul>
              </>
            )
          }
        </Loaded>
      </Card>
      <PushCard columns={4} />
    </div>
  );
}

/** A message that comes while the page is open shows by itself. */
function useInboxNews(): void {
  const { personId } = useSubject();
  useEffect(() => {
    const news = new EventSource(`/api/people/${personId}/inbox/changes`);
    news.addEventListener('changed', () => noteWrite(personId, null));
    return () => news.close();
  }, [personId]);
}

function InboxLine({ item }: { readonly item: InboxItem }): ReactNode {
  const { say, format } = useLanguage();
  const { today, knownOn } = useSubject();
  const { sending, isBusy, write } = useWriter();
  const words = say.telling.inbox;
  const { rule, text, toldOn, seenOn, snoozedUntil, closedOn } = item;
  const names: Readonly<Record<string, string>> = say.words.rules;
  const title = names[rule] ?? text;
  const notes = [
    words.toldOn(format.dayNear(toldOn, today)),
    ...(seenOn === null ? [] : [words.seenOn(format.dayNear(seenOn, today))]),
    ...(snoozedUntil === null ? [] : [words.snoozedUntil(format.dayNear(snoozedUntil, today))]),
    ...(closedOn === null ? [] : [words.closedOn(format.dayNear(closedOn, today))]),
  ];
  return (
    <li className="inbox-line">
      <div>
        <strong>{title}</strong>
        {seenOn === null && <span className="unread">{words.isNew}</span>}
        <p>{text}</p>
        <small className="soft">{notes.join(' · ')}</small>
        {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      </div>
      {seenOn === null && (
        <button
          type="button"
          className="button"
          aria-label={words.markSeenOf(title)}
          disabled={isBusy || knownOn !== null}
          onClick={() => write((asker, signal) => markSeen(asker, rule, signal))}
        >
          {words.markSeen}
        </button>
      )}
    </li>
  );
}
