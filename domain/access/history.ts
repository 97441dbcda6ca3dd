import type { EventContract } from '../shared/event-contract.ts';
import type { AccessEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'access', clear: [], upcasters: [] };

export const contracts = {
  AccessAllowed: firstVersion,
  AccessRefused: firstVersion,
} satisfies Record<AccessEvent['type'], EventContract>;
