import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { SourceButton } from '../../components/source-button.tsx';
import { dayOfInstant } from '../../messages/format.ts';
import './timeline.css';

interface EntryLineProps {
  readonly entry: TimelineEntry;
  /** In a list of which only a part is drawn. */
  readonly position?: { readonly index: number; readonly total: number };
}

/** A day, what kind, what, and where it is from. */
export function EntryLine({ entry, position }: EntryLineProps): ReactNode {
  const { say, format } = useLanguage();
  const { today } = useSubject();
  const { occurredOn, category, title, subtitle, source } = entry;
  const words = say.overview.latest;
  const count = source.revisions.length;
  const origin =
    source.from === 'person' ? words.ownEntry : words.importedOn(format.dayShort(dayOfInstant(source.recordedAt)));
  return (
    <li className="entry" aria-posinset={position?.index} aria-setsize={position?.total}>
      <span className="entry-day">{format.dayNear(occurredOn, today)}</span>
      <span className="kind">{say.words.categories[category]}</span>
      <span className="entry-what">
        {title} <small>{subtitle}</small>
      </span>
      <span className="entry-from">
        <small>{count > 0 ? say.source.revisionCount(count) : origin}</small>
        <SourceButton
          subject={title}
          happenedOn={occurredOn}
          source={source}
          say={(said: { readonly title: string; readonly subtitle: string }) => `${said.title} ${said.subtitle}`}
        />
      </span>
    </li>
  );
}
