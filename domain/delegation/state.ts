import type { CareCategory } from '../shared/event-contract.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { EventId } from '../shared/recorded.ts';
import type { Instant } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type {
  DelegateInvited,
  DelegationEvent,
  DelegationGranted,
  GuardianAppointed,
  MinorAccessSwitched,
} from './events.ts';
import type { GrantId } from './grant-id.ts';
import type { ItemKey } from './item-key.ts';
import type { OrderId } from './order-id.ts';

export type Invitation = Pick<DelegateInvited['data'], 'inviteeName' | 'inviteeDigest' | 'acceptUntil'>;
export type Grant = Omit<DelegationGranted['data'], 'delegateId'> & {
  /** Null: an invitation that nobody has accepted. */
  readonly delegateId: PersonId | null;
  /** Null: the delegate was named by id. */
  readonly invitation: Invitation | null;
  readonly standing: 'offered' | 'accepted' | 'ended';
};
/** `until` is the earlier of what the order said and when it was ended. */
export type Guardianship = GuardianAppointed['data'];

/** Since when there is custody or none, in order of time. */
export interface CustodyStep {
  readonly from: Instant;
  readonly hasCustody: boolean;
}

export interface DelegationDraft {
  readonly grants: Map<GrantId, Grant>;
  minorAccess: MinorAccessSwitched['data'];
  readonly hidden: Set<CareCategory>;
  readonly hiddenItems: Map<ItemKey, EventId>;
  readonly custody: Map<PersonId, CustodyStep[]>;
  readonly guardianships: Map<OrderId, Guardianship>;
}
export interface DelegationState {
  readonly grants: ReadonlyMap<GrantId, Grant>;
  readonly minorAccess: MinorAccessSwitched['data'];
  readonly hidden: ReadonlySet<CareCategory>;
  readonly hiddenItems: ReadonlyMap<ItemKey, EventId>;
  /** Of whom a court has spoken; every other parent has custody. */
  readonly custody: ReadonlyMap<PersonId, readonly CustodyStep[]>;
  readonly guardianships: ReadonlyMap<OrderId, Guardianship>;
}

export const emptyDraft = (): DelegationDraft => ({
  grants: new Map(),
  minorAccess: { access: 'off', parents: [] },
  hidden: new Set(),
  hiddenItems: new Map(),
  custody: new Map(),
  guardianships: new Map(),
});

export function evolve(draft: DelegationDraft, event: DelegationEvent): void {
  if (isOfGrant(event)) evolveGrant(draft, event);
  else if (isOfHiding(event)) evolveHidden(draft, event);
  else if (event.type === 'MinorAccessSwitched') draft.minorAccess = event.data;
  else evolveOrder(draft, event);
}

type GrantEvent = Extract<DelegationEvent, { readonly data: { readonly grantId: GrantId } }>;
const isOfGrant = (event: DelegationEvent): event is GrantEvent => 'grantId' in event.data;

function evolveGrant(draft: DelegationDraft, event: GrantEvent): void {
  const { grantId } = event.data;
  switch (event.type) {
    case 'DelegationGranted':
      draft.grants.set(grantId, { ...event.data, invitation: null, standing: 'offered' });
      return;
    case 'DelegateInvited': {
      const { inviteeName, inviteeDigest, acceptUntil, ...terms } = event.data;
      const invitation = { inviteeName, inviteeDigest, acceptUntil };
      draft.grants.set(grantId, { ...terms, delegateId: null, invitation, standing: 'offered' });
      return;
    }
    case 'InvitationAccepted':
      turn(draft, grantId, { standing: 'accepted', delegateId: event.data.delegateId });
      return;
    case 'DelegationAccepted':
      turn(draft, grantId, { standing: 'accepted' });
      return;
    case 'DelegationRevoked':
    case 'DelegationRenounced':
      turn(draft, grantId, { standing: 'ended' });
      return;
    default:
      unreachable(event);
  }
}

/** What has ended stays ended. */
function turn({ grants }: DelegationDraft, grantId: GrantId, news: Partial<Grant>): void {
  const grant = grants.get(grantId);
  if (grant !== undefined && grant.standing !== 'ended') grants.set(grantId, { ...grant, ...news });
}

type HidingEvent = Extract<
  DelegationEvent,
  { readonly type: 'CategoryHidden' | 'CategoryUnhidden' | 'ItemHidden' | 'ItemUnhidden' }
>;

const hidingTypes = {
  CategoryHidden: true,
  CategoryUnhidden: true,
  ItemHidden: true,
  ItemUnhidden: true,
} as const satisfies Record<HidingEvent['type'], true>;
const isOfHiding = (event: DelegationEvent): event is HidingEvent => Object.hasOwn(hidingTypes, event.type);

function evolveHidden(draft: DelegationDraft, event: HidingEvent): void {
  switch (event.type) {
    case 'CategoryHidden':
      draft.hidden.add(event.data.category);
      return;
    case 'CategoryUnhidden':
      draft.hidden.delete(event.data.category);
      return;
    case 'ItemHidden':
      draft.hiddenItems.set(event.data.item, event.data.eventId);
      return;
    case 'ItemUnhidden':
      draft.hiddenItems.delete(event.data.item);
      return;
    default:
      unreachable(event);
  }
}

type OrderEvent = Extract<
  DelegationEvent,
  { readonly type: 'CustodyEnded' | 'CustodyRestored' | 'GuardianAppointed' | 'GuardianshipEnded' }
>;

function evolveOrder(draft: DelegationDraft, event: OrderEvent): void {
  switch (event.type) {
    case 'CustodyEnded':
      enterCustody(draft, event.data.parentId, { from: event.data.effectiveFrom, hasCustody: false });
      return;
    case 'CustodyRestored':
      enterCustody(draft, event.data.parentId, { from: event.data.effectiveFrom, hasCustody: true });
      return;
    case 'GuardianAppointed':
      draft.guardianships.set(event.data.orderId, event.data);
      return;
    case 'GuardianshipEnded': {
      const known = draft.guardianships.get(event.data.orderId);
      const { effectiveFrom } = event.data;
      if (known !== undefined && (known.until === null || effectiveFrom < known.until)) {
        draft.guardianships.set(known.orderId, { ...known, until: effectiveFrom });
      }
      return;
    }
    default:
      unreachable(event);
  }
}

/** The latest word speaks of all time from its day on; what was said to hold later no longer counts. */
function enterCustody({ custody }: DelegationDraft, parentId: PersonId, step: CustodyStep): void {
  const earlier = (custody.get(parentId) ?? []).filter(({ from }) => from < step.from);
  custody.set(parentId, [...earlier, step]);
}

/**
 * Since when custody was last given back; null: it was never taken; undefined: the parent has none at that moment.
 */
export function custodySince(
  { custody }: DelegationState,
  parentId: PersonId,
  at: Instant,
): Instant | null | undefined {
  const step = custody.get(parentId)?.findLast(({ from }) => from <= at);
  if (step === undefined) return null;
  return step.hasCustody ? step.from : undefined;
}

/** In `[from, until)`. */
export const isGuardianAt = ({ from, until }: Guardianship, at: Instant): boolean =>
  from <= at && (until === null || at < until);
