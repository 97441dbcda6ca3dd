import { accepted, refused, type Decision } from '../shared/decider.ts';
import { epochMsOf, type Instant } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { DeviceId, DeviceName, DevicesEvent } from './events.ts';
import type { Device, DeviceCode, DevicesState } from './state.ts';

/** "15 minutes": My Health Bank, the insurer's slides, 裝置碼認證. */
export const codeValidMs = 15 * 60_000;
/** A family's phones, tablets and browsers, and room; a list longer than this nobody reads through. */
const devicesMax = 20;

export interface IssueDeviceCode {
  readonly type: 'IssueDeviceCode';
  readonly codeId: string;
  readonly codeDigest: string;
  readonly now: Instant;
}
/** Sent by whoever holds the device; `bindingId` is new for each try, so a code that was used is used for its device too. */
export interface BindDevice {
  readonly type: 'BindDevice';
  readonly bindingId: string;
  readonly codeDigest: string;
  readonly deviceId: DeviceId;
  readonly name: DeviceName;
  readonly now: Instant;
}
export interface RecordDeviceUse {
  readonly type: 'RecordDeviceUse';
  readonly deviceId: DeviceId;
  readonly signInId: string;
  readonly now: Instant;
}
export interface RenameDevice {
  readonly type: 'RenameDevice';
  readonly deviceId: DeviceId;
  readonly name: DeviceName;
}
export interface RevokeDevice {
  readonly type: 'RevokeDevice';
  readonly deviceId: DeviceId;
}
export type DevicesCommand = IssueDeviceCode | BindDevice | RecordDeviceUse | RenameDevice | RevokeDevice;

export interface DevicesRefusal {
  /** `device-code-refused`: another code, used, over, or none: nobody learns which. */
  readonly code: 'device-code-refused' | 'device-not-found' | 'too-many-devices';
}

type DevicesDecision = Decision<DevicesEvent, DevicesRefusal>;

export function decide(command: DevicesCommand, state: DevicesState): DevicesDecision {
  switch (command.type) {
    case 'IssueDeviceCode':
      return issueCode(command, state);
    case 'BindDevice':
      return bindDevice(command, state);
    case 'RecordDeviceUse':
      return recordUse(command, standing(state, command.deviceId));
    case 'RenameDevice':
      return rename(command, standing(state, command.deviceId));
    case 'RevokeDevice':
      return revoke(command, state);
    default:
      return unreachable(command);
  }
}

/** Undefined: never bound, or revoked. */
export function standing(state: DevicesState, deviceId: DeviceId): Device | undefined {
  const device = state.devices.get(deviceId);
  return device?.isRevoked === false ? device : undefined;
}

function issueCode({ codeId, codeDigest, now }: IssueDeviceCode, state: DevicesState): DevicesDecision {
  if (state.code?.codeId === codeId) return accepted();
  return accepted({ type: 'DeviceCodeIssued', data: { codeId, codeDigest, issuedAt: now } });
}

function bindDevice(command: BindDevice, state: DevicesState): DevicesDecision {
  const { bindingId, deviceId, name, now } = command;
  if (state.devices.get(deviceId)?.bindingId === bindingId) return accepted(); // A retry: it is on record.
  if (state.code === undefined || !isGood(state.code, command)) return refused({ code: 'device-code-refused' });
  const others = [...state.devices.values()].filter((one) => !one.isRevoked && one.deviceId !== deviceId);
  if (others.length >= devicesMax) return refused({ code: 'too-many-devices' });
  const { codeId } = state.code;
  return accepted({ type: 'DeviceBound', data: { bindingId, codeId, deviceId, name, boundAt: now } });
}

/** Up to its last moment and not after; a clock that went back makes no code young again before it was made. */
function isGood({ codeDigest, isUsed, issuedAt }: DeviceCode, asked: BindDevice): boolean {
  const ageMs = epochMsOf(asked.now) - epochMsOf(issuedAt);
  return !isUsed && codeDigest === asked.codeDigest && ageMs >= 0 && ageMs <= codeValidMs;
}

function recordUse({ deviceId, signInId, now }: RecordDeviceUse, device: Device | undefined): DevicesDecision {
  if (device === undefined) return refused({ code: 'device-not-found' });
  if (device.lastSignInId === signInId) return accepted();
  return accepted({ type: 'DeviceUsed', data: { deviceId, signInId, usedAt: now } });
}

function rename({ deviceId, name }: RenameDevice, device: Device | undefined): DevicesDecision {
  if (device === undefined) return refused({ code: 'device-not-found' });
  return device.name === name ? accepted() : accepted({ type: 'DeviceRenamed', data: { deviceId, name } });
}

function revoke({ deviceId }: RevokeDevice, state: DevicesState): DevicesDecision {
  const device = state.devices.get(deviceId);
  if (device === undefined) return refused({ code: 'device-not-found' });
  return device.isRevoked ? accepted() : accepted({ type: 'DeviceRevoked', data: { deviceId } });
}
