import type { EventContract } from '../shared/event-contract.ts';
import type { DevicesEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'identity', clear: [], upcasters: [] };

export const contracts = {
  DeviceCodeIssued: firstVersion,
  DeviceBound: firstVersion,
  DeviceRenamed: firstVersion,
  DeviceUsed: firstVersion,
  DeviceRevoked: firstVersion,
} satisfies Record<DevicesEvent['type'], EventContract>;
