import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { decide, type DevicesCommand, type DevicesRefusal } from './decide.ts';
import type { DevicesEvent } from './events.ts';
import { emptyDraft, evolve, type DevicesDraft, type DevicesState } from './state.ts';

export type * from './events.ts';
export type { DevicesCommand, DevicesRefusal } from './decide.ts';
export type { Device, DevicesDraft, DevicesState } from './state.ts';
export { codeValidMs, standing } from './decide.ts';
export { parseDeviceName } from './device-name.ts';
export { contracts } from './history.ts';

export const devicesStream = (personId: PersonId): string => `devices-${personId}`;

export const devices: Decider<DevicesCommand, DevicesEvent, DevicesState, DevicesDraft, DevicesRefusal> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => 300 + 300 * state.devices.size,
};
