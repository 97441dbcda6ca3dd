import type { SendOutcome } from '../ports/notifier.ts';
import { epochMsOf, instantOfEpochMs, type Instant } from '../../domain/shared/time.ts';

const firstWaitMsMax = 10_000;
const waitMsMax = 3_600_000;
/** What a service that says "too many" without saying until when is given at least. */
const tooManyWaitMs = 60_000;
/** A service that asks for more is asked again after a day. */
const askedWaitMsMax = 86_400_000;

/** The service's own word where it gave one; else doubling, with full jitter: `chance` is in [0, 1). */
export function nextAttemptAt(
  { code, retryAfterMs }: Extract<SendOutcome, { kind: 'try-later' | 'unknown' }>,
  attempts: number,
  { now, chance }: { readonly now: Instant; readonly chance: number },
): Instant {
  if (retryAfterMs !== null) return later(now, Math.min(retryAfterMs, askedWaitMsMax));
  const waitMs = Math.floor(chance * Math.min(waitMsMax, firstWaitMsMax * 2 ** Math.min(attempts, 20)));
  return later(now, code === 'http-429' ? tooManyWaitMs + waitMs : 1_000 + waitMs);
}

const later = (now: Instant, waitMs: number): Instant => instantOfEpochMs(epochMsOf(now) + waitMs);
