import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { dayOfInstant } from '../../messages/format.ts';

/** How old, how fresh, how much. */
export function OverviewSubtitle(): ReactNode {
  const { say, format } = useLanguage();
  const { person, today } = useSubject();
  const documents = useView('documents');
  const timeline = useView('timeline', { parameters: { limit: '60' } });
  const words = say.overview.subtitle;
  const lastImport = documents.status === 'ready' ? documents.answer.items[0] : undefined;
  const facts = [
    say.shell.ageYears(person.ageYears),
    ...(lastImport ? [words.lastImport(format.dayNear(dayOfInstant(lastImport.openedAt), today))] : []),
    ...(documents.status === 'ready' && lastImport === undefined ? [words.neverImported] : []),
    ...(timeline.status === 'ready' ? [words.recordCount(format.number(timeline.answer.total))] : []),
  ];
  return <p className="overview-subtitle">{facts.join(' · ')}</p>;
}
