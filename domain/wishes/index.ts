import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { weighRowLedger } from '../shared/stated-rows.ts';
import { decide, type WishesCommand, type WishesRefusal } from './decide.ts';
import type { WishesEvent } from './events.ts';
import { emptyDraft, evolve, type WishesDraft, type WishesState } from './state.ts';

export type * from './events.ts';
export type * from './decide.ts';
export type { WishesDraft, WishesState } from './state.ts';
export { wishTopics } from './events.ts';
export { contracts } from './history.ts';

export const wishesStream = (personId: PersonId): string => `wishes-${personId}`;

export const wishes: Decider<WishesCommand, WishesEvent, WishesState, WishesDraft, WishesRefusal> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => 200 + weighRowLedger(state.ledger) + state.withdrawnOn.size * 150 + state.topicOfWish.size * 150,
};
