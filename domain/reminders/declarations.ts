import { factorKeyOf, isDated, type DatedFactor, type Factor } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { Declaration } from './facts.ts';
import type { KnownFacts } from './known-facts.ts';
import { oncePerRule } from './once-per-rule.ts';
import type { Evidence, ReminderRule, RuleGroup } from './rule.ts';

export interface InForce {
  readonly declaration: Declaration;
  readonly until: CalendarDate | null;
}

/** A declaration recorded later replaces earlier ones of its kind from its day on. */
export function inForce(factors: readonly Declaration[], name: Factor['name']): readonly InForce[] {
  const named = factors.filter(({ factor }) => factor.name === name);
  return named.flatMap((declaration, index) => {
    const replacing = named
      .slice(index + 1)
      .filter(({ factor }) => factorKeyOf(factor) === factorKeyOf(declaration.factor))
      .map(({ declaredFrom }) => declaredFrom)
      .toSorted();
    const until = replacing[0] ?? null;
    return until !== null && until <= declaration.declaredFrom ? [] : [{ declaration, until }];
  });
}

export interface NamedDay {
  readonly on: CalendarDate;
  readonly eventId: EventId;
}

/** Days of one kind, in the order in which they were recorded. */
export const daysNamed = (known: readonly Declaration[], name: DatedFactor): readonly NamedDay[] =>
  known.flatMap(({ factor, eventId }) =>
    factor.name === name && isDated(factor) ? [{ on: factor.value, eventId }] : [],
  );

/** Null: it goes on as far as anybody has said. Corrections of the day are days apart, so the first of them will do. */
export const pregnancyEnd = (known: readonly Declaration[], lastPeriodOn: CalendarDate): CalendarDate | null =>
  [...daysNamed(known, 'pregnancy-ended'), ...daysNamed(known, 'child-born')]
    .map(({ on }) => on)
    .filter((on) => on > lastPeriodOn)
    .toSorted()[0] ?? null;

/**
 * Declarations of a factor that the rule asks for, where there are several: which of them stands is part of every
 * reason, also of the reason why somebody is in no group any more.
 */
export function declaredAgain(rule: ReminderRule, { factors }: KnownFacts): readonly EventId[] {
  const asked = factorsAskedBy(rule);
  if (factors.length < 2 || asked.size === 0) return [];
  const declarations = factors.filter(({ factor }) => asked.has(factor.name));
  return [...Map.groupBy(declarations, ({ factor }) => topicOf(factor)).values()]
    .filter((ofTopic) => ofTopic.length > 1)
    .flatMap((ofTopic) => ofTopic.map(({ eventId }) => eventId));
}

const factorsAskedBy = oncePerRule(
  ({ versions }): ReadonlySet<Factor['name']> =>
    new Set(versions.flatMap(({ groups }) => groups.flatMap(factorsAskedFor))),
);

function factorsAskedFor({ who, since }: RuleGroup): readonly Factor['name'][] {
  const byEvidence = who === 'everyone' ? [] : who.flatMap(factorsOf);
  return since === 'pregnancy-lmp' || since === 'child-born' ? [...byEvidence, ...withItsEnd(since)] : byEvidence;
}

function factorsOf(evidence: Evidence): readonly Factor['name'][] {
  switch (evidence.from) {
    case 'all':
      return evidence.of.flatMap(factorsOf);
    case 'smoking':
      return ['smoking-pack-years', 'smoking-quit'];
    case 'factor':
      return [evidence.name];
    case 'dated-factor':
      return withItsEnd(evidence.name);
    default:
      return [];
  }
}

const withItsEnd = (name: DatedFactor): readonly DatedFactor[] =>
  name === 'pregnancy-lmp' ? ['pregnancy-lmp', 'pregnancy-ended', 'child-born'] : [name];

/** A day of quitting bears on what was declared of pack-years, and a birth on a pregnancy, without replacing it. */
const topics: Readonly<Partial<Record<Factor['name'], string>>> = {
  'smoking-pack-years': 'smoking',
  'smoking-quit': 'smoking',
  'pregnancy-lmp': 'pregnancy',
  'pregnancy-ended': 'pregnancy',
  'child-born': 'pregnancy',
};
const topicOf = (factor: Factor): string => topics[factor.name] ?? factorKeyOf(factor);
