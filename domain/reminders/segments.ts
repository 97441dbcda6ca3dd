import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { CareFacts } from './facts.ts';
import { membershipsOf } from './membership.ts';
import { distinct, lastDayOf, matching, type Occurrence } from './occurrences.ts';
import { allowedAfter, bandOf, includes, intersection, isInCohort, plus, type Run } from './periods.ts';
import type { ReminderRule, RuleGroup, RuleVersion } from './rule.ts';

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
}

export interface Segments {
  /** As if nothing had ever been done. */
  readonly entitled: readonly Segment[];
  /** What the record leaves of them. */
  readonly open: readonly Segment[];
}

/** Reads the versions begun by `on`, or by the end of a horizon, over the facts up to `on`. */
export function segmentsOf(
  rule: ReminderRule,
  facts: CareFacts,
  { on, horizonEndsOn }: { readonly on: CalendarDate; readonly horizonEndsOn: CalendarDate },
): Segments {
  const entitled = versionsKnownOn(rule, horizonEndsOn).flatMap((version) =>
    version.groups.flatMap((group) => entitlements(version, group, facts, on)),
  );
  const done = matching(facts.services, rule.resets, on);
  const open = entitled.flatMap((segment) => {
    const band = bandOf(segment.group, segment.version.clock, facts.birthDate);
    const last = lastDayOf(
      segment.group.counts === 'ever' ? done : done.filter((service) => includes(band, service.on)),
    );
    const left = last === undefined ? segment : afterLast(segment, last);
    return left === undefined ? [] : [left];
  });
  return { entitled, open };
}

/** A version that another will follow on the day it ends is, until then, one whose end nobody has heard of. */
function versionsKnownOn({ versions }: ReminderRule, day: CalendarDate): readonly RuleVersion[] {
  const begun = versions.filter(({ from }) => from === null || from <= day);
  const following = versions[begun.length];
  return begun.map((version) =>
    version.until !== null && version.until === following?.from ? { ...version, until: null } : version,
  );
}

function entitlements(version: RuleVersion, group: RuleGroup, facts: CareFacts, on: CalendarDate): readonly Segment[] {
  if (group.sex !== 'any' && group.sex !== facts.sex) return [];
  if (!isInCohort(group, facts.birthDate)) return [];
  const band = bandOf(group, version.clock, facts.birthDate);
  return membershipsOf(group, facts, on).flatMap((membership) => {
    const run = intersection(band, version, membership);
    if (run === undefined) return [];
    const { because, from } = membership;
    return [{ ...run, version, group, because, intervalEndsOn: null, opensBy: 'beginning', memberFrom: from ?? '' }];
  });
}

function afterLast(segment: Segment, last: Occurrence): Segment | undefined {
  const { every } = segment.group;
  if (every === 'once') return undefined;
  const allowedFrom = allowedAfter(last.on, every, segment.version.clock);
  const run = intersection(segment, { from: allowedFrom, until: null });
  const because = distinct([...segment.because, ...last.eventIds]);
  const opensBy = allowedFrom > segment.from ? 'interval' : segment.opensBy;
  return run && { ...segment, ...run, because, intervalEndsOn: plus(last.on, every), opensBy };
}
