import { unreachable } from '../shared/unreachable.ts';
import type { CardNumber } from './card-number.ts';
import type { EmailAddress } from './email-address.ts';
import type { PasswordId, RegistrationEvent } from './events.ts';

export interface StatedEmail {
  readonly confirmationId: string;
  readonly address: EmailAddress;
  readonly isConfirmed: boolean;
}

export interface RegistrationDraft {
  cardNumber: CardNumber | undefined;
  passwordId: PasswordId | undefined;
  lastSignInId: string | undefined;
  lastSignOutId: string | undefined;
  email: StatedEmail | undefined;
  lastDeletionId: string | undefined;
}
export type RegistrationState = Readonly<RegistrationDraft>;

export const emptyDraft = (): RegistrationDraft => ({
  cardNumber: undefined,
  passwordId: undefined,
  lastSignInId: undefined,
  lastSignOutId: undefined,
  email: undefined,
  lastDeletionId: undefined,
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
    case 'SignedInWithCertificate':
      draft.lastSignInId = event.data.signInId;
      return;
    case 'SignedOutEverywhere':
      draft.lastSignOutId = event.data.signOutId;
      return;
    case 'EmailStated':
      draft.email = { ...event.data, isConfirmed: false };
      return;
    case 'EmailConfirmed':
      if (draft.email !== undefined) draft.email = { ...draft.email, isConfirmed: true };
      return;
    case 'RegistrationDeleted':
      draft.cardNumber = undefined;
      draft.passwordId = undefined;
      draft.email = undefined;
      draft.lastDeletionId = event.data.deletionId;
      return;
    default:
      unreachable(event);
  }
}
