import type { EventContract } from '../shared/event-contract.ts';
import type { DelegationEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'identity', clear: [], upcasters: [] };

export const contracts = {
  DelegationGranted: firstVersion,
  DelegationAccepted: firstVersion,
  DelegationRevoked: firstVersion,
  DelegationRenounced: firstVersion,
  MinorAccessSwitched: firstVersion,
  CategoryHidden: firstVersion,
  CategoryUnhidden: firstVersion,
} satisfies Record<DelegationEvent['type'], EventContract>;
