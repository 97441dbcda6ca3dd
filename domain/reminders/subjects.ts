import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { CareFacts, Service } from './facts.ts';
import { nextSupplyEnd, prescriptionsOf, type Prescription } from './prescriptions.ts';
import type { ReasonCode } from './reason.ts';
import type { Anchor, ReminderRule } from './rule.ts';
import type { Subject } from './standing.ts';

export interface RuleSubject extends Subject {
  /** Why nothing more comes of this prescription; null where something may. */
  readonly ended: ReasonCode | null;
  /** Supplies that the person is asked about, because nothing says whether they may be repeated. */
  readonly unconfirmed: readonly EventId[];
}

/** The person; or, of a rule about prescriptions, each one of which something is to be said, and at least the person. */
export function subjectsOf(rule: ReminderRule, facts: CareFacts, on: CalendarDate): readonly RuleSubject[] {
  const anchor = anchorOf(rule);
  if (anchor === undefined) return [{ facts, prescription: null, ended: null, unconfirmed: [] }];
  const { current, unconfirmed } = prescriptionsOf(facts, on);
  if (current.length === 0) return [{ facts, prescription: null, ended: null, unconfirmed }];
  return current.map((prescription) => ({
    facts: { ...facts, services: servicesOf(prescription) },
    prescription,
    ended: anchor === 'supply-end' ? endOf(prescription, on) : null,
    unconfirmed: [],
  }));
}

const anchorOf = ({ versions }: ReminderRule): Anchor | undefined =>
  versions
    .flatMap(({ groups }) => groups.map(({ since }) => since))
    .find((since) => since === 'supply-end' || since === 'last-supply-end');

const servicesOf = ({ pickUps }: Prescription): readonly Service[] =>
  pickUps.map(({ on, eventId }) => ({ kind: 'pick-up', code: 'refill', on, eventId }));

function endOf(prescription: Prescription, on: CalendarDate): ReasonCode | null {
  if (nextSupplyEnd(prescription) === null) return 'nothing-more';
  return prescription.expiresOn <= on ? 'expired' : null;
}
