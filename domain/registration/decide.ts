import { accepted, refused, type Decision } from '../shared/decider.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { CardNumber } from './card-number.ts';
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
export interface SignOutEverywhere {
  readonly type: 'SignOutEverywhere';
  readonly signOutId: string;
}
export type RegistrationCommand = CompleteRegistration | RecordSignIn | SignOutEverywhere;

export type RegistrationRefusal = { readonly code: 'not-registered' } | { readonly code: 'password-replaced' };

type RegistrationDecision = Decision<RegistrationEvent, RegistrationRefusal>;

export function decide(command: RegistrationCommand, state: RegistrationState): RegistrationDecision {
  switch (command.type) {
    case 'CompleteRegistration':
      return completeRegistration(command, state);
    case 'RecordSignIn':
      return recordSignIn(command, state);
    case 'SignOutEverywhere':
      return signOutEverywhere(command, state);
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

function signOutEverywhere({ signOutId }: SignOutEverywhere, state: RegistrationState): RegistrationDecision {
  if (state.passwordId === undefined) return refused({ code: 'not-registered' });
  if (state.lastSignOutId === signOutId) return accepted();
  return accepted({ type: 'SignedOutEverywhere', data: { signOutId } });
}
