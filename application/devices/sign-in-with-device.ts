import {
  devices,
  devicesStream,
  parseDeviceName,
  standing,
  type DeviceId,
  type DevicesCommand,
  type DevicesState,
} from '../../domain/devices/index.ts';
import { parseNationalId } from '../../domain/people/index.ts';
import type { RegistrationState } from '../../domain/registration/index.ts';
import { halfWidth } from '../../domain/shared/half-width.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { StateAtHead } from '../event-log/state-at-head.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Attempts, Budget, Fingerprint } from '../sign-in/ports.ts';
import type { RegistrationMail } from '../sign-in/registration-mail.ts';
import { networkOf } from '../sign-in/sign-in.ts';
import { deviceCodeAsTyped, deviceCodeDigest } from './device-code.ts';

/** As typed, and what the browser kept of an earlier binding. */
export interface DeviceTry {
  readonly nationalId: string;
  readonly address: string;
  readonly deviceMark: string;
}
export interface CodeTry extends DeviceTry {
  readonly code: string;
  readonly name: string;
}
export interface QuickTry extends DeviceTry {
  readonly lastFour: string;
}

export type DeviceOutcome =
  | {
      readonly kind: 'signed-in';
      readonly personId: PersonId;
      readonly deviceId: DeviceId;
      readonly deviceMark: string;
    }
  /** One answer for whatever did not fit: number unknown, no code, used, over, another device, other digits. */
  | { readonly kind: 'no-match' }
  | { readonly kind: 'name-refused' }
  | { readonly kind: 'too-many-tries' };

export interface SignInWithDevice {
  /** Binds the device by the code and signs in. */
  redeem(attempt: CodeTry): Promise<DeviceOutcome>;
  /** With a bound device and the last four digits of the card, as the insurer's own app asks. */
  quickly(attempt: QuickTry): Promise<DeviceOutcome>;
}

export interface SignInWithDeviceNeeds {
  readonly directory: Pick<Directory, 'find'>;
  readonly devicesOf: StateAtHead<DevicesState>;
  readonly registrationOf: StateAtHead<RegistrationState>;
  readonly handle: HandleCommand;
  readonly attempts: Attempts;
  readonly fingerprint: Fingerprint;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  readonly mail: RegistrationMail;
  readonly pause: (durationMs: number) => Promise<void>;
}

const quarterHourMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** Threat I03. A code has forty bits, so even all of these together find none. */
const codeTries = { each: 5, address: 60, account: 100 } as const;
/** Four digits are guessed soon, so a device has few tries a day; whoever owns it binds it anew with a code. */
const quickTriesPerDay = 5;
/** As in `sign-in.ts`: no refusal is given earlier. */
const answerAfterMs = 400;
const nobody = 'per_00000000000000000000' as PersonId;
const decider = { ...devices, streamOf: devicesStream };

export function createSignInWithDevice(needs: SignInWithDeviceNeeds): SignInWithDevice {
  /** Both ways take as long whatever was wrong. */
  const evenly = async (work: () => Promise<DeviceOutcome>): Promise<DeviceOutcome> => {
    const earliest = needs.pause(answerAfterMs);
    const outcome = await work();
    if (outcome.kind !== 'signed-in') await earliest;
    return outcome;
  };
  return {
    redeem: (attempt) => evenly(() => redeem(needs, attempt)),
    quickly: (attempt) => evenly(() => quickly(needs, attempt)),
  };
}

