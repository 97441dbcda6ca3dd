import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';

/** What the person wished for stands beside what is to be done: the same corner as in the source's own slides. */
export function CaringCard(): ReactNode {
  const { say } = useLanguage();
  const wishes = useView('wishes');
  const words = say.telling.care;
  return (
    <Card title={words.title} columns={6} action={<PageLink page="wishes">{words.more}</PageLink>}>
      <Loaded snapshot={wishes}>
        {({ items }) => {
          const standing = items.filter((item) => item.kind === 'noted' || item.isCurrent);
          if (standing.length === 0) return <Empty text={words.none} />;
          return (
            <ul className="records">
              {standing.map((item) => (
                <li key={item.source.eventId} className="reason-line">
                  <span>{item.text}</span>
                  <small>{item.kind === 'noted' ? words.fromFile : say.records.wishes.topics[item.topic]}</small>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Card>
  );
}
