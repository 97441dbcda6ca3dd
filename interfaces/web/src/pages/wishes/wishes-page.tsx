import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RecordLine } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { DeclareWish } from './declare-wish.tsx';
import { WithdrawWish } from './withdraw-wish.tsx';

type WishItem = ViewAnswers['wishes']['items'][number];

/** What the card says counts in a hospital; what one has written down oneself does not. They are kept apart. */
export default function WishesPage(): ReactNode {
  const { say } = useLanguage();
  const { personId } = useSubject();
  const wishes = useView('wishes');
  const words = say.records.wishes;
  return (
    <div className="grid">
      <Loaded snapshot={wishes}>
        {({ items }) => {
          const noted = items.filter(({ kind }) => kind === 'noted');
          const declared = items.filter(({ kind }) => kind === 'declared');
          return (
            <>
              <Card title={words.noted}>
                <RecordList items={noted} total={noted.length} empty={words.notedEmpty}>
                  {(item) => <WishLine key={item.source.eventId} item={item} />}
                </RecordList>
              </Card>
              <DeclareWish key={personId} />
              <Card title={words.declared} columns={6}>
                <p className="soft">{words.declaredNote}</p>
                <RecordList items={declared} total={declared.length} empty={words.declaredEmpty}>
                  {(item) => <WishLine key={item.source.eventId} item={item} />}
                </RecordList>
              </Card>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function WishLine({ item }: { readonly item: WishItem }): ReactNode {
  const { say } = useLanguage();
  const words = say.records.wishes;
  const notes =
    item.kind === 'noted'
      ? [item.code === null ? null : words.codeText(item.code)]
      : [words.topics[item.topic], item.isCurrent ? words.current : words.replaced];
  return (
    <RecordLine<{ readonly text: string }>
      day={item.occurredOn}
      title={item.text}
      notes={notes}
      source={item.source}
      say={({ text }) => text}
      actions={item.kind === 'declared' && <WithdrawWish wishId={item.wishId} text={item.text} />}
    />
  );
}
