import type { Brand } from '../shared/brand.ts';
import type { CareCategory } from '../shared/event-contract.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { EventId } from '../shared/recorded.ts';
import type { Instant } from '../shared/time.ts';
import type { GrantId } from './grant-id.ts';
import type { ItemKey } from './item-key.ts';
import type { OrderId } from './order-id.ts';

export const delegatedActions = ['view', 'download', 'remind', 'record'] as const;
export type DelegatedAction = (typeof delegatedActions)[number];
/** An HMAC of name, number and birth date under the subject's key: equal only if all three are. */
export type IdentityDigest = Brand<string, 'IdentityDigest'>;
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

/**
 * An offer to whoever is called so, has that number and was born on that day, registered or not: the digest speaks of
 * all three under the subject's own key. Only that person can accept it, once, until `acceptUntil`.
 */
export interface DelegateInvited {
  readonly type: 'DelegateInvited';
  readonly data: {
    readonly grantId: GrantId;
    /** As the subject wrote it, to know the invitation again. */
    readonly inviteeName: string;
    readonly inviteeDigest: IdentityDigest;
    readonly acceptUntil: Instant;
    readonly categories: DelegatedCategories;
    readonly actions: readonly DelegatedAction[];
    readonly from: Instant;
    readonly until: Instant;
  };
}
export interface InvitationAccepted {
  readonly type: 'InvitationAccepted';
  readonly data: { readonly grantId: GrantId; readonly delegateId: PersonId };
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

/** From everyone but the person, in every version, for every action. `eventId` is how the person named it. */
export interface ItemHidden {
  readonly type: 'ItemHidden';
  readonly data: { readonly item: ItemKey; readonly eventId: EventId };
}
export interface ItemUnhidden {
  readonly type: 'ItemUnhidden';
  readonly data: { readonly item: ItemKey };
}

/** By a court: the parent's link allows nothing from here on, though it may stand with the insurer. */
export interface CustodyEnded {
  readonly type: 'CustodyEnded';
  readonly data: { readonly parentId: PersonId; readonly effectiveFrom: Instant };
}
export interface CustodyRestored {
  readonly type: 'CustodyRestored';
  readonly data: { readonly parentId: PersonId; readonly effectiveFrom: Instant };
}
/** By a court. Of a minor the guardian stands where a parent would; of an adult (監護宣告) until the order ends. */
export interface GuardianAppointed {
  readonly type: 'GuardianAppointed';
  readonly data: {
    readonly orderId: OrderId;
    readonly guardianId: PersonId;
    readonly ward: 'minor' | 'adult';
    readonly from: Instant;
    readonly until: Instant | null;
  };
}
export interface GuardianshipEnded {
  readonly type: 'GuardianshipEnded';
  readonly data: { readonly orderId: OrderId; readonly effectiveFrom: Instant };
}

export type DelegationEvent =
  | DelegationGranted
  | DelegateInvited
  | InvitationAccepted
  | DelegationAccepted
  | DelegationRevoked
  | DelegationRenounced
  | MinorAccessSwitched
  | CategoryHidden
  | CategoryUnhidden
  | ItemHidden
  | ItemUnhidden
  | CustodyEnded
  | CustodyRestored
  | GuardianAppointed
  | GuardianshipEnded;
