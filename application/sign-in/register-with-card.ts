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
import type { Directory } from '../ports/directory.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import { hashPassword } from './hash-password.ts';
import type {
  Attempts,
  CardProof,
  Fingerprint,
  PasswordHasher,
  PasswordVerifiers,
  TokenProvider,
  VerifyCard,
} from './ports.ts';
import type { RegistrationMail } from './registration-mail.ts';

export interface CardRegistration {
  /** As given out by us, and used up by the caller before this is asked. */
  readonly challenge: string;
  readonly proof: CardProof;
  readonly password: string;
  /** As typed; empty: the address on record, if any, stays. */
  readonly email: string;
}
export type CardRegistrationOutcome =
  | { readonly kind: 'registered'; readonly personId: PersonId }
  /** Not a card of the issuer, not this challenge, or nobody here has this card: one answer. */
  | { readonly kind: 'card-refused' }
  | { readonly kind: 'password-refused'; readonly reason: PasswordFault }
  | { readonly kind: 'email-refused' }
  | { readonly kind: 'busy' };

export type RegisterWithCard = (registering: CardRegistration) => Promise<CardRegistrationOutcome>;

export interface RegisterWithCardNeeds {
  readonly verifyCard: VerifyCard;
  readonly directory: Pick<Directory, 'find'>;
  readonly hasher: PasswordHasher;
  readonly verifiers: PasswordVerifiers;
  readonly attempts: Attempts;
  readonly fingerprint: Fingerprint;
  readonly handle: HandleCommand;
  readonly identifiers: Identifiers;
  readonly tokens: Pick<TokenProvider, 'endAllOf'>;
  readonly registrationOf: StateAtHead<RegistrationState>;
  readonly mail: RegistrationMail;
}

const decider = { ...registration, streamOf: registrationStream };

/**
 * First registration and forgotten password alike: the card's possession is proved, never claimed. Whoever was signed in
 * with the old password is signed out, and what was counted against the number is forgotten.
 */
export function createRegisterWithCard(needs: RegisterWithCardNeeds): RegisterWithCard {
  return async ({ challenge, proof, password, email }) => {
    const card = needs.verifyCard(challenge, proof);
    if (card === undefined) return { kind: 'card-refused' };
    const { nationalId, cardNumber } = card;
    const parsed = parsePassword(password, [nationalId, cardNumber]);
    if (!parsed.ok) return { kind: 'password-refused', reason: parsed.reason };
    const address = email.trim() === '' ? undefined : parseEmailAddress(email);
    if (address?.ok === false) return { kind: 'email-refused' };
    const personId = await needs.directory.find(nationalId);
    if (personId === undefined) return { kind: 'card-refused' };
    const verifier = await hashPassword(needs.hasher, parsed.value);
    if (verifier === undefined) return { kind: 'busy' };
    const passwordId = needs.identifiers.entityId('password') as PasswordId;
    const before = await needs.registrationOf(personId);
    // Before the event that names it: a password on record can always be verified.
    await needs.verifiers.put(personId, passwordId, verifier);
    await needs.handle(decider, {
      personId,
      actor: personId as string as Actor,
      command: { type: 'CompleteRegistration', way: 'nhi-card', cardNumber, passwordId },
    });
    await needs.verifiers.forgetAllBut(personId, passwordId);
    await needs.tokens.endAllOf(personId);
    await needs.attempts.forget([await needs.fingerprint(`sign-in-account:${nationalId}`)]);
    // The address before this one: whoever holds the card now may not be whom it belongs to.
    await needs.mail.tell(before, 'password-set');
    if (address !== undefined) await needs.mail.state(personId, address.value);
    return { kind: 'registered', personId };
  };
}
