import { emptyRowLedger, enterRow, type RowId, type RowLedger, type RowLedgerDraft } from '../shared/stated-rows.ts';
import type { CalendarDate } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { WishesEvent, WishTopic } from './events.ts';

export interface WishesDraft {
  readonly ledger: RowLedgerDraft;
  readonly withdrawnOn: Map<RowId, CalendarDate>;
  readonly topicOfWish: Map<string, WishTopic>;
  /** The declared wish that stands. */
  readonly wishOfTopic: Map<WishTopic, string>;
}
export interface WishesState {
  readonly ledger: RowLedger;
  readonly withdrawnOn: ReadonlyMap<RowId, CalendarDate>;
  readonly topicOfWish: ReadonlyMap<string, WishTopic>;
  readonly wishOfTopic: ReadonlyMap<WishTopic, string>;
}

export const emptyDraft = (): WishesDraft => ({
  ledger: emptyRowLedger(),
  withdrawnOn: new Map(),
  topicOfWish: new Map(),
  wishOfTopic: new Map(),
});

export function evolve(draft: WishesDraft, event: WishesEvent): void {
  switch (event.type) {
    case 'WishNoted':
      enterRow(draft.ledger, event.data, event.data.document.number);
      return;
    case 'NotedWishesRestated':
      for (const row of event.data.rows) enterRow(draft.ledger, row, event.data.document.number);
      return;
    case 'NotedWishWithdrawn':
      draft.withdrawnOn.set(event.data.rowId, event.data.withdrawnOn);
      return;
    case 'WishDeclared':
      draft.topicOfWish.set(event.data.wishId, event.data.topic);
      draft.wishOfTopic.set(event.data.topic, event.data.wishId);
      return;
    case 'DeclaredWishWithdrawn': {
      const topic = draft.topicOfWish.get(event.data.wishId);
      if (topic !== undefined) draft.wishOfTopic.delete(topic);
      return;
    }
    default:
      unreachable(event);
  }
}
