import type { CareCategory } from '../shared/event-contract.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { DelegationEvent, DelegationGranted, MinorAccessSwitched } from './events.ts';
import type { GrantId } from './grant-id.ts';

export type Grant = DelegationGranted['data'] & { readonly standing: 'offered' | 'accepted' | 'ended' };

export interface DelegationDraft {
  readonly grants: Map<GrantId, Grant>;
  minorAccess: MinorAccessSwitched['data'];
  readonly hidden: Set<CareCategory>;
}
export interface DelegationState {
  readonly grants: ReadonlyMap<GrantId, Grant>;
  readonly minorAccess: MinorAccessSwitched['data'];
  readonly hidden: ReadonlySet<CareCategory>;
}

export const emptyDraft = (): DelegationDraft => ({
  grants: new Map(),
  minorAccess: { access: 'off', parents: [] },
  hidden: new Set(),
});

export function evolve(draft: DelegationDraft, event: DelegationEvent): void {
  switch (event.type) {
    case 'DelegationGranted':
      draft.grants.set(event.data.grantId, { ...event.data, standing: 'offered' });
      return;
    case 'DelegationAccepted':
      turn(draft, event.data.grantId, 'accepted');
      return;
    case 'DelegationRevoked':
    case 'DelegationRenounced':
      turn(draft, event.data.grantId, 'ended');
      return;
    case 'MinorAccessSwitched':
      draft.minorAccess = event.data;
      return;
    case 'CategoryHidden':
      draft.hidden.add(event.data.category);
      return;
    case 'CategoryUnhidden':
      draft.hidden.delete(event.data.category);
      return;
    default:
      unreachable(event);
  }
}

/** What has ended stays ended. */
function turn({ grants }: DelegationDraft, grantId: GrantId, standing: Grant['standing']): void {
  const grant = grants.get(grantId);
  if (grant !== undefined && grant.standing !== 'ended') grants.set(grantId, { ...grant, standing });
}
