import type { Brand } from '../shared/brand.ts';
import type { CardNumber } from './card-number.ts';

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

export type RegistrationEvent = RegistrationCompleted | PasswordSet | SignedIn | SignedOutEverywhere;
