import type { EventId } from '../shared/recorded.ts';
import { addDays, addYears, type CalendarDate } from '../shared/time.ts';
import { declaredAgain } from './declarations.ts';
import type { CareFacts } from './facts.ts';
import { knownBy } from './known-facts.ts';
import { lockOutOf, type LockOut } from './lock-out.ts';
import { historyOf } from './membership.ts';
import { distinct, type Occurrence } from './occurrences.ts';
import { openingAfter, openingOn, type Opening } from './openings.ts';
import { includes, latest, plus } from './periods.ts';
import type { ReasonCode } from './reason.ts';
import type { ReminderRule } from './rule.ts';
import { farthestBack } from './runs.ts';
import { segmentsOf, type Segment, type Segments } from './segments.ts';
import { isNear } from './standing.ts';
import { subjectsOf, type RuleSubject } from './subjects.ts';
import { whyNot, versionOn } from './why-not.ts';

export type ReminderStatus = 'due' | 'upcoming' | 'overdue' | 'done' | 'not-eligible';

export interface Reminder {
  readonly rule: string;
  /** Null: no version of the rule is in force. */
  readonly version: string | null;
  /** The group of the version that the dates are of; null where there are none. Its label is part of the text. */
  readonly group: string | null;
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
 * What each rule says to a person on a day, from what happened and which versions had begun by that day: one answer per
 * rule, and of a rule of prescriptions one for each that is open. With a horizon, what only begins within so many years,
 * an age or a version, is announced as upcoming.
 */
export function planReminders(
  facts: CareFacts,
  on: CalendarDate,
  rules: readonly ReminderRule[],
  horizonYears = 0,
): readonly Reminder[] {
  const horizonEndsOn = addYears(on, horizonYears);
  const known = knownBy(on, facts);
  return rules.flatMap((rule) =>
    subjectsOf(rule, known, on).map((subject) => planOne(questionOf(rule, subject, { on, horizonEndsOn }))),
  );
}

/** What each rule says of somebody whom nobody knew yet: no birth date, no sex, nothing that happened. */
export const planBeforeRegistration = (on: CalendarDate, rules: readonly ReminderRule[]): readonly Reminder[] =>
  rules.map((rule) => ({
    ...undated({ rule, on, last: undefined }),
    status: 'not-eligible',
    because: [],
    reason: 'not-registered-yet',
  }));

interface Question {
  readonly rule: ReminderRule;
  readonly subject: RuleSubject;
  readonly on: CalendarDate;
  readonly horizonEndsOn: CalendarDate;
  readonly segments: Segments;
  readonly lockOut: LockOut | undefined;
  readonly last: Occurrence | undefined;
  /** What every answer rests on, whatever it is. */
  readonly named: readonly EventId[];
}

function questionOf(
  rule: ReminderRule,
  subject: RuleSubject,
  { on, horizonEndsOn }: Pick<Question, 'on' | 'horizonEndsOn'>,
): Question {
  const { facts, prescription, last } = subject;
  const named = [
    ...(last?.eventIds ?? []),
    ...declaredAgain(rule, facts),
    ...historyOf(rule, facts),
    ...(prescription?.because ?? []),
  ];
  const segments = segmentsOf(rule, subject, { on, horizonEndsOn });
  return { rule, subject, on, horizonEndsOn, segments, lockOut: lockOutOf(rule, facts), last, named };
}

function planOne(question: Question): Reminder {
  const { segments, subject } = question;
  if (subject.ended !== null) return ended(question, subject.ended);
  const current = openingOn(segments.open, question);
  if (current !== undefined) return due(question, current);
  const next = openingAfter(segments.open, question);
  if (next !== undefined && isAnnounced(question, next)) return upcoming(question, next);
  const missed = lastMissed(segments, question.on);
  if (missed !== undefined) return overdue(question, missed);
  // What is too far away to be announced is still a part of the reason: nearer, it would be the answer.
  const waiting = { ...question, named: [...question.named, ...(next?.because ?? [])] };
  const finished = question.last && finishedBy(question);
  return finished === undefined ? notEligible(waiting) : done(waiting, finished);
}

/** Waiting for an interval, or between two windows or doses of a course, is always announced; the rest within the horizon. */
const isAnnounced = ({ segments, on, horizonEndsOn }: Question, { from, opensBy, current }: Opening): boolean =>
  opensBy !== 'beginning' ||
  from <= horizonEndsOn ||
  isNear(current.group) ||
  (isOfCourse(current) && segments.entitled.some((segment) => segment.from <= on));

const isOfCourse = ({ group }: Segment): boolean => group.course === 'window' || group.dose !== null;

/** The window that closed undone, unless a later one has begun since: then that one speaks for the course. */
const lastMissed = ({ open, entitled }: Segments, on: CalendarDate): Segment | undefined =>
  open.find(
    (segment) =>
      segment.group.course === 'window' &&
      isMissed(segment, on) &&
      !entitled.some((other) => other.from > segment.from && other.from <= on),
  );

const isMissed = ({ group: { lapsesAfter }, until }: Segment, on: CalendarDate): boolean =>
  until !== null && until <= on && (lapsesAfter === null || on < plus(until, lapsesAfter));

/** With something done: what entitles to no more of it, now or ever. */
function finishedBy({ segments, on }: Question): Segment | undefined {
  const begun = segments.entitled.filter(({ from }) => from <= on);
  if (begun.some((segment) => isDoseToCome(segment, on))) return undefined;
  return farthestBack(
    begun.filter(
      (segment) =>
        (includes(segment, on) && segment.group.dose === null) || (segment.group.every === 'once' && segment.isUsed),
    ),
  );
}

const isDoseToCome = ({ group, isUsed, version }: Segment, on: CalendarDate): boolean =>
  group.dose !== null && !isUsed && includes(version, on);

const due = (question: Question, opening: Opening): Reminder => ({
  ...dated(question, opening),
  status: 'due',
  because: becauseOf(question, [opening]),
  reason: dueReason(question, opening),
});

function dueReason({ last, on }: Question, { current: { group, lateFrom } }: Opening): ReasonCode {
  if (lateFrom !== null && lateFrom <= on) return 'catch-up';
  if (group.dose !== null && group.dose.number > 1) return 'next-dose';
  return last === undefined ? 'never-done' : 'interval-over';
}

const upcomingReasons = {
  beginning: 'begins-later',
  interval: 'interval-running',
  'lock-out': 'locked-out',
} as const satisfies Record<Opening['opensBy'], ReasonCode>;

const upcoming = (question: Question, opening: Opening): Reminder => ({
  ...dated(question, opening),
  status: 'upcoming',
  because: becauseOf(question, [opening]),
  reason: upcomingReasons[opening.opensBy],
});

const overdue = (question: Question, missed: Segment): Reminder => ({
  ...dated(question, { from: missed.from, current: missed, first: missed }),
  status: 'overdue',
  because: becauseOf(question, [missed]),
  reason: 'window-missed',
});

const done = (question: Question, by: Segment): Reminder => ({
  ...undated(question),
  status: 'done',
  because: becauseOf(question, [by]),
  reason: isForLife(by) ? 'once-in-life' : 'nothing-more',
});

const isForLife = ({ group: { every, counts, dose } }: Segment): boolean =>
  every === 'once' && dose === null && counts !== 'in-band' && counts !== 'in-season';

const ended = (question: Question, reason: ReasonCode): Reminder => ({
  ...undated(question),
  status: 'done',
  because: becauseOf(question, []),
  reason,
});

function notEligible(question: Question): Reminder {
  const { reason, because } = whyNot(question);
  return { ...undated(question), status: 'not-eligible', because: becauseOf(question, [{ because }]), reason };
}

type Dates = Omit<Reminder, 'status' | 'because' | 'reason'>;

const dated = (
  { rule, last }: Question,
  { from, current, first }: Pick<Opening, 'from' | 'current' | 'first'>,
): Dates => ({
  rule: rule.rule,
  version: current.version.version,
  group: current.group.name,
  eligibleFrom: from,
  suggestedFrom: latest(from, first.intervalEndsOn),
  until: current.group.course === 'window' && current.until !== null ? addDays(current.until, -1) : null,
  lastDoneOn: last?.on ?? null,
  source: current.version.source,
});

function undated({ rule, on, last }: Pick<Question, 'rule' | 'on' | 'last'>): Dates {
  const version = versionOn(rule, on);
  return {
    rule: rule.rule,
    version: version?.version ?? null,
    group: null,
    eligibleFrom: null,
    suggestedFrom: null,
    until: null,
    lastDoneOn: last?.on ?? null,
    source: (version ?? rule.versions[0]).source,
  };
}

const becauseOf = (
  { named }: Question,
  parts: readonly { readonly because: readonly EventId[] }[],
): readonly EventId[] => distinct([...parts.flatMap(({ because }) => because), ...named]);
