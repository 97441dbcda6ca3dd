import type { CareCategory } from '../shared/event-contract.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { Instant } from '../shared/time.ts';
import type { GrantId } from './grant-id.ts';

export const delegatedActions = ['view', 'download', 'remind', 'record'] as const;
export type DelegatedAction = (typeof delegatedActions)[number];
/** `all` speaks of categories to come, too. */
export type DelegatedCategories = 'all' | readonly CareCategory[];

/** An offer until the delegate accepts it. It holds in `[from, until)`. */
export interface DelegationGranted {
  readonly type: 'DelegationGranted';
  readonly data: {
    readonly grantId: GrantId;
    readonly delegateId: PersonId;
    readonly categories: DelegatedCategories;
    readonly actions: readonly DelegatedAction[];
    readonly from: Instant;
    readonly until: Instant;
  };
}
export interface DelegationAccepted {
  readonly type: 'DelegationAccepted';
  readonly data: { readonly grantId: GrantId };
}
/** By the subject. */
export interface DelegationRevoked {
  readonly type: 'DelegationRevoked';
  readonly data: { readonly grantId: GrantId };
}
/** By the delegate. */
export interface DelegationRenounced {
  readonly type: 'DelegationRenounced';
  readonly data: { readonly grantId: GrantId };
}

/** A link as the switch found it: a parent who was unlinked and linked again has another one. */
export interface SpokenFor {
  readonly parentId: PersonId;
  readonly linkedFrom: Instant;
}
/** By the young person of 15 to 17. It speaks for the parents linked when it was set, and for nobody else. */
export interface MinorAccessSwitched {
  readonly type: 'MinorAccessSwitched';
  readonly data: { readonly access: 'on' | 'off'; readonly parents: readonly SpokenFor[] };
}

/** From everyone but the person, for every action. */
export interface CategoryHidden {
  readonly type: 'CategoryHidden';
  readonly data: { readonly category: CareCategory };
}
export interface CategoryUnhidden {
  readonly type: 'CategoryUnhidden';
  readonly data: { readonly category: CareCategory };
}

export type DelegationEvent =
  | DelegationGranted
  | DelegationAccepted
  | DelegationRevoked
  | DelegationRenounced
  | MinorAccessSwitched
  | CategoryHidden
  | CategoryUnhidden;
