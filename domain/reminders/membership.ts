import type { Factor } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import type { CareFacts, Declaration } from './facts.ts';
import { distinct, matching } from './occurrences.ts';
import { plus } from './periods.ts';
import type { Evidence, Period, ReminderRule, RuleGroup } from './rule.ts';

/** Days on which the person belongs to a group, and the event that says so; none for everyone's groups. */
export interface Membership extends Period {
  readonly because: readonly EventId[];
}

/** One membership per piece of evidence on record by `on`: several visits may say the same of a person. */
export function membershipsOf({ who }: RuleGroup, facts: CareFacts, on: CalendarDate): readonly Membership[] {
  if (who === 'everyone') return [{ from: null, until: null, because: [] }];
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
    case 'factor':
      return inForce(knownOn(facts, on), evidence.name)
        .filter(({ declaration: { factor } }) => factor.value === evidence.value)
        .map(({ declaration: { declaredFrom, eventId }, until }) => ({
          from: declaredFrom,
          until,
          because: [eventId],
        }));
    case 'dated-factor':
      return inForce(knownOn(facts, on), evidence.name).flatMap((entry) => spanOf(entry, evidence.days));
    case 'smoking':
      return smokingSpans(evidence, knownOn(facts, on));
    case 'all':
      return evidence.of
        .map((part) => membershipsBy(part, facts, on))
        .reduce((joined, next) => joined.flatMap((one) => next.flatMap((other) => overlapOf(one, other))));
  }
}

/** Doubt: who smokes again says so with a new day of quitting; a declaration of pack-years alone does not undo one. */
function smokingSpans(
  { packYearsFrom, quitWithin }: Extract<Evidence, { readonly from: 'smoking' }>,
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

function overlapOf(one: Membership, other: Membership): readonly Membership[] {
  const from =
    [one, other]
      .flatMap((part) => part.from ?? [])
      .toSorted()
      .at(-1) ?? null;
  const until = [one, other].flatMap((part) => part.until ?? []).toSorted()[0] ?? null;
  if (from !== null && until !== null && until <= from) return [];
  return [{ from, until, because: distinct([...one.because, ...other.because]) }];
}

const fromItsDay = ({ on, eventId }: { readonly on: CalendarDate; readonly eventId: EventId }): Membership => ({
  from: on,
  until: null,
  because: [eventId],
});

/**
 * Declarations of a factor that the rule asks for, where there are several: which of them stands is part of every
 * reason, also of the reason why somebody is in no group any more.
 */
export function declaredAgain(rule: ReminderRule, facts: CareFacts, on: CalendarDate): readonly EventId[] {
  const asked = new Set(rule.versions.flatMap(({ groups }) => groups.flatMap(factorsAskedFor)));
  const known = knownOn(facts, on).filter(({ factor }) => asked.has(factor.name));
  return [...Map.groupBy(known, ({ factor }) => topicOf(factor)).values()]
    .filter((declarations) => declarations.length > 1)
    .flatMap((declarations) => declarations.map(({ eventId }) => eventId));
}

const factorsAskedFor = ({ who }: RuleGroup): readonly Factor['name'][] =>
  who === 'everyone' ? [] : who.flatMap(factorsOf);

function factorsOf(evidence: Evidence): readonly Factor['name'][] {
  if (evidence.from === 'all') return evidence.of.flatMap(factorsOf);
  if (evidence.from === 'smoking') return ['smoking-pack-years', 'smoking-quit'];
  return evidence.from === 'factor' || evidence.from === 'dated-factor' ? [evidence.name] : [];
}

/** A day of quitting bears on what was declared of pack-years, though it does not replace it. */
const topicOf = (factor: Factor): string =>
  factor.name === 'smoking-pack-years' || factor.name === 'smoking-quit' ? 'smoking' : kindOf(factor);

/** What begins later is not known on that day, and replaces nothing. A date speaks from itself on. */
const knownOn = ({ factors }: CareFacts, on: CalendarDate): readonly Declaration[] =>
  factors.filter(({ factor, declaredFrom }) => (isDated(factor) ? factor.value : declaredFrom) <= on);

const isDated = (factor: Factor): factor is Extract<Factor, { readonly name: 'pregnancy-lmp' | 'smoking-quit' }> =>
  factor.name === 'pregnancy-lmp' || factor.name === 'smoking-quit';

/** What a declaration replaces: an earlier one of this kind. Family histories of several sites stand side by side. */
const kindOf = (factor: Factor): string =>
  factor.name === 'family-history' ? `${factor.name}=${factor.value}` : factor.name;

interface InForce {
  readonly declaration: Declaration;
  readonly until: CalendarDate | null;
}

/** A declaration recorded later replaces earlier ones of its kind from its day on. */
function inForce(factors: readonly Declaration[], name: Factor['name']): readonly InForce[] {
  const named = factors.filter(({ factor }) => factor.name === name);
  return named.flatMap((declaration, index) => {
    const replacing = named
      .slice(index + 1)
      .filter(({ factor }) => kindOf(factor) === kindOf(declaration.factor))
      .map(({ declaredFrom }) => declaredFrom)
      .toSorted();
    const until = replacing[0] ?? null;
    return until !== null && until <= declaration.declaredFrom ? [] : [{ declaration, until }];
  });
}

/** The value dates itself: a pregnancy began when it began, however late it was declared. */
function spanOf({ declaration, until }: InForce, days: number): readonly Membership[] {
  const { factor, eventId } = declaration;
  if (!isDated(factor)) return [];
  const end = addDays(factor.value, days);
  return [{ from: factor.value, until: until !== null && until < end ? until : end, because: [eventId] }];
}
