import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { DelegationCommand, DelegationRefusal } from './commands.ts';
import { decide } from './decide.ts';
import type { DelegationEvent } from './events.ts';
import { emptyDraft, evolve, type DelegationDraft, type DelegationState } from './state.ts';

export type * from './events.ts';
export type * from './commands.ts';
export type { DelegationDraft, DelegationState, Grant } from './state.ts';
export type { ItemKey } from './item-key.ts';
export { ageRules, dateReached, hasReached, type AgeThreshold } from './ages.ts';
export { custodySince, isGuardianAt } from './state.ts';
export { contracts } from './history.ts';
export { delegatedActions } from './events.ts';
export { grantLike, isLapsed } from './decide-grants.ts';
export { orderLike } from './decide-orders.ts';
export { parseGrantId, subjectOfGrant, type GrantId } from './grant-id.ts';
export { parseOrderId, wardOfOrder, type OrderId } from './order-id.ts';

export const delegationStream = (personId: PersonId): string => `delegation-${personId}`;

export const delegation: Decider<
  DelegationCommand,
  DelegationEvent,
  DelegationState,
  DelegationDraft,
  DelegationRefusal
> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => 500 + state.grants.size * 600 + state.hiddenItems.size * 200 + state.guardianships.size * 300,
};
