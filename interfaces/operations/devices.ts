import { z } from 'zod';
import { parseDeviceName, type DeviceId } from '../../domain/devices/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { authorityOf } from './delegation-answers.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault, type Caller } from './operation.ts';
import { personIdSchema } from './schemas.ts';

const access = { kind: 'family', alsoDemo: false } as const;
const ofPerson = z.strictObject({ personId: personIdSchema });
const deviceIdSchema = z
  .string()
  .regex(/^device_[0-9a-z]{20}$/u, 'deviceId')
  .transform((text) => text as DeviceId);

/** With which devices somebody signs in is no matter of a delegate's, nor of a parent's. */
function isTheirs(caller: Caller, personId: PersonId): boolean {
  const by = authorityOf(caller);
  return by === 'operator' || by === personId;
}

export const issueDeviceCode = defineOperation({
  name: 'issue-device-code',
  summary: 'Make a code with which one device can be bound, within 15 minutes; an older one is no longer good',
  input: ofPerson,
  output: z.object({ code: z.string(), payload: z.string(), validUntil: z.string() }),
  access,
  run: async ({ services, input: { personId }, caller }) => {
    if (!isTheirs(caller, personId)) return fault('not-permitted');
    if (!(await services.personExists(personId))) return fault('person-not-found', { field: 'personId' });
    const { code, validUntil } = await services.devices.issueCode(personId, caller.actor);
    // What the square picture holds: the code alone, so a photograph of it says nothing of whose it is.
    return answer({ code, payload: `passbook-device-code:${code}`, validUntil });
  },
});

export const listDevices = defineOperation({
  name: 'list-devices',
  summary: 'The devices that are bound to a person, the latest used first',
  input: ofPerson,
  output: z.object({
    devices: z.array(z.object({ deviceId: z.string(), name: z.string(), boundAt: z.string(), lastUsedAt: z.string() })),
  }),
  access,
  run: async ({ services, input: { personId }, caller }) => {
    if (!isTheirs(caller, personId)) return fault('not-permitted');
    const devices = await services.devices.list(personId);
    return answer({
      devices: devices.map(({ deviceId, name, boundAt, lastUsedAt }) => ({ deviceId, name, boundAt, lastUsedAt })),
    });
  },
});

export const renameDevice = defineOperation({
  name: 'rename-device',
  summary: 'Call a device something else',
  input: ofPerson.extend({ deviceId: deviceIdSchema, name: z.string().max(200) }),
  output: z.object({ deviceId: z.string(), name: z.string() }),
  access,
  run: async ({ services, input: { personId, deviceId, name }, caller }) => {
    if (!isTheirs(caller, personId)) return fault('not-permitted');
    const parsed = parseDeviceName(name);
    if (!parsed.ok) return fault('device-name-invalid', { field: 'name' });
    const device = { id: deviceId, name: parsed.value };
    const refusal = await services.devices.rename(personId, caller.actor, device);
    if (refusal !== undefined) return fault(refusal.code, { field: 'deviceId' });
    return answer({ deviceId, name: parsed.value });
  },
});

export const revokeDevice = defineOperation({
  name: 'revoke-device',
  summary: 'End what a device may do for one person, at once; other persons and devices are left as they are',
  input: ofPerson.extend({ deviceId: deviceIdSchema }),
  output: z.object({ deviceId: z.string() }),
  access,
  run: async ({ services, input: { personId, deviceId }, caller }) => {
    if (!isTheirs(caller, personId)) return fault('not-permitted');
    const refusal = await services.devices.revoke(personId, caller.actor, deviceId);
    return refusal === undefined ? answer({ deviceId }) : fault(refusal.code, { field: 'deviceId' });
  },
});
