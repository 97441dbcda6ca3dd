import { unreachable } from '../shared/unreachable.ts';
import type { CardNumber } from './card-number.ts';
import type { PasswordId, RegistrationEvent } from './events.ts';

export interface RegistrationDraft {
  cardNumber: CardNumber | undefined;
  passwordId: PasswordId | undefined;
  lastSignInId: string | undefined;
  lastSignOutId: string | undefined;
}
export type RegistrationState = Readonly<RegistrationDraft>;

export const emptyDraft = (): RegistrationDraft => ({
  cardNumber: undefined,
  passwordId: undefined,
  lastSignInId: undefined,
  lastSignOutId: undefined,
});

export function evolve(draft: RegistrationDraft, event: RegistrationEvent): void {
  switch (event.type) {
    case 'RegistrationCompleted':
      draft.cardNumber = event.data.cardNumber;
      return;
    case 'PasswordSet':
      draft.passwordId = event.data.passwordId;
      return;
    case 'SignedIn':
      draft.lastSignInId = event.data.signInId;
      return;
    case 'SignedOutEverywhere':
      draft.lastSignOutId = event.data.signOutId;
      return;
    default:
      unreachable(event);
  }
}
