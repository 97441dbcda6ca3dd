import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { CareFacts } from './facts.ts';
import { membershipsOf } from './membership.ts';
import { bandOf, includes, isInCohort } from './periods.ts';
import type { ReasonCode } from './reason.ts';
import type { ReminderRule, RuleVersion } from './rule.ts';

export const versionOn = (rule: ReminderRule, on: CalendarDate): RuleVersion | undefined =>
  rule.versions.find((version) => includes(version, on));

interface WhyNot {
  readonly reason: ReasonCode;
  readonly because: readonly EventId[];
}

/** The reason nearest to the person: of the groups they belong to, an age to come goes before an age gone by. */
export function whyNot({
  rule,
  facts,
  on,
}: {
  readonly rule: ReminderRule;
  readonly facts: CareFacts;
  readonly on: CalendarDate;
}): WhyNot {
  const version = versionOn(rule, on);
  if (version === undefined) return { reason: 'not-in-force', because: [] };
  const ofSex = version.groups.filter(({ sex }) => sex === 'any' || sex === facts.sex);
  if (ofSex.length === 0) return { reason: 'other-sex', because: [] };
  const ofCohort = ofSex.filter((group) => isInCohort(group, facts.birthDate));
  const joined = ofCohort.flatMap((group) =>
    membershipsOf(group, facts, on)
      .filter((membership) => includes(membership, on))
      .map(({ because }) => ({ because, isAhead: on < bandOf(group, version.clock, facts.birthDate).from })),
  );
  const ahead = joined.filter(({ isAhead }) => isAhead);
  if (ahead.length > 0) return { reason: 'too-young', because: fewest(ahead) };
  return joined.length > 0 ? { reason: 'too-old', because: fewest(joined) } : { reason: 'not-in-group', because: [] };
}

const fewest = (joined: readonly { readonly because: readonly EventId[] }[]): readonly EventId[] =>
  joined
    .map(({ because }) => because)
    .toSorted((left, right) => left.length - right.length || left.join().localeCompare(right.join()))[0] ?? [];
