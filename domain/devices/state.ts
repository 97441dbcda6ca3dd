import type { Instant } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { DeviceId, DeviceName, DevicesEvent } from './events.ts';

export interface DeviceCode {
  readonly codeId: string;
  readonly codeDigest: string;
  readonly issuedAt: Instant;
  readonly isUsed: boolean;
}
export interface Device {
  readonly deviceId: DeviceId;
  readonly name: DeviceName;
  readonly bindingId: string;
  readonly boundAt: Instant;
  readonly lastUsedAt: Instant;
  readonly lastSignInId: string | undefined;
  readonly isRevoked: boolean;
}
export interface DevicesDraft {
  /** The latest: a newer code takes the place of the older. */
  code: DeviceCode | undefined;
  readonly devices: Map<DeviceId, Device>;
}
export interface DevicesState {
  readonly code: DeviceCode | undefined;
  readonly devices: ReadonlyMap<DeviceId, Device>;
}

export const emptyDraft = (): DevicesDraft => ({ code: undefined, devices: new Map() });

export function evolve(draft: DevicesDraft, event: DevicesEvent): void {
  const change = (deviceId: DeviceId, changed: Partial<Device>): void => {
    const device = draft.devices.get(deviceId);
    if (device !== undefined) draft.devices.set(deviceId, { ...device, ...changed });
  };
  switch (event.type) {
    case 'DeviceCodeIssued':
      draft.code = { ...event.data, isUsed: false };
      return;
    case 'DeviceBound': {
      const { bindingId, codeId, deviceId, name, boundAt } = event.data;
      if (draft.code?.codeId === codeId) draft.code = { ...draft.code, isUsed: true };
      draft.devices.set(deviceId, {
        deviceId,
        name,
        bindingId,
        boundAt,
        lastUsedAt: boundAt,
        lastSignInId: undefined,
        isRevoked: false,
      });
      return;
    }
    case 'DeviceRenamed':
      change(event.data.deviceId, { name: event.data.name });
      return;
    case 'DeviceUsed':
      change(event.data.deviceId, { lastUsedAt: event.data.usedAt, lastSignInId: event.data.signInId });
      return;
    case 'DeviceRevoked':
      change(event.data.deviceId, { isRevoked: true });
      return;
    default:
      unreachable(event);
  }
}
