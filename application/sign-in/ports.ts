import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeviceId } from '../../domain/devices/index.ts';
import type { NationalId } from '../../domain/people/index.ts';
import type { CardNumber, PasswordId } from '../../domain/registration/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';

/** Slow on purpose. Both throw `HashingOverloaded` when more wait than can be served. */
export interface PasswordHasher {
  /** A text that names its own parameters, for `verify`. */
  hash(password: string): Promise<string>;
  /** Costs the same whether or not it fits. */
  verify(verifier: string, password: string): Promise<boolean>;
}

export class HashingOverloaded extends Error {
  readonly code = 'hashing-overloaded';
}

/** What passwords are verified with, encrypted, outside the log: an old one is gone when a new one stands. */
export interface PasswordVerifiers {
  put(personId: PersonId, passwordId: PasswordId, verifier: string): Promise<void>;
  find(passwordId: PasswordId): Promise<string | undefined>;
  forgetAllBut(personId: PersonId, passwordId: PasswordId): Promise<void>;
}

export interface Budget {
  /** Already unreadable: a fingerprint of whom or what is counted. */
  readonly key: string;
  readonly triesMax: number;
  readonly windowMs: number;
}
export interface Counted {
  readonly key: string;
  readonly tries: number;
  readonly windowEndsAt: Instant;
}

/** Counts tries in windows, for all processes together. */
export interface Attempts {
  /** Counts one try against each key before it is made: tries at the same time are all seen. */
  count(budgets: readonly Budget[], now: Instant): Promise<readonly Counted[]>;
  forget(keys: readonly string[]): Promise<void>;
}

/** Fingerprints under a key of ours: the same for the same words, and nothing to anybody else. */
export type Fingerprint = (words: string) => Promise<string>;

export interface CardProof {
  /** What the card states of itself, signed by its issuer. */
  readonly statement: string;
  readonly issuerSignature: string;
  /** The card's own signature over our challenge. */
  readonly cardSignature: string;
}
/** Checks what an NHI card has signed. Undefined: not a card of this issuer, or not an answer to this challenge. */
export type VerifyCard = (
  challenge: string,
  proof: CardProof,
) => { readonly nationalId: NationalId; readonly cardNumber: CardNumber } | undefined;

export interface CertificateProof {
  /** X.509, DER in base64. */
  readonly certificate: string;
  /** Of its key, over our challenge; base64. */
  readonly signature: string;
}
/** Checks a citizen digital certificate at a moment. Undefined: not of the authority, out of its time, or no answer. */
export type VerifyCertificate = (challenge: string, proof: CertificateProof, now: Instant) => NationalId | undefined;

/** Issues sessions and tokens; standard OAuth 2 and OpenID Connect under its own path. */
export interface TokenProvider {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Undefined: this browser has no sign-in under way, or it is another's. */
  readonly interactionOf: (
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<{ readonly uid: string } | undefined>;
  /** Sends the browser on, signed in; with a bound device, as long as that pair stands. */
  readonly finish: (
    request: IncomingMessage,
    response: ServerResponse,
    who: { readonly personId: PersonId; readonly deviceId?: DeviceId },
  ) => Promise<void>;
  /** Whoever the bearer token, or without one the session cookie, stands for. */
  readonly personOf: (request: IncomingMessage, response: ServerResponse) => Promise<PersonId | undefined>;
  /** Of this browser alone; tokens that were issued in it end with it. */
  readonly endThis: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Every session, token and grant of the person, in every process, from its acknowledgement on. */
  readonly endAllOf: (personId: PersonId) => Promise<void>;
}
