import { accepted, refused, type Decision } from '../shared/decider.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { CardNumber } from './card-number.ts';
import type { EmailAddress } from './email-address.ts';
import type { PasswordId, RegistrationEvent, SignedIn } from './events.ts';
import type { RegistrationState } from './state.ts';

/** Whoever sends it has seen the card's proof, and keeps the verifier of the password already. */
export interface CompleteRegistration {
  readonly type: 'CompleteRegistration';
  readonly way: 'nhi-card';
  readonly cardNumber: CardNumber;
  readonly passwordId: PasswordId;
}
/** The password was verified; with which, since it may have been replaced meanwhile. */
export interface RecordSignIn extends Pick<SignedIn['data'], 'signInId' | 'way' | 'device' | 'failuresBefore'> {
  readonly type: 'RecordSignIn';
  readonly passwordId: PasswordId;
}
/** Whoever sends it has checked certificate and signature. Needs no registration: the certificate is one. */
export interface RecordCertificateSignIn {
  readonly type: 'RecordCertificateSignIn';
  readonly signInId: string;
}
export interface SignOutEverywhere {
  readonly type: 'SignOutEverywhere';
  readonly signOutId: string;
}
/** By somebody who is signed in and has just typed the password again: which, since it may have been replaced meanwhile. */
export interface ChangePassword {
  readonly type: 'ChangePassword';
  readonly replacedId: PasswordId;
  readonly passwordId: PasswordId;
}
export interface StateEmail {
  readonly type: 'StateEmail';
  readonly address: EmailAddress;
  readonly confirmationId: string;
}
export interface ConfirmEmail {
  readonly type: 'ConfirmEmail';
  readonly confirmationId: string;
}
export interface DeleteRegistration {
  readonly type: 'DeleteRegistration';
  readonly deletionId: string;
}
export type RegistrationCommand =
  | CompleteRegistration
  | RecordSignIn
  | RecordCertificateSignIn
  | SignOutEverywhere
  | ChangePassword
  | StateEmail
  | ConfirmEmail
  | DeleteRegistration;

export interface RegistrationRefusal {
  readonly code: 'not-registered' | 'password-replaced' | 'confirmation-outdated';
}

type RegistrationDecision = Decision<RegistrationEvent, RegistrationRefusal>;

export function decide(command: RegistrationCommand, state: RegistrationState): RegistrationDecision {
  switch (command.type) {
    case 'CompleteRegistration':
      return completeRegistration(command, state);
    case 'RecordSignIn':
      return recordSignIn(command, state);
    case 'RecordCertificateSignIn':
      return recordCertificateSignIn(command, state);
    case 'SignOutEverywhere':
      return signOutEverywhere(command, state);
    case 'ChangePassword':
      return changePassword(command, state);
    case 'StateEmail':
      return stateEmail(command, state);
    case 'ConfirmEmail':
      return confirmEmail(command, state);
    case 'DeleteRegistration':
      return deleteRegistration(command, state);
    default:
      return unreachable(command);
  }
}

/** Also how a forgotten password is replaced: recovery asks for no less than registration did. */
function completeRegistration(command: CompleteRegistration, state: RegistrationState): RegistrationDecision {
  const { way, cardNumber, passwordId } = command;
  const events: RegistrationEvent[] = [];
  if (state.cardNumber !== cardNumber) events.push({ type: 'RegistrationCompleted', data: { way, cardNumber } });
  if (state.passwordId !== passwordId) events.push({ type: 'PasswordSet', data: { passwordId } });
  return accepted(...events);
}

function recordSignIn(command: RecordSignIn, state: RegistrationState): RegistrationDecision {
  const { passwordId, signInId, way, device, failuresBefore } = command;
  if (state.lastSignInId === signInId) return accepted(); // A retry: it is on record.
  if (state.passwordId === undefined) return refused({ code: 'not-registered' });
  if (state.passwordId !== passwordId) return refused({ code: 'password-replaced' });
  return accepted({ type: 'SignedIn', data: { signInId, way, device, failuresBefore } });
}

function recordCertificateSignIn(
  { signInId }: RecordCertificateSignIn,
  state: RegistrationState,
): RegistrationDecision {
  if (state.lastSignInId === signInId) return accepted();
  return accepted({ type: 'SignedInWithCertificate', data: { signInId } });
}

function signOutEverywhere({ signOutId }: SignOutEverywhere, state: RegistrationState): RegistrationDecision {
  const hasSignedIn = state.passwordId !== undefined || state.lastSignInId !== undefined;
  if (!hasSignedIn) return refused({ code: 'not-registered' });
  if (state.lastSignOutId === signOutId) return accepted();
  return accepted({ type: 'SignedOutEverywhere', data: { signOutId } });
}

function changePassword({ replacedId, passwordId }: ChangePassword, state: RegistrationState): RegistrationDecision {
  if (state.passwordId === passwordId) return accepted();
  if (state.passwordId === undefined) return refused({ code: 'not-registered' });
  if (state.passwordId !== replacedId) return refused({ code: 'password-replaced' });
  return accepted({ type: 'PasswordSet', data: { passwordId } });
}

/** The address that stands already needs no second statement; its confirmation can be sent again. */
function stateEmail({ address, confirmationId }: StateEmail, state: RegistrationState): RegistrationDecision {
  if (state.passwordId === undefined) return refused({ code: 'not-registered' });
  if (state.email?.address === address) return accepted();
  return accepted({ type: 'EmailStated', data: { confirmationId, address } });
}

/** A link that was sent to an address which has been replaced since confirms nothing. */
function confirmEmail({ confirmationId }: ConfirmEmail, state: RegistrationState): RegistrationDecision {
  if (state.email?.confirmationId !== confirmationId) return refused({ code: 'confirmation-outdated' });
  return state.email.isConfirmed ? accepted() : accepted({ type: 'EmailConfirmed', data: { confirmationId } });
}

function deleteRegistration({ deletionId }: DeleteRegistration, state: RegistrationState): RegistrationDecision {
  if (state.lastDeletionId === deletionId) return accepted();
  if (state.passwordId === undefined) return refused({ code: 'not-registered' });
  return accepted({ type: 'RegistrationDeleted', data: { deletionId } });
}
