import type { Clock } from '../../application/ports/clock.ts';
import { dateAt, instantOfEpochMs, type Instant } from '../../domain/shared/time.ts';

export function createSystemClock(): Clock {
  const now = (): Instant => instantOfEpochMs(Date.now());
  return { now, today: (zone) => dateAt(now(), zone), simulated: false };
}
