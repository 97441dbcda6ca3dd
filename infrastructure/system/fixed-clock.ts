import type { Clock } from '../../application/ports/clock.ts';
import { dateAt, epochMsOf, instantOfEpochMs, type Instant } from '../../domain/shared/time.ts';

/** Stands still until it is moved, in either direction. */
export interface FixedClock extends Clock {
  advance(durationMs: number): void;
  set(instant: Instant): void;
}

/** `simulated: false` is for tests that must look like life; what is recorded under any other fixed clock is marked. */
export function createFixedClock(
  start: Instant,
  { simulated = true }: { readonly simulated?: boolean } = {},
): FixedClock {
  let current = start;
  return {
    now: () => current,
    today: (zone) => dateAt(current, zone),
    simulated,
    advance: (durationMs) => {
      current = instantOfEpochMs(epochMsOf(current) + durationMs);
    },
    set: (instant) => {
      current = instant;
    },
  };
}
