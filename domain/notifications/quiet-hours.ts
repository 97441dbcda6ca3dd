import { addDays, dateAt, instantsAt, wallTimeAt, type CalendarDate, type Instant } from '../shared/time.ts';
import type { QuietHours } from './events.ts';

/** By the wall clock of the zone, also where it is set forwards or back in the night. */
export function isQuietAt({ from, until, zone }: QuietHours, at: Instant): boolean {
  const wallTime = wallTimeAt(at, zone);
  return from <= until ? from <= wallTime && wallTime < until : wallTime >= from || wallTime < until;
}

/** The first instant from `at` on that is not quiet. */
export function nextOpening(quietHours: QuietHours, at: Instant): Instant {
  if (!isQuietAt(quietHours, at)) return at;
  return nextMoment(quietHours, at, 'until', (moment) => !isQuietAt(quietHours, moment));
}

/** When the next quiet hours begin; null where there are none. A message must not ring after that. */
export function nextClosing(quietHours: QuietHours, at: Instant): Instant | null {
  if (quietHours.from === quietHours.until) return null;
  return nextMoment(quietHours, at, 'from', (moment) => isQuietAt(quietHours, moment));
}

/** A wall time comes twice or not at all on the days on which clocks are changed, and some days were left out whole. */
const daysSearchedMax = 3;

function nextMoment(
  quietHours: QuietHours,
  at: Instant,
  edge: 'from' | 'until',
  isMeant: (moment: Instant) => boolean,
): Instant {
  const today: CalendarDate = dateAt(at, quietHours.zone);
  for (let days = 0; days <= daysSearchedMax; days++) {
    const moments = instantsAt(addDays(today, days), quietHours[edge], quietHours.zone);
    const found = moments.find((moment) => moment > at && isMeant(moment));
    if (found !== undefined) return found;
  }
  throw new RangeError('No wall clock shows an hour so seldom.');
}
