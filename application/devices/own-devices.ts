import {
  codeValidMs,
  devices,
  devicesStream,
  type Device,
  type DeviceId,
  type DeviceName,
  type DevicesCommand,
  type DevicesRefusal,
  type DevicesState,
} from '../../domain/devices/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { epochMsOf, instantOfEpochMs, type Instant } from '../../domain/shared/time.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { StateAtHead } from '../event-log/state-at-head.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Fingerprint } from '../sign-in/ports.ts';
import { deviceCodeDigest } from './device-code.ts';

export interface OwnDevices {
  /** The code is told once, here; only its digest is kept. */
  issueCode(personId: PersonId, by: Actor): Promise<{ readonly code: string; readonly validUntil: Instant }>;
  /** The latest used first; revoked ones are left out. */
  list(personId: PersonId): Promise<readonly Device[]>;
  rename(
    personId: PersonId,
    by: Actor,
    device: { id: DeviceId; name: DeviceName },
  ): Promise<DevicesRefusal | undefined>;
  /** From its return on, nothing that began with the pair opens anything, in any process. */
  revoke(personId: PersonId, by: Actor, deviceId: DeviceId): Promise<DevicesRefusal | undefined>;
}

export interface OwnDevicesNeeds {
  readonly handle: HandleCommand;
  readonly devicesOf: StateAtHead<DevicesState>;
  readonly fingerprint: Fingerprint;
  readonly newCode: () => string;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
}

const decider = { ...devices, streamOf: devicesStream };

export function createOwnDevices({ devicesOf, ...needs }: OwnDevicesNeeds): OwnDevices {
  const handled = async (personId: PersonId, actor: Actor, command: DevicesCommand) => {
    const outcome = await needs.handle(decider, { personId, actor, command });
    return outcome.kind === 'refused' ? outcome.refusal : undefined;
  };
  return {
    issueCode: async (personId, by) => {
      const code = needs.newCode();
      const codeDigest = await deviceCodeDigest(needs.fingerprint, personId, code);
      const now = needs.clock.now();
      const codeId = needs.identifiers.entityId('code');
      await handled(personId, by, { type: 'IssueDeviceCode', codeId, codeDigest, now });
      return { code, validUntil: instantOfEpochMs(epochMsOf(now) + codeValidMs) };
    },
    list: async (personId) =>
      [...(await devicesOf(personId)).devices.values()]
        .filter(({ isRevoked }) => !isRevoked)
        .toSorted((left, right) => (left.lastUsedAt < right.lastUsedAt ? 1 : -1)),
    rename: (personId, by, { id, name }) => handled(personId, by, { type: 'RenameDevice', deviceId: id, name }),
    revoke: (personId, by, deviceId) => handled(personId, by, { type: 'RevokeDevice', deviceId }),
  };
}
