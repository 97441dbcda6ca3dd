import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import { daysNamed, pregnancyEnd } from './declarations.ts';
import type { KnownFacts } from './known-facts.ts';
import { membershipsOf, overlapOf, type Membered, type Membership } from './membership.ts';
import { bandOf, isInCohort, type Run } from './periods.ts';
import { dispensedUntil, nextSupplyEnd, type Prescription } from './prescriptions.ts';
import type { Period, RuleGroup, RuleVersion } from './rule.ts';

/** What is asked of one rule: about the person, or, where a rule speaks of prescriptions, about one of them. */
export interface Subject extends Membered {
  readonly prescription: Prescription | null;
}

/** Where somebody stands in a group: the days of belonging to it, and those of the age that it asks for. */
export interface Standing extends Membership {
  readonly band: Run;
  /** What ages are counted from. */
  readonly since: CalendarDate;
}

export function standingsOf(group: RuleGroup, { clock }: RuleVersion, subject: Subject): readonly Standing[] {
  if (!isInCohort(group, subject.facts.birthDate)) return [];
  const memberships = membershipsOf(group, subject);
  if (memberships.length === 0) return [];
  return anchorsOf(group, subject).flatMap((anchor) => {
    const band = bandOf(group, clock, anchor.since);
    return memberships
      .flatMap((membership) => overlapOf(membership, anchor))
      .map((membership) => ({ ...membership, band, since: anchor.since }));
  });
}

interface Anchored extends Period {
  readonly since: CalendarDate;
  readonly because: readonly EventId[];
}

function anchorsOf({ since }: RuleGroup, { facts, prescription }: Subject): readonly Anchored[] {
  switch (since) {
    case 'birth':
      return [{ since: facts.birthDate, from: null, until: null, because: [] }];
    case 'pregnancy-lmp':
    case 'child-born':
      return declaredAnchor(since, facts);
    case 'supply-end':
      return prescription === null ? [] : anchoredAt(nextSupplyEnd(prescription), prescription);
    case 'last-supply-end':
      return prescription === null
        ? []
        : anchoredAt(dispensedUntil(prescription), { ...prescription, expiresOn: null });
  }
}

/** The one recorded last: it corrects the one before, or is of another pregnancy. */
function declaredAnchor(since: 'pregnancy-lmp' | 'child-born', { factors }: KnownFacts): readonly Anchored[] {
  const last = daysNamed(factors, since).at(-1);
  if (last === undefined) return [];
  const until = since === 'pregnancy-lmp' ? pregnancyEnd(factors, last.on) : null;
  return [{ since: last.on, from: null, until, because: [last.eventId] }];
}

const anchoredAt = (
  since: CalendarDate | null,
  { expiresOn, because }: { readonly expiresOn: CalendarDate | null; readonly because: readonly EventId[] },
): readonly Anchored[] => (since === null ? [] : [{ since, from: null, until: expiresOn, because }]);

/** Of which people are told ahead: a season returns each year, and what counts from a birth or a supply is near. */
export const isNear = ({ since, season }: RuleGroup): boolean => since !== 'birth' || season !== null;

export const isOfPrescriptions = ({ since }: RuleGroup): boolean =>
  since === 'supply-end' || since === 'last-supply-end';
