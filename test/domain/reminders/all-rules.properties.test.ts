import fc from 'fast-check';
import {
  planReminders,
  reminderRules,
  type CareFacts,
  type Declaration,
  type Reminder,
  type ReminderRule,
  type Service,
} from '../../../domain/reminders/index.ts';
import { addDays, daysBetween, type CalendarDate } from '../../../domain/shared/time.ts';
import { date, declared, eventId, without } from './care-facts.ts';

/** Dental scaling, the heaviest, has the same laws in a file of its own. */
const rules = reminderRules.filter(({ rule }) => rule !== 'dental-scaling');
const numRuns = 40;

const within = (from: string, until: string): fc.Arbitrary<CalendarDate> =>
  fc.nat({ max: daysBetween(date(from), date(until)) }).map((days) => addDays(date(from), days));
const anyDay = fc.oneof(
  within('2009-01-01', '2030-12-31'),
  fc.constantFrom(date('2025-01-01'), date('2013-06-01'), date('2024-12-31'), date('2025-08-01')),
);

/** One service that each pattern of the rule accepts, and one that none does. */
const servicesOf = ({ resets }: ReminderRule): readonly Omit<Service, 'on' | 'eventId'>[] => [
  ...resets.flatMap((pattern) => {
    const codes = 'codes' in pattern ? pattern.codes : pattern.naming;
    return codes.map((code) => ({ kind: pattern.kind, code }));
  }),
  { kind: 'order', code: '34001C' },
];
const anyFactor: fc.Arbitrary<Declaration['factor']> = fc.oneof(
  fc
    .boolean()
    .chain((value) =>
      fc.constantFrom('indigenous' as const, 'polio' as const, 'betel' as const).map((name) => ({ name, value })),
    ),
  fc.constantFrom('colorectal' as const, 'breast' as const, 'lung' as const).map((value) => ({
    name: 'family-history' as const,
    value,
  })),
  fc.constantFrom(0, 10, 20, 30).map((value) => ({ name: 'smoking-pack-years' as const, value })),
  within('2000-01-01', '2026-12-31').map((value) => ({ name: 'smoking-quit' as const, value })),
);
const factsFor = (rule: ReminderRule): fc.Arbitrary<CareFacts> =>
  fc.record({
    birthDate: within('1935-01-01', '2008-12-31'),
    sex: fc.constantFrom('female' as const, 'male' as const),
    services: fc
      .array(fc.record({ service: fc.constantFrom(...servicesOf(rule)), on: anyDay }), { maxLength: 4 })
      .map((entries) => entries.map(({ service, on }, index) => ({ ...service, on, eventId: eventId(`s-${index}`) }))),
    diagnoses: fc.constant([]),
    enrolments: fc.constant([]),
    supplies: fc.constant([]),
    factors: fc
      .array(fc.record({ factor: anyFactor, on: anyDay }), { maxLength: 5 })
      .map((entries) =>
        entries.map(({ factor, on }, index) => ({ ...declared(factor, on), eventId: eventId(`f-${index}`) })),
      ),
  });

describe.each(rules.map((rule) => [rule.rule, rule] as const))('laws of %s', (_id, rule) => {
  const plan = (facts: CareFacts, on: CalendarDate): Reminder => planReminders(facts, on, [rule], 2)[0]!;

  it('explains exactly, whatever the order of services', () => {
    fc.assert(
      fc.property(factsFor(rule), anyDay, (facts, on) => {
        const planned = plan(facts, on);
        const named = new Set(planned.because);
        expect(plan({ ...facts, services: facts.services.toReversed() }, on)).toEqual(planned);
        expect(
          plan(
            without(facts, (id) => !named.has(id)),
            on,
          ),
        ).toEqual(planned);
        for (const { eventId: id } of [...facts.services, ...facts.factors]) {
          const changed = plan(
            without(facts, (gone) => gone === id),
            on,
          );
          if (named.has(id)) expect(changed).not.toEqual(planned);
          else expect(changed).toEqual(planned);
        }
      }),
      { numRuns },
    );
  });

  it('keeps its words: due from the day it is eligible, closed only where there is a last day', () => {
    fc.assert(
      fc.property(factsFor(rule), anyDay, (facts, on) => {
        const { status, eligibleFrom, suggestedFrom, until } = plan(facts, on);
        if (status === 'due') expect(eligibleFrom! <= on && (until === null || on <= until)).toBe(true);
        if (status === 'upcoming') expect(eligibleFrom! > on).toBe(true);
        if (status === 'overdue') expect(until! < on).toBe(true);
        if (status === 'done' || status === 'not-eligible') expect([eligibleFrom, suggestedFrom]).toEqual([null, null]);
        else expect(suggestedFrom! >= eligibleFrom!).toBe(true);
      }),
      { numRuns },
    );
  });

  it('is not due again on the day on which it was done', () => {
    fc.assert(
      fc.property(factsFor(rule), fc.nat(), anyDay, (facts, which, on) => {
        const accepted = servicesOf(rule).slice(0, -1);
        const service = { ...accepted[which % accepted.length]!, on, eventId: eventId('done-now') };
        const after = plan({ ...facts, services: [...facts.services, service] }, on);
        expect(after.lastDoneOn).toBe(on);
        expect(after.status).not.toBe('due');
      }),
      { numRuns },
    );
  });
});
