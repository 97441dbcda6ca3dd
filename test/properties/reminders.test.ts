import fc from 'fast-check';
import { planReminders, reminderRules, type CareFacts, type Reminder } from '../../domain/reminders/index.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import { addDays, type CalendarDate } from '../../domain/shared/time.ts';
import {
  anyLifeOnADay,
  changeOfRules,
  eventsOf,
  irrelevantServices,
  keeping,
  plansByRule,
  type LifeOnADay,
} from './reminder-lives.ts';

const numRuns = 100;
const never = '9999-12-31';
/** Far enough to be told of everything that is still to come. */
const lifetime = 100;

/** The day of the next one, as text that compares; a window that was missed is no next one. */
const toldOn = (plans: readonly Reminder[]): string =>
  plans
    .filter(({ status }) => status === 'due' || status === 'upcoming')
    .map(({ suggestedFrom }) => suggestedFrom ?? never)
    .toSorted()[0] ?? never;

const onRecordBy = ({ life, on }: LifeOnADay): CareFacts => ({
  ...life,
  services: life.services.filter((service) => service.on <= on),
  diagnoses: life.diagnoses.filter((diagnosis) => diagnosis.on <= on),
  enrolments: life.enrolments.filter(({ from }) => from <= on),
  supplies: life.supplies.filter((supply) => supply.on <= on),
});

function expectWellFormed({ status, eligibleFrom, suggestedFrom, until }: Reminder, on: CalendarDate): void {
  if (status === 'done' || status === 'not-eligible') {
    expect([eligibleFrom, suggestedFrom, until]).toEqual([null, null, null]);
    return;
  }
  expect(suggestedFrom! >= eligibleFrom!).toBe(true);
  expect((until ?? never) >= eligibleFrom!).toBe(true);
  const isOpen = eligibleFrom! <= on && on <= (until ?? never);
  expect(isOpen).toBe(status === 'due');
  if (status === 'upcoming') expect(eligibleFrom! > on).toBe(true);
  if (status === 'overdue') expect(until! < on).toBe(true);
}

