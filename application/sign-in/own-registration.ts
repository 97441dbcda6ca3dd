import {
  parseEmailAddress,
  parsePassword,
  registration,
  registrationStream,
  type PasswordFault,
  type PasswordId,
  type RegistrationState,
} from '../../domain/registration/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { StateAtHead } from '../event-log/state-at-head.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import { fitsPassword, hashPassword } from './hash-password.ts';
import type { Attempts, Fingerprint, PasswordHasher, PasswordVerifiers, TokenProvider } from './ports.ts';
import type { RegistrationMail } from './registration-mail.ts';

/** Whoever finds a passbook open has this many guesses before everything is a matter of hours. */
const guessesMax = { triesMax: 5, windowMs: 15 * 60_000 };

export type OwnChangeOutcome =
  | { readonly kind: 'done' }
  /** Not the password of this person, or nobody is registered: one answer. */
  | { readonly kind: 'password-wrong' }
  | { readonly kind: 'too-many-tries' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'email-refused' }
  | { readonly kind: 'password-refused'; readonly reason: PasswordFault };

/** What signed-in persons change about their own registration. Each takes the password again: a session is not enough. */
export interface OwnRegistration {
  readonly show: (personId: PersonId) => Promise<{ readonly email: RegistrationState['email'] }>;
  readonly changePassword: (personId: PersonId, typed: string, next: string) => Promise<OwnChangeOutcome>;
  readonly changeEmail: (personId: PersonId, typed: string, address: string) => Promise<OwnChangeOutcome>;
  readonly deleteRegistration: (personId: PersonId, typed: string) => Promise<OwnChangeOutcome>;
}

export interface OwnRegistrationNeeds {
  readonly registrationOf: StateAtHead<RegistrationState>;
  readonly verifiers: PasswordVerifiers;
  readonly hasher: PasswordHasher;
  readonly attempts: Attempts;
  readonly fingerprint: Fingerprint;
  readonly handle: HandleCommand;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  readonly tokens: Pick<TokenProvider, 'endAllOf'>;
  readonly mail: RegistrationMail;
}

const decider = { ...registration, streamOf: registrationStream };
const nothingKept = 'password_none' as PasswordId;

export function createOwnRegistration(needs: OwnRegistrationNeeds): OwnRegistration {
  const { registrationOf, verifiers, tokens, mail, identifiers } = needs;
  const handled = async (personId: PersonId, command: Parameters<typeof registration.decide>[0]): Promise<boolean> => {
    const outcome = await needs.handle(decider, { personId, actor: personId as string as Actor, command });
    return outcome.kind === 'accepted';
  };
  /** What is kept outside the log goes after the event, and what is open ends. */
  const end = async (personId: PersonId, but: PasswordId): Promise<void> => {
    await verifiers.forgetAllBut(personId, but);
    await tokens.endAllOf(personId);
  };

  return {
    show: async (personId) => ({ email: (await registrationOf(personId)).email }),
    changePassword: async (personId, typed, next) => {
      const state = await registrationOf(personId);
      const parsed = parsePassword(next, state.cardNumber === undefined ? [] : [state.cardNumber]);
      if (!parsed.ok) return { kind: 'password-refused', reason: parsed.reason };
      const proved = await provedPassword(needs, personId, state, typed);
      if (proved.kind !== 'proved') return proved;
      const verifier = await hashPassword(needs.hasher, parsed.value);
      if (verifier === undefined) return { kind: 'busy' };
      const passwordId = identifiers.entityId('password') as PasswordId;
      await verifiers.put(personId, passwordId, verifier);
      const change = { type: 'ChangePassword', replacedId: proved.passwordId, passwordId } as const;
      if (!(await handled(personId, change))) return { kind: 'password-wrong' };
      await end(personId, passwordId);
      await mail.tell(state, 'password-set');
      return { kind: 'done' };
    },
    changeEmail: async (personId, typed, address) => {
      const parsed = parseEmailAddress(address);
      if (!parsed.ok) return { kind: 'email-refused' };
      const proved = await provedPassword(needs, personId, await registrationOf(personId), typed);
      if (proved.kind !== 'proved') return proved;
      await mail.state(personId, parsed.value);
      return { kind: 'done' };
    },
    deleteRegistration: async (personId, typed) => {
      const state = await registrationOf(personId);
      const proved = await provedPassword(needs, personId, state, typed);
      if (proved.kind !== 'proved') return proved;
      const deletionId = identifiers.entityId('deletion');
      if (!(await handled(personId, { type: 'DeleteRegistration', deletionId }))) return { kind: 'password-wrong' };
      await end(personId, nothingKept);
      await mail.tell(state, 'registration-deleted');
      return { kind: 'done' };
    },
  };
}

type Proved =
  | { readonly kind: 'proved'; readonly passwordId: PasswordId }
  | Extract<OwnChangeOutcome, { readonly kind: 'password-wrong' | 'too-many-tries' | 'busy' }>;

async function provedPassword(
  { attempts, fingerprint, clock, verifiers, hasher }: OwnRegistrationNeeds,
  personId: PersonId,
  { passwordId }: RegistrationState,
  typed: string,
): Promise<Proved> {
  const budget = { ...guessesMax, key: await fingerprint(`own-registration:${personId}`) };
  const [counted] = await attempts.count([budget], clock.now());
  if (counted === undefined || counted.tries > budget.triesMax) return { kind: 'too-many-tries' };
  const verifier = await verifiers.find(passwordId ?? nothingKept);
  if (passwordId === undefined || verifier === undefined) return { kind: 'password-wrong' };
  const isRight = await fitsPassword(hasher, verifier, typed);
  if (isRight === 'busy') return { kind: 'busy' };
  if (!isRight) return { kind: 'password-wrong' };
  await attempts.forget([budget.key]);
  return { kind: 'proved', passwordId };
}
