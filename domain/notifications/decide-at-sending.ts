import { epochMsOf, type Instant } from '../shared/time.ts';
import { keyOfTelling, type DueTelling } from './due-tellings.ts';
import type { QuietHours } from './events.ts';
import { isQuietAt, nextClosing, nextOpening } from './quiet-hours.ts';

export type SuppressionReason = 'not-permitted' | 'no-longer-wanted';

export type SendingDecision =
  | { readonly kind: 'send'; readonly ttlSeconds: number }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'suppress'; readonly reason: SuppressionReason }
  | { readonly kind: 'expire' };

export interface AtSending {
  readonly telling: Pick<DueTelling, 'subjectId' | 'recipientId' | 'rule' | 'period' | 'destination' | 'channel'> & {
    readonly dueAt: Instant;
    readonly expiresAt: Instant;
  };
  /** Whether the recipient may be reminded of the subject now: consent, delegation, age, all in one answer. */
  readonly isPermitted: boolean;
  /** What is due now, from facts read for this decision: relevance, marks, answers, address and earlier tellings. */
  readonly wanted: readonly DueTelling[];
  readonly quietHours: QuietHours;
  readonly now: Instant;
}

/** What FCM takes at most: four weeks. */
const ttlSecondsMax = 2_419_200;

/** All that may have changed since the row was planned, asked once more; the last word before anything leaves. */
export function decideAtSending({ telling, isPermitted, wanted, quietHours, now }: AtSending): SendingDecision {
  if (!isPermitted) return { kind: 'suppress', reason: 'not-permitted' };
  const key = keyOfTelling(telling);
  if (!wanted.some((other) => keyOfTelling(other) === key)) return { kind: 'suppress', reason: 'no-longer-wanted' };
  if (now >= telling.expiresAt) return { kind: 'expire' };
  if (now < telling.dueAt) return { kind: 'wait', until: telling.dueAt };
  if (telling.channel === 'inbox') return { kind: 'send', ttlSeconds: ttlSecondsMax };
  if (isQuietAt(quietHours, now)) return { kind: 'wait', until: nextOpening(quietHours, now) };
  const closing = nextClosing(quietHours, now);
  const end = closing !== null && closing < telling.expiresAt ? closing : telling.expiresAt;
  // What is kept for an hour by the push service must not ring in the night either.
  const ttlSeconds = Math.floor((epochMsOf(end) - epochMsOf(now)) / 1_000);
  return { kind: 'send', ttlSeconds: Math.min(ttlSeconds, ttlSecondsMax) };
}