async function redeem(needs: SignInWithDeviceNeeds, attempt: CodeTry): Promise<DeviceOutcome> {
  const name = parseDeviceName(attempt.name);
  if (!name.ok) return { kind: 'name-refused' };
  const account = await needs.fingerprint(`device-code-account:${accountWords(attempt.nationalId)}`);
  const address = await needs.fingerprint(`device-code-address:${networkOf(attempt.address)}`);
  const isOver = await exhausted(needs, [
    { key: `${account}@${address}`, triesMax: codeTries.each, windowMs: quarterHourMs },
    { key: address, triesMax: codeTries.address, windowMs: quarterHourMs },
    { key: account, triesMax: codeTries.account, windowMs: quarterHourMs },
  ]);
  if (isOver) return { kind: 'too-many-tries' };
  const { personId, registration } = await whoIs(needs, attempt.nationalId);
  const codeDigest = await deviceCodeDigest(needs.fingerprint, personId, deviceCodeAsTyped(attempt.code));
  const deviceId = (await deviceIn(needs, attempt.deviceMark)) ?? (needs.identifiers.entityId('device') as DeviceId);
  const bindingId = needs.identifiers.entityId('binding');
  if (registration.passwordId === undefined) return { kind: 'no-match' };
  const now = needs.clock.now();
  const bind = { type: 'BindDevice', bindingId, codeDigest, deviceId, name: name.value, now } as const;
  if (!(await isDone(needs, personId, bind))) return { kind: 'no-match' };
  await needs.attempts.forget([`${account}@${address}`, account]);
  await needs.mail.tell(registration, 'device-bound');
  return { kind: 'signed-in', personId, deviceId, deviceMark: await markOf(needs, deviceId) };
}

async function quickly(needs: SignInWithDeviceNeeds, attempt: QuickTry): Promise<DeviceOutcome> {
  const deviceId = await deviceIn(needs, attempt.deviceMark);
  const { personId, registration } = await whoIs(needs, attempt.nationalId);
  const key = await needs.fingerprint(`device-quick:${deviceId ?? networkOf(attempt.address)}:${personId}`);
  if (await exhausted(needs, [{ key, triesMax: quickTriesPerDay, windowMs: dayMs }])) return { kind: 'too-many-tries' };
  const isStanding = standing(await needs.devicesOf(personId), deviceId ?? noDevice) !== undefined;
  const digits = halfWidth(attempt.lastFour).trim();
  const isCard = registration.cardNumber?.slice(-4) === digits;
  if (deviceId === undefined || !isStanding || !isCard) return { kind: 'no-match' };
  const signInId = needs.identifiers.entityId('sign-in');
  const use = { type: 'RecordDeviceUse', deviceId, signInId, now: needs.clock.now() } as const;
  if (!(await isDone(needs, personId, use))) return { kind: 'no-match' };
  await needs.attempts.forget([key]);
  return { kind: 'signed-in', personId, deviceId, deviceMark: await markOf(needs, deviceId) };
}

const noDevice = 'device_none' as DeviceId;

/** The same look-ups for whoever is not registered, in a stream that nobody has. */
async function whoIs(
  { directory, registrationOf }: SignInWithDeviceNeeds,
  typed: string,
): Promise<{ readonly personId: PersonId; readonly registration: RegistrationState }> {
  const nationalId = parseNationalId(typed);
  const personId = (await directory.find(nationalId.ok ? nationalId.value.id : 'nobody')) ?? nobody;
  return { personId, registration: await registrationOf(personId) };
}

const accountWords = (typed: string): string => {
  const parsed = parseNationalId(typed);
  return parsed.ok ? parsed.value.id : halfWidth(typed).trim().toUpperCase().slice(0, 40);
};

async function exhausted({ attempts, clock }: SignInWithDeviceNeeds, budgets: readonly Budget[]): Promise<boolean> {
  const counted = await attempts.count(budgets, clock.now());
  return counted.some(({ key, tries }) => budgets.some((budget) => budget.key === key && tries > budget.triesMax));
}

async function isDone(
  { handle }: SignInWithDeviceNeeds,
  personId: PersonId,
  command: DevicesCommand,
): Promise<boolean> {
  const outcome = await handle(decider, { personId, actor: personId as string as Actor, command });
  return outcome.kind === 'accepted';
}

/** A mark of ours names the device and nobody; it cannot be made by others, and opens nothing by itself. */
async function deviceIn({ fingerprint }: SignInWithDeviceNeeds, mark: string): Promise<DeviceId | undefined> {
  const [deviceId = '', seal = ''] = mark.split('.');
  const isOurs = /^device_\w{1,40}$/.test(deviceId) && seal === (await sealOf(fingerprint, deviceId));
  return isOurs ? (deviceId as DeviceId) : undefined;
}
const sealOf = (fingerprint: Fingerprint, deviceId: string): Promise<string> => fingerprint(`bound-device:${deviceId}`);
const markOf = async ({ fingerprint }: SignInWithDeviceNeeds, deviceId: DeviceId): Promise<string> =>
  `${deviceId}.${await sealOf(fingerprint, deviceId)}`;
