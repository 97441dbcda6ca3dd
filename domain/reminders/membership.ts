import type { EventId } from '../shared/recorded.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import type { CareFacts, Declaration } from './facts.ts';
import { matching } from './occurrences.ts';
import type { Evidence, Period, RuleGroup } from './rule.ts';

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
      return inForce(facts.factors, evidence.name)
        .filter(({ declaration: { factor, declaredFrom } }) => factor.value === evidence.value && declaredFrom <= on)
        .map(({ declaration: { declaredFrom, eventId }, until }) => ({
          from: declaredFrom,
          until,
          because: [eventId],
        }));
    case 'dated-factor':
      return inForce(facts.factors, evidence.name).flatMap((entry) => spanOf(entry, evidence.days, on));
  }
}

const fromItsDay = ({ on, eventId }: { readonly on: CalendarDate; readonly eventId: EventId }): Membership => ({
  from: on,
  until: null,
  because: [eventId],
});

interface InForce {
  readonly declaration: Declaration;
  readonly until: CalendarDate | null;
}

/** A declaration recorded later replaces earlier ones of its kind from its day on; family histories stand side by side. */
function inForce(factors: readonly Declaration[], name: Declaration['factor']['name']): readonly InForce[] {
  const named = factors.filter(({ factor }) => factor.name === name);
  return named.flatMap((declaration, index) => {
    const replacing = named
      .slice(index + 1)
      .filter(({ factor }) => name !== 'family-history' || factor.value === declaration.factor.value)
      .map(({ declaredFrom }) => declaredFrom)
      .toSorted();
    const until = replacing[0] ?? null;
    return until !== null && until <= declaration.declaredFrom ? [] : [{ declaration, until }];
  });
}

/** The value dates itself: a pregnancy began when it began, however late it was declared. */
function spanOf({ declaration, until }: InForce, days: number, on: CalendarDate): readonly Membership[] {
  const { factor, eventId } = declaration;
  if (factor.name !== 'pregnancy-lmp' && factor.name !== 'smoking-quit') return [];
  if (factor.value > on) return [];
  const end = addDays(factor.value, days);
  return [{ from: factor.value, until: until !== null && until < end ? until : end, because: [eventId] }];
}
