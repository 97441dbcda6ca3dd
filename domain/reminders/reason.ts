/** Why a reminder has its status. Stable codes of the public contract; the words are in `text.ts`. */
export const reasonCodes = [
  /** due: nothing of the kind is on record. */
  'never-done',
  /** due: the interval after the last one is over, or a later age band began without regard to it. */
  'interval-over',
  /** due: the doses before it were given, and the time between is over. */
  'next-dose',
  /** due: the age for this dose has passed, and it can still be made up for. */
  'catch-up',
  /** upcoming: the interval after the last one still runs. */
  'interval-running',
  /** upcoming: another treatment excludes this one for a while. */
  'locked-out',
  /** upcoming: an age, a group or a rule version begins within the horizon that was asked for. */
  'begins-later',
  /** overdue: the window has closed undone. */
  'window-missed',
  /** done */
  'once-in-life',
  'nothing-more',
  /** done: the prescription has run out with pick-ups left. */
  'expired',
  /** not-eligible: on the day of whose knowledge one asks, nobody knew the person. */
  'not-registered-yet',
  /** not-eligible */
  'not-in-force',
  'other-sex',
  'too-young',
  'too-old',
  'not-in-group',
  /** not-eligible: drugs were dispensed of which nothing says whether the prescription may be repeated. */
  'not-confirmed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
