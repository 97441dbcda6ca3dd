import type { CalendarDate } from '../../domain/shared/time.ts';
import type { NotedWish, WishTopic } from '../../domain/wishes/index.ts';
import { compareText } from '../column-values.ts';
import type { DeclaredWish } from '../shared/declared-wishes.ts';
import { ownSource, type OwnFact, type OwnSource } from '../shared/own-facts.ts';
import { isAskedFor, pageOf, type Page, type Question } from '../shared/question.ts';
import { searchText } from '../shared/search-text.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import type { WishesRow } from './row.ts';

/** What the NHI card says, as a document states it. */
export interface NotedWishSaid {
  readonly kind: 'noted';
  readonly occurredOn: CalendarDate | null;
  /** 註記代碼; its code list is not published. */
  readonly code: string | null;
  readonly text: string;
}
/** The person's own words: not a legal document. */
export interface DeclaredWishSaid {
  readonly kind: 'declared';
  readonly occurredOn: CalendarDate;
  readonly topic: WishTopic;
  readonly text: string;
}
export type WishItem =
  | (NotedWishSaid & { readonly source: Source<NotedWishSaid> })
  | (DeclaredWishSaid & {
      readonly wishId: string;
      /** False when a later declaration of the same topic has replaced it. */
      readonly isCurrent: boolean;
      readonly source: OwnSource<DeclaredWishSaid>;
    });
export type WishesAnswer = Page<WishItem>;

export function view(rows: readonly WishesRow[], _total: number, question: Question): WishesAnswer {
  const facts = rows.flatMap((row) => (row.kind === 'declared' ? [row.fact] : []));
  const current = new Set([...Map.groupBy(facts, ({ content }) => content.topic).values()].map(latestOf));
  const items = rows.flatMap((row): readonly WishItem[] =>
    row.kind === 'declared'
      ? [declaredItem(row.fact, current.has(row.fact))]
      : standingItems(row.thing, ({ content }) => notedSaid(content)).map(({ said, source }) => ({ ...said, source })),
  );
  const asked = items.filter((item) => isAskedFor(question, { ...item, searchText: () => textOf(item) }));
  return pageOf(asked, question);
}

const textOf = (item: WishItem): string => searchText(item.text, item.kind === 'noted' ? item.code : item.topic);

const notedSaid = ({ notedOn, code, text }: NotedWish): NotedWishSaid => ({
  kind: 'noted',
  occurredOn: notedOn,
  code,
  text,
});

const declaredSaid = ({ topic, text, declaredOn }: DeclaredWish): DeclaredWishSaid => ({
  kind: 'declared',
  occurredOn: declaredOn,
  topic,
  text,
});

const declaredItem = (fact: OwnFact<DeclaredWish>, isCurrent: boolean): WishItem => ({
  ...declaredSaid(fact.content),
  wishId: fact.content.wishId,
  isCurrent,
  source: ownSource(fact, declaredSaid),
});

/** By its day, and of one day by when we learned of it. */
const latestOf = (facts: readonly OwnFact<DeclaredWish>[]): OwnFact<DeclaredWish> | undefined =>
  facts
    .toSorted(
      (left, right) =>
        compareText(left.content.declaredOn, right.content.declaredOn) ||
        compareText(left.recordedAt, right.recordedAt),
    )
    .at(-1);
