import type { Clock } from '../../application/ports/clock.ts';
import { dateAt, type Instant } from '../../domain/shared/time.ts';
import { createSystemClock } from './system-clock.ts';

/** The real clock until somebody pins it; what is recorded while it is pinned is marked as simulated. */
export interface AdjustableClock extends Clock {
  /** Undefined: the real time again. */
  pin(instant: Instant | undefined): void;
  readonly pinnedAt: Instant | undefined;
}

export function createAdjustableClock(pinned: Instant | undefined): AdjustableClock {
  const real = createSystemClock();
  let current = pinned;
  const now = (): Instant => current ?? real.now();
  return {
    now,
    today: (zone) => dateAt(now(), zone),
    get simulated() {
      return current !== undefined;
    },
    get pinnedAt() {
      return current;
    },
    pin: (instant) => {
      current = instant;
    },
  };
}