describe('laws of every reminder rule, over lives', () => {
  it('explains exactly: without what it names it is another, without anything else it is the same', () => {
    fc.assert(
      fc.property(anyLifeOnADay, ({ life, on }) => {
        const planned = plansByRule(life, on);
        for (const id of eventsOf(life)) {
          const without = plansByRule(
            keeping(life, (other) => other !== id),
            on,
          );
          for (const [rule, plans] of planned) {
            const isNamed = plans.some(({ because }) => because.includes(id));
            if (isNamed) expect({ rule, id, plans: without.get(rule) }).not.toEqual({ rule, id, plans });
            else expect({ rule, id, plans: without.get(rule) }).toEqual({ rule, id, plans });
          }
        }
      }),
      { numRuns },
    );
  });

  it('needs nothing but what it names', () => {
    fc.assert(
      fc.property(anyLifeOnADay, ({ life, on }) => {
        for (const [rule, plans] of plansByRule(life, on)) {
          const named = new Set<EventId>(plans.flatMap(({ because }) => because));
          const alone = plansByRule(
            keeping(life, (id) => named.has(id)),
            on,
          );
          expect({ rule, plans: alone.get(rule) }).toEqual({ rule, plans });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes no notice of what has nothing to do with it', () => {
    fc.assert(
      fc.property(anyLifeOnADay, fc.constantFrom(...irrelevantServices), ({ life, on }, irrelevant) => {
        const more: CareFacts = {
          ...life,
          services: [{ ...irrelevant, on, eventId: 'other' as EventId }, ...life.services],
          diagnoses: [...life.diagnoses, { code: 'J00', on, eventId: 'cold' as EventId }],
        };
        expect(plansByRule(more, on)).toEqual(plansByRule(life, on));
      }),
      { numRuns },
    );
  });

  it('takes no notice of the order of arrival', () => {
    fc.assert(
      fc.property(anyLifeOnADay, ({ life, on }) => {
        const reversed: CareFacts = {
          ...life,
          services: life.services.toReversed(),
          diagnoses: life.diagnoses.toReversed(),
          enrolments: life.enrolments.toReversed(),
          supplies: life.supplies.toReversed(),
        };
        expect(plansByRule(reversed, on)).toEqual(plansByRule(life, on));
      }),
      { numRuns },
    );
  });

  it('plans a day from what was on record by that day: the replay is the plan', () => {
    fc.assert(
      fc.property(anyLifeOnADay, ({ life, on }) => {
        expect(plansByRule(onRecordBy({ life, on }), on)).toEqual(plansByRule(life, on));
      }),
      { numRuns },
    );
  });

  it('has windows that are well formed', () => {
    fc.assert(
      fc.property(anyLifeOnADay, ({ life, on }) => {
        for (const reminder of planReminders(life, on, reminderRules, 3)) expectWellFormed(reminder, on);
      }),
      { numRuns },
    );
  });

  it('is not due for what was done today', () => {
    const doable = reminderRules.filter(({ rule }) => rule !== 'chronic-refill' && rule !== 'return-visit');
    fc.assert(
      fc.property(anyLifeOnADay, fc.constantFrom(...doable), fc.nat(), ({ life, on }, rule, which) => {
        const codes = rule.resets.flatMap((pattern) =>
          ('codes' in pattern ? pattern.codes : pattern.naming).map((code) => ({ kind: pattern.kind, code })),
        );
        const done = { ...codes[which % codes.length]!, on, eventId: 'done-now' as EventId };
        const [after] = planReminders({ ...life, services: [...life.services, done] }, on, [rule]);
        expect(after).toMatchObject({ lastDoneOn: on });
        expect(after!.status).not.toBe('due');
      }),
      { numRuns: 400 },
    );
  });

  it('lets each version in exactly on its day', () => {
    fc.assert(
      fc.property(anyLifeOnADay, changeOfRules, fc.integer({ min: -1, max: 1 }), ({ life }, change, days) => {
        const on = addDays(change, days);
        for (const { rule, version, status } of planReminders(life, on, reminderRules)) {
          const begun = reminderRules
            .find((each) => each.rule === rule)!
            .versions.filter(({ from }) => from === null || from <= on);
          const current = begun.at(-1);
          const isInForce = current !== undefined && (current.until === null || on < current.until);
          if (status === 'overdue') expect(begun.map((each) => each.version)).toContain(version);
          else expect([rule, version]).toEqual([rule, isInForce ? current.version : null]);
        }
      }),
      { numRuns },
    );
  });
});

describe('laws of time, over lives', () => {
  /** Fewer doses are needed by who begins before fifteen: the later first dose brings the second one forward. */
  const monotone = reminderRules.filter(
    ({ rule }) => rule !== 'hpv-vaccine' && rule !== 'chronic-refill' && rule !== 'return-visit',
  );

  it('the later the service, the later the next one', () => {
    fc.assert(
      fc.property(
        anyLifeOnADay,
        fc.constantFrom(...monotone),
        fc.nat(),
        fc.nat(2_000),
        ({ life, on }, rule, which, back) => {
          const codes = rule.resets.flatMap((pattern) =>
            ('codes' in pattern ? pattern.codes : pattern.naming).map((code) => ({ kind: pattern.kind, code })),
          );
          const service = codes[which % codes.length]!;
          const others = life.services.filter(
            ({ kind, code }) => !codes.some((each) => each.kind === kind && each.code === code),
          );
          const withOne = (day: CalendarDate): string =>
            toldOn(
              planReminders(
                { ...life, services: [...others, { ...service, on: day, eventId: 'one' as EventId }] },
                on,
                [rule],
                lifetime,
              ),
            );
          expect(withOne(on) >= withOne(addDays(on, -back))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('who belongs to more groups is never told later', () => {
    fc.assert(
      fc.property(anyLifeOnADay, ({ life, on }) => {
        const general = plansByRule({ ...life, diagnoses: [], factors: [], enrolments: [] }, on);
        const special = plansByRule({ ...life, factors: life.factors.filter(belongsToAGroup) }, on);
        for (const [rule, plans] of special) {
          if (rule === 'chronic-refill' || rule === 'return-visit') continue;
          expect([rule, toldOn(plans) <= toldOn(general.get(rule)!)]).toEqual([rule, true]);
        }
      }),
      { numRuns },
    );
  });

  it('once in life is once, and a finished course stays finished', () => {
    const forLife = new Set(['hepatitis-b-c', 'h-pylori']);
    fc.assert(
      fc.property(anyLifeOnADay, fc.nat(20_000), ({ life, on }, later) => {
        const day = addDays(on, later);
        for (const { rule, status, reason } of planReminders(life, on, reminderRules)) {
          if (!forLife.has(rule) || status !== 'done') continue;
          expect(reason).toBe('once-in-life');
          const [again] = planReminders(life, day, [reminderRules.find((each) => each.rule === rule)!], 20);
          expect(['done', 'not-eligible']).toContain(again!.status);
        }
      }),
      { numRuns },
    );
  });
});

const belongsToAGroup = ({ factor }: CareFacts['factors'][number]): boolean =>
  factor.value !== false && factor.name !== 'smoking-quit' && factor.name !== 'refill';
