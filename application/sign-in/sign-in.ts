import { parseNationalId } from '../../domain/people/index.ts';
import {
  parseCardNumber,
  registration,
  registrationStream,
  type PasswordId,
  type RegistrationState,
} from '../../domain/registration/index.ts';
import { halfWidth } from '../../domain/shared/half-width.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { epochMsOf } from '../../domain/shared/time.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { StateAtHead } from '../event-log/state-at-head.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import { fitsPassword } from './hash-password.ts';
import type { KnownDevices } from './known-devices.ts';
import type { Attempts, Fingerprint, PasswordHasher, PasswordVerifiers } from './ports.ts';
import { budgetsOf, exhausted, type Counters } from './throttle.ts';

/** As typed: nothing of it was checked yet. */
export interface SignInTry {
  readonly nationalId: string;
  readonly cardNumber: string;
  readonly password: string;
  /** Of the connection, never a header that the caller writes. */
  readonly address: string;
  /** What this browser kept from earlier sign-ins. */
  readonly deviceMarks: string;
}

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly personId: PersonId; readonly deviceMarks: string }
  /** One answer for whatever did not fit: number unknown, not registered, another card, another password. */
  | { readonly kind: 'no-match' }
  | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number };

export type SignIn = (attempt: SignInTry) => Promise<SignInOutcome>;

export interface SignInNeeds {
  readonly directory: Pick<Directory, 'find'>;
  readonly registrationOf: StateAtHead<RegistrationState>;
  readonly verifiers: PasswordVerifiers;
  readonly hasher: PasswordHasher;
  /** Made with today's parameters and fits no password: what is verified when there is nobody. */
  readonly decoyVerifier: string;
  readonly attempts: Attempts;
  readonly knownDevices: KnownDevices;
  readonly fingerprint: Fingerprint;
  readonly handle: HandleCommand;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  readonly pause: (durationMs: number) => Promise<void>;
}

/**
 * No refusal is given earlier than this: the few milliseconds in which somebody is looked up, or is not, vanish in it.
 * Well above the time that a password takes.
 */
const answerAfterMs = 400;

const decider = { ...registration, streamOf: registrationStream };

/**
 * The same work for everybody: one look-up, one stream, one verifier, one Argon2. Tries are counted before they are
 * made, so those that come at the same time are all seen.
 */
export function createSignIn(needs: SignInNeeds): SignIn {
  const { attempts, knownDevices, clock } = needs;
  return async (attempt) => {
    const earliest = needs.pause(answerAfterMs);
    const refused = async (outcome: SignInOutcome): Promise<SignInOutcome> => {
      await earliest;
      return outcome;
    };
    const { counters, budgets } = await countersOf(needs, attempt);
    const now = clock.now();
    const counted = await attempts.count(budgets, now);
    const spent = exhausted(budgets, counted);
    if (spent !== undefined) {
      const waitMs = epochMsOf(spent.windowEndsAt) - epochMsOf(now);
      return refused({ kind: 'too-many-tries', retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) });
    }
    const found = await verified(needs, attempt);
    if (found === 'busy') return refused({ kind: 'busy', retryAfterSeconds: 5 });
    if (found === undefined) return refused({ kind: 'no-match' });
    const triesOnAccount = counted.find(({ key }) => key === counters.account)?.tries ?? 1;
    const isRecorded = await record(needs, found, {
      device: counters.knownDevice === undefined ? 'new' : 'known',
      failuresBefore: triesOnAccount - 1,
    });
    if (!isRecorded) return refused({ kind: 'no-match' });
    // The address goes on being counted: a guesser with one account of their own gets no fresh budget by it.
    await attempts.forget(budgets.map(({ key }) => key).filter((key) => key !== counters.address));
    const deviceId = needs.identifiers.entityId('device');
    const deviceMarks = await knownDevices.mark(attempt.deviceMarks, counters.account, deviceId);
    return { kind: 'signed-in', personId: found.personId, deviceMarks };
  };
}

async function countersOf(
  { fingerprint, knownDevices }: SignInNeeds,
  attempt: SignInTry,
): Promise<{ readonly counters: Counters; readonly budgets: ReturnType<typeof budgetsOf> }> {
  const account = await fingerprint(`sign-in-account:${accountWords(attempt.nationalId)}`);
  const address = await fingerprint(`sign-in-address:${networkOf(attempt.address)}`);
  const mark = await knownDevices.find(attempt.deviceMarks, account);
  const knownDevice = mark === undefined ? undefined : await fingerprint(`sign-in-device:${mark}`);
  const counters = { account, address, knownDevice };
  return { counters, budgets: budgetsOf(counters) };
}

/** However it was typed, it is one account: otherwise each spelling would have a budget of its own. */
const accountWords = (typed: string): string => {
  const parsed = parseNationalId(typed);
  return parsed.ok ? parsed.value.id : halfWidth(typed).trim().toUpperCase().slice(0, 40);
};

/** A household has 2^64 addresses of IPv6, and is one source. */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
};

interface Found {
  readonly personId: PersonId;
  readonly passwordId: PasswordId;
}

/** A person that nobody is: its stream and its verifier are asked for where there is nobody to ask about. */
const nobody = 'per_00000000000000000000' as PersonId;
const noPassword = 'password_none' as PasswordId;

async function verified(needs: SignInNeeds, attempt: SignInTry): Promise<Found | 'busy' | undefined> {
  const nationalId = parseNationalId(attempt.nationalId);
  const personId = await needs.directory.find(nationalId.ok ? nationalId.value.id : 'nobody');
  const state: RegistrationState = await needs.registrationOf(personId ?? nobody);
  const verifier = await needs.verifiers.find(state.passwordId ?? noPassword);
  const isRight = await fitsPassword(needs.hasher, verifier ?? needs.decoyVerifier, attempt.password);
  if (isRight === 'busy') return 'busy';
  if (!isRight || verifier === undefined || !isCardOf(state, attempt.cardNumber)) return undefined;
  return foundIn(personId, state);
}

const foundIn = (personId: PersonId | undefined, { passwordId }: RegistrationState): Found | undefined =>
  personId === undefined || passwordId === undefined ? undefined : { personId, passwordId };

function isCardOf(state: RegistrationState, typed: string): boolean {
  const cardNumber = parseCardNumber(typed);
  return cardNumber.ok && cardNumber.value === state.cardNumber;
}

/** False: the password was replaced while it was verified. */
async function record(
  needs: SignInNeeds,
  { personId, passwordId }: Found,
  told: { readonly device: 'known' | 'new'; readonly failuresBefore: number },
): Promise<boolean> {
  const handled = await needs.handle(decider, {
    personId,
    actor: personId as string as Actor,
    command: {
      type: 'RecordSignIn',
      passwordId,
      signInId: needs.identifiers.entityId('sign-in'),
      way: 'card-number-and-password',
      ...told,
    },
  });
  return handled.kind === 'accepted';
}
