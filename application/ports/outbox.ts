import type { DueTelling } from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';

export const outboxStates = ['planned', 'claimed', 'unknown', 'told', 'suppressed', 'expired', 'dead'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Held until the lease ends. Whoever claims it after that has a higher fence, and this claim can change nothing more. */
export interface Claim {
  readonly key: string;
  readonly fence: string;
  readonly telling: DueTelling;
  /** Begun so far. */
  readonly attempts: number;
  /** An earlier attempt did not find out what became of its message. */
  readonly mayHaveLeft: boolean;
}

export type Settlement =
  | { readonly kind: 'told'; readonly messageId: string | null }
  /** Nothing was tried. */
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'retry'; readonly outcome: 'unknown' | 'not-taken'; readonly code: string; readonly at: Instant }
  | { readonly kind: 'suppressed' | 'expired' | 'dead'; readonly code: string };

/**
 * Due rows, unique by key, and every attempt ever made. Leases run on the store's own clock, due times on the caller's.
 * Each method is one transaction.
 */
export interface Outbox {
  /** New ones are added, open ones move, what was suppressed and is wanted again opens; what was told stays told. */
  plan(tellings: readonly DueTelling[]): Promise<void>;
  claim(wish: { readonly now: Instant; readonly limit: number; readonly leaseMs: number }): Promise<readonly Claim[]>;
  /** Durable before anything leaves. False: the claim was lost, nothing may be sent. */
  beginAttempt(claim: Claim, now: Instant): Promise<boolean>;
  /** False: the claim was lost, and whoever has it settles it. */
  settle(claim: Claim, settlement: Settlement, now: Instant): Promise<boolean>;
  /** On erasure: every row and attempt about the person, or to them, whatever became of it. */
  forget(personId: PersonId): Promise<void>;
  counts(): Promise<Readonly<Record<OutboxState, number>>>;
}
