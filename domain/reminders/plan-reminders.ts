import type { EventId } from '../shared/recorded.ts';
import { addDays, addYears, type CalendarDate } from '../shared/time.ts';
import type { CareFacts } from './facts.ts';
import { distinct, lastDayOf, matching, type Occurrence } from './occurrences.ts';
import { includes, latest } from './periods.ts';
import type { ReasonCode } from './reason.ts';
import type { ReminderRule } from './rule.ts';
import { farthestBack, runThrough, soonestAfter } from './runs.ts';
import { whyNot, versionOn } from './why-not.ts';
import { segmentsOf, type Segment, type Segments } from './segments.ts';

export type ReminderStatus = 'due' | 'upcoming' | 'overdue' | 'done' | 'not-eligible';

export interface Reminder {
  readonly rule: string;
  /** Null: no version of the rule is in force. */
  readonly version: string | null;
  readonly status: ReminderStatus;
  /** First day of the unbroken run of rule versions that allows it. */
  readonly eligibleFrom: CalendarDate | null;
  /** The day the person is told; never before `eligibleFrom`. */
  readonly suggestedFrom: CalendarDate | null;
  /** The last day of the window; null where nothing closes. */
  readonly until: CalendarDate | null;
  readonly lastDoneOn: CalendarDate | null;
  /** Without these events the plan is another; without any other event it is the same. */
  readonly because: readonly EventId[];
  readonly reason: ReasonCode;
  readonly source: string;
}

/**
 * What each rule says to a person on a day: one answer per rule, from what happened and which versions had begun by
 * that day. With a horizon, what only begins within so many years, an age or a version, is announced as upcoming.
 */
export function planReminders(
  facts: CareFacts,
  on: CalendarDate,
  rules: readonly ReminderRule[],
  horizonYears = 0,
): readonly Reminder[] {
  const horizonEndsOn = addYears(on, horizonYears);
  return rules.map((rule) => {
    const segments = segmentsOf(rule, facts, { on, horizonEndsOn });
    const last = lastDayOf(matching(facts.services, rule.resets, on));
    return planOne({ rule, facts, on, horizonEndsOn, segments, last });
  });
}

interface Question {
  readonly rule: ReminderRule;
  readonly facts: CareFacts;
  readonly on: CalendarDate;
  readonly horizonEndsOn: CalendarDate;
  readonly segments: Segments;
  readonly last: Occurrence | undefined;
}

function planOne(question: Question): Reminder {
  const { on, segments } = question;
  const run = runThrough(segments.open, on);
  if (run !== undefined) return due(question, run);
  const next = soonestAfter(segments.open, on);
  if (next !== undefined && isAnnounced(question, next)) return upcoming(question, next);
  const missed = lastMissed(segments, on);
  if (missed !== undefined) return overdue(question, missed);
  const finished = question.last && finishedBy(question);
  if (finished !== undefined) return done(question, finished);
  return notEligible(question);
}

/** Waiting for an interval, or between two windows of a course, is always announced; the rest within the horizon. */
const isAnnounced = ({ segments, on, horizonEndsOn }: Question, next: Segment): boolean =>
  next.opensBy !== 'beginning' ||
  next.from <= horizonEndsOn ||
  (next.group.course === 'window' && segments.entitled.some((segment) => segment.from <= on));

/** The window that closed undone, unless a later one has begun since: then that one speaks for the course. */
const lastMissed = ({ open, entitled }: Segments, on: CalendarDate): Segment | undefined =>
  open.find(
    ({ group, from, until }) =>
      group.course === 'window' &&
      until !== null &&
      until <= on &&
      !entitled.some((other) => other.from > from && other.from <= on),
  );

/** With something done: what entitles to no more of it, now or ever. */
const finishedBy = ({ segments, on }: Question): Segment | undefined =>
  farthestBack(
    segments.entitled.filter(
      (segment) => includes(segment, on) || (segment.group.every === 'once' && segment.from <= on),
    ),
  );

function due(question: Question, run: readonly [Segment, ...Segment[]]): Reminder {
  const [current] = run;
  const first = run.at(-1) ?? current;
  return {
    ...dated(question, current, first),
    status: 'due',
    because: becauseOf(question, run),
    reason: first.intervalEndsOn === null ? 'never-done' : 'interval-over',
  };
}

const upcomingReasons = {
  beginning: 'begins-later',
  interval: 'interval-running',
  'lock-out': 'locked-out',
} as const satisfies Record<Segment['opensBy'], ReasonCode>;

const upcoming = (question: Question, next: Segment): Reminder => ({
  ...dated(question, next, next),
  status: 'upcoming',
  because: becauseOf(question, [next]),
  reason: upcomingReasons[next.opensBy],
});

const overdue = (question: Question, missed: Segment): Reminder => ({
  ...dated(question, missed, missed),
  status: 'overdue',
  because: becauseOf(question, [missed]),
  reason: 'window-missed',
});

const done = (question: Question, by: Segment): Reminder => ({
  ...undated(question),
  status: 'done',
  because: becauseOf(question, [by]),
  reason: by.group.every === 'once' && by.group.counts === 'ever' ? 'once-in-life' : 'nothing-more',
});

function notEligible(question: Question): Reminder {
  const { reason, because } = whyNot(question);
  const { last } = question;
  return {
    ...undated(question),
    status: 'not-eligible',
    because: distinct([...because, ...(last?.eventIds ?? [])]),
    reason,
  };
}

type Dates = Omit<Reminder, 'status' | 'because' | 'reason'>;

/** `current` gives version and end, `first` the beginning: between them the rule may have changed. */
const dated = ({ rule, last }: Question, current: Segment, first: Segment): Dates => ({
  rule: rule.rule,
  version: current.version.version,
  eligibleFrom: first.from,
  suggestedFrom: latest(first.from, first.intervalEndsOn),
  until: current.group.course === 'window' && current.until !== null ? addDays(current.until, -1) : null,
  lastDoneOn: last?.on ?? null,
  source: current.version.source,
});

function undated({ rule, on, last }: Question): Dates {
  const version = versionOn(rule, on);
  return {
    rule: rule.rule,
    version: version?.version ?? null,
    eligibleFrom: null,
    suggestedFrom: null,
    until: null,
    lastDoneOn: last?.on ?? null,
    source: (version ?? rule.versions[0]).source,
  };
}

const becauseOf = ({ last }: Question, segments: readonly Segment[]): readonly EventId[] =>
  distinct([...segments.flatMap(({ because }) => because), ...(last?.eventIds ?? [])]);
