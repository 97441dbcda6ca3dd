import type { CalendarDate } from '../shared/time.ts';
import { includes } from './periods.ts';
import type { Segment } from './segments.ts';

/**
 * The segments that lead without a gap from a day back to the first day on which the rule allowed it, each the
 * farthest-reaching one. Taking away any segment outside this chain leaves the chain as it is.
 */
export function runThrough(
  segments: readonly Segment[],
  on: CalendarDate,
): readonly [Segment, ...Segment[]] | undefined {
  const current = farthestBack(segments.filter((segment) => includes(segment, on)));
  if (current === undefined) return undefined;
  const chain: [Segment, ...Segment[]] = [current];
  for (let link = earlierThan(segments, current); link !== undefined; link = earlierThan(segments, link))
    chain.push(link);
  return chain;
}

export const soonestAfter = (segments: readonly Segment[], on: CalendarDate): Segment | undefined =>
  farthestBack(segments.filter((segment) => segment.from > on));

/** Windows stand alone: a missed one does not lengthen the next. */
function earlierThan(segments: readonly Segment[], { from, group }: Segment): Segment | undefined {
  if (group.course === 'window') return undefined;
  return farthestBack(
    segments.filter(
      (segment) =>
        segment.group.course === 'open' && segment.from < from && (segment.until === null || segment.until >= from),
    ),
  );
}

/**
 * On a tie the one that rests on fewer events, so that a plan names no event that made no difference; then the oldest
 * evidence, so that a plan stays as it is while visits go on saying the same.
 */
export function farthestBack(segments: readonly Segment[]): Segment | undefined {
  return segments.reduce<Segment | undefined>(
    (best, next) => (best === undefined || reachesFarther(next, best) ? next : best),
    undefined,
  );
}

function reachesFarther(candidate: Segment, best: Segment): boolean {
  if (candidate.from !== best.from) return candidate.from < best.from;
  if (candidate.because.length !== best.because.length) return candidate.because.length < best.because.length;
  if (candidate.memberFrom !== best.memberFrom) return candidate.memberFrom < best.memberFrom;
  return candidate.because.join() < best.because.join();
}
