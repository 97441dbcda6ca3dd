import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import { includes, isInCohort } from './periods.ts';
import type { ReasonCode } from './reason.ts';
import type { ReminderRule, RuleVersion } from './rule.ts';
import { standingsOf } from './standing.ts';
import type { RuleSubject } from './subjects.ts';

export const versionOn = (rule: ReminderRule, on: CalendarDate): RuleVersion | undefined =>
  rule.versions.find((version) => includes(version, on));

interface WhyNot {
  readonly reason: ReasonCode;
  readonly because: readonly EventId[];
}

/** The reason nearest to the person: of the groups they belong to, an age to come goes before an age gone by. */
export function whyNot({
  rule,
  subject,
  on,
}: {
  readonly rule: ReminderRule;
  readonly subject: RuleSubject;
  readonly on: CalendarDate;
}): WhyNot {
  const { facts, unconfirmed } = subject;
  const version = versionOn(rule, on);
  if (version === undefined) return { reason: 'not-in-force', because: [] };
  const ofSex = version.groups.filter(({ sex }) => sex === 'any' || sex === facts.sex);
  if (ofSex.length === 0) return { reason: 'other-sex', because: [] };
  if (unconfirmed.length > 0) return { reason: 'not-confirmed', because: unconfirmed };
  const joined = ofSex
    .filter((group) => isInCohort(group, facts.birthDate))
    .flatMap((group) =>
      standingsOf(group, version, subject)
        .filter((standing) => includes(standing, on))
        .map(({ because, band }) => ({ because, isAhead: on < band.from, isOver: group.since !== 'birth' })),
    );
  const ahead = joined.filter(({ isAhead }) => isAhead);
  if (ahead.length > 0) return { reason: 'too-young', because: fewest(ahead) };
  const byAge = joined.filter(({ isOver }) => !isOver);
  if (byAge.length > 0) return { reason: 'too-old', because: fewest(byAge) };
  return { reason: 'not-in-group', because: fewest(joined) };
}

const fewest = (joined: readonly { readonly because: readonly EventId[] }[]): readonly EventId[] =>
  joined
    .map(({ because }) => because)
    .toSorted((left, right) => left.length - right.length || left.join().localeCompare(right.join()))[0] ?? [];
