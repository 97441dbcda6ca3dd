import type { CareCategory } from '../shared/event-contract.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type { DelegatedAction, DelegatedCategories, IdentityDigest, SpokenFor } from './events.ts';
import type { GrantId } from './grant-id.ts';
import type { ItemKey } from './item-key.ts';
import type { OrderId } from './order-id.ts';

/** Whoever speaks: nobody speaks for somebody else but the operator, whom age, adulthood and length bind as well. */
export type Authority = 'operator' | PersonId;

interface Spoken {
  readonly by: Authority;
  readonly now: Instant;
}
/** Undefined birth dates: nobody knows that person. */
interface OwnDecision extends Spoken {
  readonly subjectId: PersonId;
  readonly subjectBirthDate: CalendarDate | undefined;
}

interface Terms {
  readonly categories: DelegatedCategories;
  readonly actions: readonly DelegatedAction[];
  /** Before `now`, or null: from now. */
  readonly from: Instant | null;
  readonly until: Instant;
}
export interface GrantDelegation extends OwnDecision, Terms {
  readonly type: 'GrantDelegation';
  readonly grantId: GrantId;
  readonly delegateId: PersonId;
  readonly delegateBirthDate: CalendarDate | undefined;
}
/** Nobody has looked whether the invitee is registered, so that the answer cannot tell. */
export interface InviteDelegate extends OwnDecision, Terms {
  readonly type: 'InviteDelegate';
  readonly grantId: GrantId;
  readonly inviteeName: string;
  readonly inviteeBirthDate: CalendarDate;
  readonly inviteeDigest: IdentityDigest;
  /** Of the subject themself. Undefined: nobody knows that person. */
  readonly ownDigest: IdentityDigest | undefined;
}
export interface AcceptDelegation extends Spoken {
  readonly type: 'AcceptDelegation';
  readonly grantId: GrantId;
  /** Who accepts, under the subject's key; null: nobody whom we know. Only invitations look at it. */
  readonly acceptor: { readonly personId: PersonId; readonly digest: IdentityDigest } | null;
}
/** From the delegate it renounces. */
export interface EndDelegation extends Spoken {
  readonly type: 'EndDelegation';
  readonly grantId: GrantId;
}
export interface SwitchMinorAccess extends OwnDecision {
  readonly type: 'SwitchMinorAccess';
  readonly access: 'on' | 'off';
  /** Linked now. */
  readonly parents: readonly SpokenFor[];
}
export interface HideCategory extends OwnDecision {
  readonly type: 'HideCategory' | 'UnhideCategory';
  readonly category: CareCategory;
}
export interface HideItem extends OwnDecision {
  readonly type: 'HideItem' | 'UnhideItem';
  readonly eventId: EventId;
  /** What the event speaks of, twins included. None: no event of the record has that id. */
  readonly items: readonly ItemKey[];
}

/** Stated at the counter, from a court's papers; the persons themselves cannot. Null: from now. */
interface CourtOrder {
  readonly subjectId: PersonId;
  readonly subjectBirthDate: CalendarDate | undefined;
  readonly from: Instant | null;
  readonly now: Instant;
}
export interface EndCustody extends CourtOrder {
  readonly type: 'EndCustody' | 'RestoreCustody';
  readonly parentId: PersonId;
}
export interface AppointGuardian extends CourtOrder {
  readonly type: 'AppointGuardian';
  readonly orderId: OrderId;
  readonly guardianId: PersonId;
  readonly guardianBirthDate: CalendarDate | undefined;
  readonly ward: 'minor' | 'adult';
  readonly until: Instant | null;
}
export interface EndGuardianship extends CourtOrder {
  readonly type: 'EndGuardianship';
  readonly orderId: OrderId;
}

export type DelegationCommand =
  | GrantDelegation
  | InviteDelegate
  | AcceptDelegation
  | EndDelegation
  | SwitchMinorAccess
  | HideCategory
  | HideItem
  | EndCustody
  | AppointGuardian
  | EndGuardianship;

export type DelegationRefusal =
  /** Also for a grant that does not exist: only the operator learns that. */
  | { readonly code: 'not-permitted' }
  | { readonly code: 'person-not-found' }
  | { readonly code: 'own-delegate' }
  | { readonly code: 'subject-not-adult' }
  | { readonly code: 'delegate-not-adult' }
  | { readonly code: 'grant-of-nothing' }
  | { readonly code: 'grant-period-empty' }
  | { readonly code: 'grant-too-long'; readonly until: Instant }
  | { readonly code: 'grant-not-found' }
  | { readonly code: 'grant-ended' }
  | { readonly code: 'too-many-invitations'; readonly openMax: number }
  | { readonly code: 'invitee-name-empty' }
  /** Only the operator learns this; anybody else is not permitted. */
  | { readonly code: 'not-the-invitee' }
  | { readonly code: 'item-not-found' }
  | { readonly code: 'own-guardian' }
  | { readonly code: 'guardian-not-adult' }
  | { readonly code: 'ward-not-minor' }
  | { readonly code: 'ward-not-adult' }
  | { readonly code: 'order-period-empty' }
  | { readonly code: 'order-not-found' }
  | { readonly code: 'not-yet-fifteen' }
  | { readonly code: 'already-eighteen' };
