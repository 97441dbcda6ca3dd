import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { DelegationCommand, DelegationRefusal } from './commands.ts';
import { decide } from './decide.ts';
import type { DelegationEvent } from './events.ts';
import { emptyDraft, evolve, type DelegationDraft, type DelegationState } from './state.ts';

export type * from './events.ts';
export type * from './commands.ts';
export type { DelegationDraft, DelegationState, Grant } from './state.ts';
export { ages, hasReached } from './ages.ts';
export { contracts } from './history.ts';
export { delegatedActions } from './events.ts';
export { grantLike } from './decide.ts';
export { parseGrantId, subjectOfGrant, type GrantId } from './grant-id.ts';

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
  weigh: (state) => 400 + state.grants.size * 600,
};
