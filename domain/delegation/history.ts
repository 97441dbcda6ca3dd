import type { EventContract } from '../shared/event-contract.ts';
import type { DelegationEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'identity', clear: [], upcasters: [] };

export const contracts = {
  DelegationGranted: firstVersion,
  DelegateInvited: firstVersion,
  InvitationAccepted: firstVersion,
  DelegationAccepted: firstVersion,
  DelegationRevoked: firstVersion,
  DelegationRenounced: firstVersion,
  MinorAccessSwitched: firstVersion,
  CategoryHidden: firstVersion,
  CategoryUnhidden: firstVersion,
  ItemHidden: firstVersion,
  ItemUnhidden: firstVersion,
  CustodyEnded: firstVersion,
  CustodyRestored: firstVersion,
  GuardianAppointed: firstVersion,
  GuardianshipEnded: firstVersion,
} satisfies Record<DelegationEvent['type'], EventContract>;
