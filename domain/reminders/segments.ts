import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { Service } from './facts.ts';
import { matching } from './known-facts.ts';
import { daysOf, distinct, lastDayOf, type Occurrence } from './occurrences.ts';
import {
  allowedAfter,
  attained,
  includes,
  intersection,
  plus,
  seasonsBetween,
  type Run,
  type SeasonRun,
} from './periods.ts';
import type { Dose, ReminderRule, RuleGroup, RuleVersion } from './rule.ts';
import { isOfPrescriptions, standingsOf, type Standing, type Subject } from './standing.ts';

/** Days on which one version of a rule allows a person its service through one group, and the events that make it so. */
export interface Segment extends Run {
  readonly version: RuleVersion;
  readonly group: RuleGroup;
  readonly because: readonly EventId[];
  /** The last service plus the interval, from day to day: what people are told. Null when none counts. */
  readonly intervalEndsOn: CalendarDate | null;
  /** What decides its first day: the beginning of an age, a group or a version, or the end of the interval. */
  readonly opensBy: 'beginning' | 'interval';
  /** The first day on which the person belongs to the group; the empty text for everyone's. */
  readonly memberFrom: string;
  readonly band: Run;
  /** The whole of the season, of which the segment may be a part. */
  readonly season: Run | null;
  /** A dose is late from this day on. */
  readonly lateFrom: CalendarDate | null;
  /** Once is enough, and it was done. */
  readonly isUsed: boolean;
}

export interface Segments {
  /** As if nothing had ever been done. */
  readonly entitled: readonly Segment[];
  /** What the record leaves of them. */
  readonly open: readonly Segment[];
}

/** `on`, or the end of a horizon, bounds the versions that are known. */
export interface Horizon {
  readonly on: CalendarDate;
  readonly horizonEndsOn: CalendarDate;
}

export function segmentsOf(rule: ReminderRule, subject: Subject, horizon: Horizon): Segments {
  const { facts } = subject;
  const done = matching(facts, rule.resets);
  const counted = ({ group, band, season }: Segment): readonly Service[] => {
    const { counts } = group;
    if (counts === 'ever') return done;
    if (counts === 'in-band') return done.filter((service) => includes(band, service.on));
    if (counts === 'in-season') return done.filter((service) => season !== null && includes(season, service.on));
    return matching(facts, counts);
  };
  const entitled = versionsKnownOn(rule, horizon.horizonEndsOn).flatMap((version) =>
    version.groups.flatMap((group) => entitlements(version, group, subject, horizon)),
  );
  const pairs = entitled.map((segment) => {
    const services = counted(segment);
    return { segment: usedBy(services, segment), left: leftOf(segment, services) };
  });
  return {
    entitled: pairs.map(({ segment }) => segment),
    open: pairs.flatMap(({ left }) => (left === undefined ? [] : [left])),
  };
}

/** A version that another will follow on the day it ends is, until then, one whose end nobody has heard of. */
function versionsKnownOn({ versions }: ReminderRule, day: CalendarDate): readonly RuleVersion[] {
  const begun = versions.filter(({ from }) => from === null || from <= day);
  const following = versions[begun.length];
  return begun.map((version) =>
    version.until !== null && version.until === following?.from ? { ...version, until: null } : version,
  );
}

function entitlements(
  version: RuleVersion,
  group: RuleGroup,
  subject: Subject,
  { on, horizonEndsOn }: Horizon,
): readonly Segment[] {
  if (group.sex !== 'any' && group.sex !== subject.facts.sex) return [];
  const standings = standingsOf(group, version, subject);
  if (standings.length === 0) return [];
  const seasons = group.season === null ? [null] : seasonsBetween(group.season, on, horizonEndsOn);
  return standings.flatMap((standing) =>
    seasons.flatMap((season) => segmentIn({ version, group, standing, season }, on)),
  );
}

interface Part {
  readonly version: RuleVersion;
  readonly group: RuleGroup;
  readonly standing: Standing;
  readonly season: SeasonRun | null;
}

function segmentIn({ version, group, standing, season }: Part, on: CalendarDate): readonly Segment[] {
  const { band, because, from, since } = standing;
  const open = season === null ? [] : [{ from: season.opensOn, until: season.whole.until }];
  const run = intersection(band, version, standing, ...open);
  if (run === undefined) return [];
  return [
    {
      ...run,
      version,
      group,
      because,
      intervalEndsOn: null,
      opensBy: isOfPrescriptions(group) || isWaitedFor(standing, run, on) ? 'interval' : 'beginning',
      memberFrom: from ?? '',
      band,
      season: season?.whole ?? null,
      lateFrom: lateFrom(group, version, since),
      isUsed: false,
    },
  ];
}

const lateFrom = ({ dose }: RuleGroup, { clock }: RuleVersion, since: CalendarDate): CalendarDate | null =>
  dose?.lateFrom ? attained(dose.lateFrom, clock, since) : null;

/** Nothing that is known begins later, but for a wait after what was given before. */
const isWaitedFor = ({ from }: Standing, run: Run, on: CalendarDate): boolean =>
  from !== null && from > on && from === run.from;

/** Once is enough, or so many doses are: which services were enough is a part of the reason that it is done. */
function usedBy(services: readonly Service[], segment: Segment): Segment {
  const { every, dose } = segment.group;
  if (every !== 'once' || daysOf(services) < (dose?.number ?? 1)) return segment;
  const enough = dose === null ? (lastDayOf(services)?.eventIds ?? []) : services.map(({ eventId }) => eventId);
  return { ...segment, isUsed: true, because: distinct([...segment.because, ...enough]) };
}

function leftOf(segment: Segment, services: readonly Service[]): Segment | undefined {
  const { every, dose } = segment.group;
  const last = lastDayOf(services);
  if (dose !== null) return daysOf(services) === dose.number - 1 ? afterDoses(segment, dose, services) : undefined;
  if (last === undefined) return segment;
  if (every === 'once') return undefined;
  return afterLast(segment, last, allowedAfter(last.on, every, segment.version.clock), plus(last.on, every));
}

/** All doses before it are a part of the reason: one more or less, and it would not be this one's turn. */
function afterDoses(segment: Segment, { after }: Dose, services: readonly Service[]): Segment | undefined {
  const last = lastDayOf(services);
  if (last === undefined) return segment;
  if (segment.season !== null && !includes(segment.season, last.on)) return undefined;
  const allowedFrom = plus(last.on, after);
  const eventIds = services.map(({ eventId }) => eventId);
  return afterLast(segment, { on: last.on, eventIds }, allowedFrom, allowedFrom);
}

function afterLast(
  segment: Segment,
  last: Occurrence,
  allowedFrom: CalendarDate,
  intervalEndsOn: CalendarDate,
): Segment | undefined {
  const run = intersection(segment, { from: allowedFrom, until: null });
  const because = distinct([...segment.because, ...last.eventIds]);
  const opensBy = allowedFrom > segment.from ? 'interval' : segment.opensBy;
  return run && { ...segment, ...run, because, intervalEndsOn, opensBy };
}
