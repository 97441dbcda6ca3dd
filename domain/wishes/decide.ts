import { accepted, refused, type Decision } from '../shared/decider.ts';
import { keyOfRow, sortRows, type DocumentRef, type OfferedRow, type RowId } from '../shared/stated-rows.ts';
import type { CalendarDate } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { NotedWish, WishesEvent, WishTopic } from './events.ts';
import type { WishesState } from './state.ts';

/** The document was opened in `health-record`; while it is open, its batches come here too. */
export interface StateWishes {
  readonly type: 'StateWishes';
  readonly document: DocumentRef;
  readonly rows: readonly OfferedRow<'WishNoted', NotedWish>[];
}
export interface WithdrawNotedWish {
  readonly type: 'WithdrawNotedWish';
  readonly rowId: RowId;
  readonly withdrawnOn: CalendarDate;
  readonly reason: string;
}
export interface DeclareWish {
  readonly type: 'DeclareWish';
  readonly wishId: string;
  readonly topic: WishTopic;
  readonly text: string;
  readonly today: CalendarDate;
}
export interface WithdrawDeclaredWish {
  readonly type: 'WithdrawDeclaredWish';
  readonly wishId: string;
}
export type WishesCommand = StateWishes | WithdrawNotedWish | DeclareWish | WithdrawDeclaredWish;

export type WishesRefusal =
  | { readonly code: 'row-not-found' }
  | { readonly code: 'wish-not-found' }
  | { readonly code: 'wish-text-empty' }
  | { readonly code: 'wish-text-too-long'; readonly charactersMax: number };

type WishesDecision = Decision<WishesEvent, WishesRefusal>;

/** Two pages. More is a document, and a document has a place of its own. */
const wishTextCharactersMax = 4_000;

export function decide(command: WishesCommand, state: WishesState): WishesDecision {
  switch (command.type) {
    case 'StateWishes':
      return stateWishes(command, state);
    case 'WithdrawNotedWish':
      return withdrawNotedWish(command, state);
    case 'DeclareWish':
      return declareWish(command, state);
    case 'WithdrawDeclaredWish':
      return withdrawDeclaredWish(command, state);
    default:
      return unreachable(command);
  }
}

function stateWishes({ document, rows }: StateWishes, state: WishesState): WishesDecision {
  const { fresh, restated } = sortRows(state.ledger, document, rows);
  const events: WishesEvent[] = fresh.map(({ row: { type, ...row }, revises }) => ({
    type,
    data: { ...row, document, revises },
  }));
  if (restated.length > 0) events.push({ type: 'NotedWishesRestated', data: { document, rows: restated } });
  return accepted(...events);
}

function withdrawNotedWish({ rowId, withdrawnOn, reason }: WithdrawNotedWish, state: WishesState): WishesDecision {
  const key = keyOfRow(state.ledger, rowId);
  if (key === undefined) return refused({ code: 'row-not-found' });
  if ((state.withdrawnOn.get(rowId) ?? '') >= withdrawnOn) return accepted();
  return accepted({ type: 'NotedWishWithdrawn', data: { rowId, key, withdrawnOn, reason } });
}

function declareWish({ wishId, topic, text, today }: DeclareWish, state: WishesState): WishesDecision {
  if (state.topicOfWish.has(wishId)) return accepted(); // A retry: the wish is on record.
  const words = text.trim();
  if (words === '') return refused({ code: 'wish-text-empty' });
  if (Array.from(words).length > wishTextCharactersMax) {
    return refused({ code: 'wish-text-too-long', charactersMax: wishTextCharactersMax });
  }
  return accepted({ type: 'WishDeclared', data: { wishId, topic, text: words, declaredOn: today } });
}

function withdrawDeclaredWish({ wishId }: WithdrawDeclaredWish, state: WishesState): WishesDecision {
  const topic = state.topicOfWish.get(wishId);
  if (topic === undefined) return refused({ code: 'wish-not-found' });
  if (state.wishOfTopic.get(topic) !== wishId) return accepted(); // Withdrawn or replaced: it no longer stands.
  return accepted({ type: 'DeclaredWishWithdrawn', data: { wishId } });
}
