import type { Brand } from '../shared/brand.ts';
import type { CardNumber } from './card-number.ts';
import type { EmailAddress } from './email-address.ts';

/**
 * Names what a password is verified with, which is kept outside the log: an old verifier must be able to vanish, and a
 * history that an auditor reads must not hold one.
 */
export type PasswordId = Brand<string, 'PasswordId'>;

/** The person proved possession of their NHI card; a later card replaces an earlier one. */
export interface RegistrationCompleted {
  readonly type: 'RegistrationCompleted';
  readonly data: { readonly way: 'nhi-card'; readonly cardNumber: CardNumber };
}
export interface PasswordSet {
  readonly type: 'PasswordSet';
  readonly data: { readonly passwordId: PasswordId };
}
export interface SignedIn {
  readonly type: 'SignedIn';
  readonly data: {
    readonly signInId: string;
    readonly way: 'card-number-and-password';
    /** Whether this browser had signed this person in before. */
    readonly device: 'known' | 'new';
    /** Refused tries on this person's number since the last success, whoever made them. */
    readonly failuresBefore: number;
  };
}
export interface SignedOutEverywhere {
  readonly type: 'SignedOutEverywhere';
  readonly data: { readonly signOutId: string };
}

/** The person proved possession of their citizen digital certificate; neither card number nor password was asked for. */
export interface SignedInWithCertificate {
  readonly type: 'SignedInWithCertificate';
  readonly data: { readonly signInId: string };
}
/** The person gave an address, or another one than before; nothing but its confirmation is sent to it until it answers. */
export interface EmailStated {
  readonly type: 'EmailStated';
  readonly data: { readonly confirmationId: string; readonly address: EmailAddress };
}
/** Whoever reads mail at the address sent back what was sent there. */
export interface EmailConfirmed {
  readonly type: 'EmailConfirmed';
  readonly data: { readonly confirmationId: string };
}
/** Nobody signs in as this person any more, until they register again. The record itself stays. */
export interface RegistrationDeleted {
  readonly type: 'RegistrationDeleted';
  readonly data: { readonly deletionId: string };
}

export type RegistrationEvent =
  | RegistrationCompleted
  | PasswordSet
  | SignedIn
  | SignedInWithCertificate
  | SignedOutEverywhere
  | EmailStated
  | EmailConfirmed
  | RegistrationDeleted;
