import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { LockOut } from './lock-out.ts';
import { latest } from './periods.ts';
import { runThrough, soonestAfter } from './runs.ts';
import type { Segment } from './segments.ts';

/** From a day on the service is open: `current` gives version and end, `first` the interval that came before. */
export interface Opening {
  readonly from: CalendarDate;
  readonly opensBy: Segment['opensBy'] | 'lock-out';
  readonly current: Segment;
  readonly first: Segment;
  readonly because: readonly EventId[];
}

interface Asked {
  readonly on: CalendarDate;
  readonly lockOut: LockOut | undefined;
}

/** The opening that the day lies in. */
export function openingOn(open: readonly Segment[], { on, lockOut }: Asked): Opening | undefined {
  const run = runThrough(open, on);
  if (run === undefined || (lockOut !== undefined && lockOut.endsOn > on)) return undefined;
  const [current] = run;
  const first = run.at(-1) ?? current;
  const because = run.flatMap((segment) => segment.because);
  if (lockOut === undefined || lockOut.endsOn <= first.from) {
    return { from: first.from, opensBy: first.opensBy, current, first, because };
  }
  return { from: lockOut.endsOn, opensBy: 'lock-out', current, first, because: [...because, ...lockOut.because] };
}

/** The next opening after a day that lies in none. */
export function openingAfter(open: readonly Segment[], { on, lockOut }: Asked): Opening | undefined {
  const run = runThrough(open, on);
  const next = soonestAfter(open, on);
  const first = run?.[0] ?? next;
  if (first === undefined) return undefined;
  const wouldOpenOn = run === undefined ? first.from : on;
  if (lockOut !== undefined && lockOut.endsOn > wouldOpenOn) return afterLockOut(open, lockOut, run ?? [first]);
  return next && { from: next.from, opensBy: next.opensBy, current: next, first: next, because: next.because };
}

/** `otherwise` would have opened before: without it the other treatment would exclude nothing. */
function afterLockOut(open: readonly Segment[], lockOut: LockOut, otherwise: readonly Segment[]): Opening | undefined {
  const current = runThrough(open, lockOut.endsOn)?.[0] ?? soonestAfter(open, lockOut.endsOn);
  if (current === undefined) return undefined;
  const because = [...otherwise, current].flatMap((segment) => segment.because);
  return {
    from: latest(current.from, lockOut.endsOn),
    opensBy: 'lock-out',
    current,
    first: current,
    because: [...because, ...lockOut.because],
  };
}
