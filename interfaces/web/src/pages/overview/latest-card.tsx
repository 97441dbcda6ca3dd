import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/view-answers.ts';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { EntryLine } from '../timeline/entry-line.tsx';

const entriesShown = 7;
/** What one typed in oneself is no news; what came from outside is what one looks for here. */
const ownEntriesShown = 2;
const entriesAsked = 60;

export function LatestCard(): ReactNode {
  const { say } = useLanguage();
  const timeline = useView('timeline', { parameters: { limit: String(entriesAsked) } });
  const words = say.overview.latest;
  return (
    <Card title={words.title} action={<PageLink page="timeline">{words.all}</PageLink>}>
      <Loaded snapshot={timeline}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              text={words.none}
              action={
                <PageLink page="import" className="button primary">
                  {say.states.empty.importFile}
                </PageLink>
              }
            />
          ) : (
            <ul className="entries">
              {latestOf(items).map((entry) => (
                <EntryLine key={entry.eventId} entry={entry} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function latestOf(items: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const own = items.filter(({ source }) => source.from === 'person').slice(0, ownEntriesShown);
  return items.filter((item) => item.source.from === 'document' || own.includes(item)).slice(0, entriesShown);
}
