import type { CareCategory } from '../shared/event-contract.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type { DelegatedAction, DelegatedCategories, SpokenFor } from './events.ts';
import type { GrantId } from './grant-id.ts';

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

export interface GrantDelegation extends OwnDecision {
  readonly type: 'GrantDelegation';
  readonly grantId: GrantId;
  readonly delegateId: PersonId;
  readonly delegateBirthDate: CalendarDate | undefined;
  readonly categories: DelegatedCategories;
  readonly actions: readonly DelegatedAction[];
  /** Before `now`, or null: from now. */
  readonly from: Instant | null;
  readonly until: Instant;
}
export interface AcceptDelegation extends Spoken {
  readonly type: 'AcceptDelegation';
  readonly grantId: GrantId;
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
export type DelegationCommand = GrantDelegation | AcceptDelegation | EndDelegation | SwitchMinorAccess | HideCategory;

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
  | { readonly code: 'not-yet-fifteen' }
  | { readonly code: 'already-eighteen' };
