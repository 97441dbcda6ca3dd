import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { Service } from './facts.ts';
import { matching, servicesByCode, type KnownFacts } from './known-facts.ts';
import { oncePerRule } from './once-per-rule.ts';
import { lastDayOf, type Occurrence } from './occurrences.ts';
import { nextSupplyEnd, prescriptionsOf, type Prescription } from './prescriptions.ts';
import type { ReasonCode } from './reason.ts';
import type { ReminderRule } from './rule.ts';
import type { Subject } from './standing.ts';

export interface RuleSubject extends Subject {
  /** Why nothing more comes of this prescription; null where something may. */
  readonly ended: ReasonCode | null;
  /** Supplies that the person is asked about, because nothing says whether they may be repeated. */
  readonly unconfirmed: readonly EventId[];
}

/** The person; or, of a rule about prescriptions, each one of which something is to be said, and at least the person. */
export function subjectsOf(rule: ReminderRule, facts: KnownFacts, on: CalendarDate): readonly RuleSubject[] {
  const anchor = anchorOf(rule);
  if (anchor === undefined) return [{ ...alone, facts, last: lastOf(rule, facts) }];
  const { current, unconfirmed } = prescriptionsOf(facts, on);
  if (current.length === 0) return [{ ...alone, facts, last: lastOf(rule, facts), unconfirmed }];
  return current.map((prescription) => {
    const own = { ...facts, services: servicesByCode(servicesOf(prescription)) };
    const ended = anchor === 'supply-end' ? endOf(prescription, on) : null;
    return { ...alone, facts: own, prescription, last: lastOf(rule, own), ended };
  });
}

const alone = { prescription: null, ended: null, unconfirmed: [] } as const;

const lastOf = ({ resets }: ReminderRule, facts: KnownFacts): Occurrence | undefined =>
  lastDayOf(matching(facts, resets));

const anchorOf = oncePerRule(({ versions }) =>
  versions
    .flatMap(({ groups }) => groups.map(({ since }) => since))
    .find((since) => since === 'supply-end' || since === 'last-supply-end'),
);

const servicesOf = ({ pickUps }: Prescription): readonly Service[] =>
  pickUps.map(({ on, eventId }) => ({ kind: 'pick-up', code: 'refill', on, eventId }));

function endOf(prescription: Prescription, on: CalendarDate): ReasonCode | null {
  if (nextSupplyEnd(prescription) === null) return 'nothing-more';
  return prescription.expiresOn <= on ? 'expired' : null;
}
