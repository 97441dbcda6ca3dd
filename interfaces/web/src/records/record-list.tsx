import { useState, type ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Empty } from '../components/loaded.tsx';
import './records.css';

interface RecordListProps<Item> {
  /** The latest first. */
  readonly items: readonly Item[];
  /** Of all items; a question answers a page of them. */
  readonly total: number;
  readonly empty: string;
  readonly emptyAction?: ReactNode;
  /** Fewer where each line is long. */
  readonly shownAtFirst?: number;
  readonly children: (item: Item) => ReactNode;
}

const shownUsually = 20;
const shownMore = 50;

/** As many as one reads at once, and the rest on request. Its lines are list items. */
export function RecordList<Item>(props: RecordListProps<Item>): ReactNode {
  const { items, total, empty, emptyAction, shownAtFirst = shownUsually, children } = props;
  const { say, format } = useLanguage();
  const [shown, setShown] = useState(shownAtFirst);
  if (items.length === 0) return <Empty text={empty} action={emptyAction} />;
  const hidden = items.length - shown;
  return (
    <>
      <ul className="records">{items.slice(0, shown).map(children)}</ul>
      {hidden > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + shownMore)}>
          {say.records.more(format.number(Math.min(hidden, shownMore)), format.number(hidden))}
        </button>
      )}
      {hidden <= 0 && total > items.length && (
        <p className="soft">{say.records.onlyLatest(format.number(items.length), format.number(total))}</p>
      )}
    </>
  );
}
