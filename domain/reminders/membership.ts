import { isDated } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import { inForce, knownOn, pregnancyEnd, type InForce } from './declarations.ts';
import type { CareFacts, Declaration } from './facts.ts';
import { distinct, firstDayOf, lastDayOf, matching } from './occurrences.ts';
import { attained, plus } from './periods.ts';
import type { Evidence, Period, ReminderRule, RuleGroup, ServicePattern } from './rule.ts';

/** Days on which the person belongs to a group, and the event that says so; none for everyone's groups. */
export interface Membership extends Period {
  readonly because: readonly EventId[];
}

const always: Membership = { from: null, until: null, because: [] };

/** One membership per piece of evidence on record by `on`: several visits may say the same of a person. */
export function membershipsOf({ who }: RuleGroup, facts: CareFacts, on: CalendarDate): readonly Membership[] {
  if (who === 'everyone') return [always];
  return who.flatMap((evidence) => membershipsBy(evidence, facts, on));
}

function membershipsBy(evidence: Evidence, facts: CareFacts, on: CalendarDate): readonly Membership[] {
  switch (evidence.from) {
    case 'service':
      return matching(facts.services, [evidence], on).map(fromItsDay);
    case 'diagnosis':
      return facts.diagnoses
        .filter(({ code, on: found }) => found <= on && evidence.startingWith.some((prefix) => code.startsWith(prefix)))
        .map(fromItsDay);
    case 'enrolment':
      return facts.enrolments
        .filter(({ programme, from }) => programme === evidence.programme && from <= on)
        .map(({ from, until, eventId }) => ({ from, until, because: [eventId] }));
    case 'after-service':
    case 'without-service':
    case 'first-at':
      return membershipsByHistory(evidence, facts, on);
    case 'all':
      return evidence.of
        .map((part) => membershipsBy(part, facts, on))
        .reduce((joined, next) => joined.flatMap((one) => next.flatMap((other) => overlapOf(one, other))));
    default:
      return membershipsByFactor(evidence, knownOn(facts, on));
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
  facts: CareFacts,
  on: CalendarDate,
): readonly Membership[] {
  const done = matching(facts.services, evidence.services, on);
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
export function historyOf(rule: ReminderRule, facts: CareFacts, on: CalendarDate): readonly EventId[] {
  const asked = rule.versions.flatMap(({ groups }) =>
    groups.flatMap(({ who }) => (who === 'everyone' ? [] : who.flatMap(servicesAskedFor))),
  );
  return asked.length === 0 ? [] : matching(facts.services, asked, on).map(({ eventId }) => eventId);
}

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

const fromItsDay = ({ on, eventId }: { readonly on: CalendarDate; readonly eventId: EventId }): Membership => ({
  from: on,
  until: null,
  because: [eventId],
});

/** The value dates itself: a pregnancy began when it began, however late it was declared. */
function spanOf({ declaration, until }: InForce, days: number, known: readonly Declaration[]): readonly Membership[] {
  const { factor, eventId } = declaration;
  if (!isDated(factor)) return [];
  const ended = factor.name === 'pregnancy-lmp' ? pregnancyEnd(known, factor.value) : null;
  const end = sooner(sooner(until, ended), addDays(factor.value, days));
  return end !== null && end <= factor.value ? [] : [{ from: factor.value, until: end, because: [eventId] }];
}
