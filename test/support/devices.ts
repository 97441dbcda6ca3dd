import fc from 'fast-check';
import type { DeviceId, DeviceName, DevicesCommand, DevicesEvent } from '../../domain/devices/index.ts';
import { epochMsOf, instantOfEpochMs, type Instant } from '../../domain/shared/time.ts';
import { at } from './people.ts';

export const issuedAt = at('2026-03-01T04:00:00Z');
export const later = (ms: number): Instant => instantOfEpochMs(epochMsOf(issuedAt) + ms);
export const phone = 'device_phone' as DeviceId;
export const tablet = 'device_tablet' as DeviceId;
export const named = (name: string): DeviceName => name as DeviceName;

export const issuing = (code: string, now = issuedAt): DevicesCommand => ({
  type: 'IssueDeviceCode',
  codeId: `code_${code}`,
  codeDigest: `digest of ${code}`,
  now,
});
export const issued = (code: string, now = issuedAt): DevicesEvent => ({
  type: 'DeviceCodeIssued',
  data: { codeId: `code_${code}`, codeDigest: `digest of ${code}`, issuedAt: now },
});
export const binding = (code: string, deviceId: DeviceId, now = issuedAt, bindingId = `b-${code}`): DevicesCommand => ({
  type: 'BindDevice',
  bindingId,
  codeDigest: `digest of ${code}`,
  deviceId,
  name: named('手機'),
  now,
});
export const bound = (code: string, deviceId: DeviceId, now = issuedAt): DevicesEvent => ({
  type: 'DeviceBound',
  data: { bindingId: `b-${code}`, codeId: `code_${code}`, deviceId, name: named('手機'), boundAt: now },
});
export const using = (deviceId: DeviceId, signInId: string, now = issuedAt): DevicesCommand => ({
  type: 'RecordDeviceUse',
  deviceId,
  signInId,
  now,
});
export const revoking = (deviceId: DeviceId): DevicesCommand => ({ type: 'RevokeDevice', deviceId });
export const revoked = (deviceId: DeviceId): DevicesEvent => ({ type: 'DeviceRevoked', data: { deviceId } });
export const renaming = (deviceId: DeviceId, name: string): DevicesCommand => ({
  type: 'RenameDevice',
  deviceId,
  name: named(name),
});

const code = fc.constantFrom('one', 'two');
const device = fc.constantFrom(phone, tablet);
const now = fc.constantFrom(issuedAt, later(900_000), later(900_001));
/** Few codes and devices, so that commands meet themselves and each other. */
export const anyDevicesCommand: fc.Arbitrary<DevicesCommand> = fc.oneof(
  fc.tuple(code, now).map(([one, when]) => issuing(one, when)),
  fc.tuple(code, device, now).map(([one, which, when]) => binding(one, which, when, `b-${one}-${which}`)),
  fc.tuple(device, code).map(([which, id]) => using(which, id)),
  fc.tuple(device, code).map(([which, name]) => renaming(which, name)),
  device.map(revoking),
);
