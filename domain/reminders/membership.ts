import { isDated } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import { inForce, pregnancyEnd, type InForce } from './declarations.ts';
import type { Declaration } from './facts.ts';
import { diagnosed, matching, type KnownFacts } from './known-facts.ts';
import { distinct, firstDayOf, lastDayOf, type Dated, type Occurrence } from './occurrences.ts';
import { oncePerRule } from './once-per-rule.ts';
import { attained, plus } from './periods.ts';
import type { Evidence, Period, ReminderRule, RuleGroup, ServicePattern } from './rule.ts';

/** Days on which the person belongs to a group, and the event that says so; none for everyone's groups. */
export interface Membership extends Period {
  readonly because: readonly EventId[];
}

const always: Membership = { from: null, until: null, because: [] };

export interface Membered {
  readonly facts: KnownFacts;
  /** The last service, which every answer names. */
  readonly last: Occurrence | undefined;
}

export function membershipsOf({ who }: RuleGroup, person: Membered): readonly Membership[] {
  if (who === 'everyone') return [always];
  return who.flatMap((evidence) => membershipsBy(evidence, person));
}

function membershipsBy(evidence: Evidence, person: Membered): readonly Membership[] {
  const { facts, last } = person;
  switch (evidence.from) {
    case 'service':
      return sinceFirst(matching(facts, [evidence]), last);
    case 'diagnosis':
      return sinceFirst(diagnosed(facts, evidence.startingWith), last);
    case 'enrolment':
      return facts.enrolments
        .filter(({ programme }) => programme === evidence.programme)
        .map(({ from, until, eventId }) => ({ from, until, because: [eventId] }));
    case 'after-service':
    case 'without-service':
    case 'first-at':
      return membershipsByHistory(evidence, facts);
    case 'all':
      return evidence.of
        .map((part) => membershipsBy(part, person))
        .reduce((joined, next) => joined.flatMap((one) => next.flatMap((other) => overlapOf(one, other))));
    default:
      return membershipsByFactor(evidence, facts.factors);
  }
}

type OfKind<Kind extends Evidence['from']> = Extract<Evidence, { readonly from: Kind }>;

function membershipsByFactor(
  evidence: OfKind<'factor' | 'dated-factor' | 'smoking'>,
  known: readonly Declaration[],
): readonly Membership[] {
  switch (evidence.from) {
    case 'factor':
      return inForce(known, evidence.name)
        .filter(({ declaration: { factor } }) => factor.value === evidence.value)
        .map(({ declaration: { declaredFrom, eventId }, until }) => ({
          from: declaredFrom,
          until,
          because: [eventId],
        }));
    case 'dated-factor':
      return inForce(known, evidence.name).flatMap((entry) => spanOf(entry, evidence.days, known));
    case 'smoking':
      return smokingSpans(evidence, known);
  }
}

function membershipsByHistory(
  evidence: OfKind<'after-service' | 'without-service' | 'first-at'>,
  facts: KnownFacts,
): readonly Membership[] {
  const done = matching(facts, evidence.services);
  const first = firstDayOf(done);
  const last = lastDayOf(done);
  if (first === undefined || last === undefined) return evidence.from === 'without-service' ? [always] : [];
  switch (evidence.from) {
    case 'without-service':
      return [{ from: null, until: first.on, because: first.eventIds }];
    case 'after-service':
      return [{ from: plus(last.on, evidence.wait), until: null, because: last.eventIds }];
    case 'first-at': {
      const { from, below } = evidence.ages;
      const isWithin =
        attained(from, 'date', facts.birthDate) <= first.on &&
        (below === null || first.on < attained(below, 'date', facts.birthDate));
      return isWithin ? [{ from: first.on, until: null, because: first.eventIds }] : [];
    }
  }
}

/**
 * Services of which a rule asks what came of them before: they are part of every answer, also of the one that somebody
 * is in no group any more.
 */
export function historyOf(rule: ReminderRule, facts: KnownFacts): readonly EventId[] {
  const asked = servicesAskedBy(rule);
  return asked.length === 0 ? [] : matching(facts, asked).map(({ eventId }) => eventId);
}

const servicesAskedBy = oncePerRule(({ versions }) =>
  versions.flatMap(({ groups }) =>
    groups.flatMap(({ who }) => (who === 'everyone' ? [] : who.flatMap(servicesAskedFor))),
  ),
);

function servicesAskedFor(evidence: Evidence): readonly ServicePattern[] {
  if (evidence.from === 'all') return evidence.of.flatMap(servicesAskedFor);
  return 'services' in evidence ? evidence.services : [];
}

/** Doubt: who smokes again says so with a new day of quitting; a declaration of pack-years alone does not undo one. */
function smokingSpans(
  { packYearsFrom, quitWithin }: OfKind<'smoking'>,
  known: readonly Declaration[],
): readonly Membership[] {
  const quitOn = known.flatMap(({ factor }) => (factor.name === 'smoking-quit' ? [factor.value] : [])).at(-1);
  const ending = { from: null, until: quitOn === undefined ? null : plus(quitOn, quitWithin), because: [] };
  return inForce(known, 'smoking-pack-years').flatMap(({ declaration: { factor, declaredFrom, eventId }, until }) =>
    factor.name === 'smoking-pack-years' && factor.value >= packYearsFrom
      ? overlapOf({ from: declaredFrom, until, because: [eventId] }, ending)
      : [],
  );
}

export function overlapOf(one: Membership, other: Membership): readonly Membership[] {
  const from = (one.from ?? '') > (other.from ?? '') ? one.from : other.from;
  const until = sooner(one.until, other.until);
  if (from !== null && until !== null && until <= from) return [];
  return [{ from, until, because: distinct([...one.because, ...other.because]) }];
}

const sooner = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || (other !== null && other < one) ? other : one;

/** What says the same again later adds nothing, unless it is named anyway: then the first need not be. */
function sinceFirst(found: readonly Dated[], last: Occurrence | undefined): readonly Membership[] {
  const [some, ...others] = found;
  if (some === undefined) return [];
  const first = others.reduce((best, next) => (isEarlier(next, best) ? next : best), some);
  const named = found.filter((entry) => entry !== first && last?.eventIds.includes(entry.eventId));
  return [first, ...named].map(({ on, eventId }) => ({ from: on, until: null, because: [eventId] }));
}

const isEarlier = (one: Dated, other: Dated): boolean =>
  one.on < other.on || (one.on === other.on && one.eventId < other.eventId);

/** The value dates itself: a pregnancy began when it began, however late it was declared. */
function spanOf({ declaration, until }: InForce, days: number, known: readonly Declaration[]): readonly Membership[] {
  const { factor, eventId } = declaration;
  if (!isDated(factor)) return [];
  const ended = factor.name === 'pregnancy-lmp' ? pregnancyEnd(known, factor.value) : null;
  const end = sooner(sooner(until, ended), addDays(factor.value, days));
  return end !== null && end <= factor.value ? [] : [{ from: factor.value, until: end, because: [eventId] }];
}
