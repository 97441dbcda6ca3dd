import fc from 'fast-check';
import { reminderRules, planReminders, type CareFacts, type Reminder } from '../../../domain/reminders/index.ts';
import { addDays, type CalendarDate } from '../../../domain/shared/time.ts';
import {
  adult,
  date,
  anyDay,
  anyFacts,
  anyServices,
  eventId,
  lockOutCodes,
  order,
  scalingCodes,
  without,
} from './care-facts.ts';

/** Half of what fast-check would run: facts here are rich, and each law sees some hundred plans. */
const numRuns = 50;
const scaling = reminderRules.filter(({ rule }) => rule === 'dental-scaling');
const plan = (facts: CareFacts, on: CalendarDate, horizonYears = 0): Reminder =>
  planReminders(facts, on, scaling, horizonYears)[0]!;
/** As text, so that it compares; a person who may never have it is later than everybody. */
const toldOn = (facts: CareFacts, on: CalendarDate, horizonYears = 0): string =>
  plan(facts, on, horizonYears).suggestedFrom ?? '9999-12-31';
/** Longer than the childhood in which nobody is told. */
const lookingFarAhead = 20;
/** The day before the twelfth birthday of an otherwise empty life is among the examples: there the glance matters. */
const almostTwelve: CareFacts = { ...adult, birthDate: date('2006-01-02'), sex: 'female' };
const done = (code: string, on: CalendarDate) => order(code, on, `done-on-${on}`);

describe('laws of the dental scaling rule', () => {
  it('the later the last one, the later the next', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, anyDay, anyDay, (facts, first, second, on) => {
        const [earlier = first, later = second] = [first, second].toSorted();
        const never = { ...facts, services: facts.services.filter(({ code }) => !scalingCodes.includes(code)) };
        const today = [later, on].toSorted()[1]!;
        const withLast = (day: CalendarDate): CareFacts => ({
          ...never,
          services: [...never.services, done('91004C', day)],
        });
        // At a glance ahead of no years an interval that runs beyond a twelfth birthday is told, the birthday is not.
        const next = (last: CalendarDate): string => toldOn(withLast(last), today, lookingFarAhead);
        expect(next(later) >= next(earlier)).toBe(true);
      }),
      { numRuns, examples: [[almostTwelve, date('2016-05-01'), date('2018-01-01'), date('2018-01-01')]] },
    );
  });

  it('a special group is never told later than everyone else', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const general = { ...facts, diagnoses: [], factors: [] };
        expect(toldOn(facts, on) <= toldOn(general, on)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('every scaling code starts the interval anew', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...scalingCodes), anyDay, (facts, code, on) => {
        const after = plan({ ...facts, services: [...facts.services, done(code, on)] }, on);
        expect(after.lastDoneOn).toBe(on);
        expect(after.status).not.toBe('due');
        expect(after.because).toContain(`done-on-${on}`);
      }),
      { numRuns },
    );
  });

  it('codes within one course of 180 days count once: only the last of them is counted from', () => {
    const withinCourse = fc.array(fc.tuple(fc.constantFrom('91003C', '91004C'), fc.nat({ max: 179 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(anyFacts, anyDay, withinCourse, fc.nat({ max: 400 }), (facts, last, earlier, later) => {
        const others = facts.services.filter(({ code }) => !scalingCodes.includes(code));
        const partial = earlier.map(([code, days], index) => order(code, addDays(last, -days - 1), `partial-${index}`));
        const once = { ...facts, services: [...others, done('91004C', last)] };
        const course = { ...facts, services: [...partial, ...once.services] };
        expect(plan(course, addDays(last, later))).toEqual(plan(once, addDays(last, later)));
      }),
      { numRuns },
    );
  });

  it('what has nothing to do with it changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyServices(['34001C', '89004C', '91006C']), anyDay, (facts, others, on) => {
        const more = others.map((service, index) => ({ ...service, eventId: eventId(`other-${index}`) }));
        const diagnoses = others.map(({ on: day }) => ({ code: 'J00', on: day, eventId: eventId('cold') }));
        const fuller = {
          ...facts,
          services: [...more, ...facts.services],
          diagnoses: [...diagnoses, ...facts.diagnoses],
        };
        expect(plan(fuller, on)).toEqual(plan(facts, on));
      }),
      { numRuns },
    );
  });

  it('the order of arrival changes nothing', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray([...facts.services], { minLength: facts.services.length }),
        fc.shuffledSubarray([...facts.diagnoses], { minLength: facts.diagnoses.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyDay, ([facts, services, diagnoses], on) => {
        expect(plan({ ...facts, services, diagnoses }, on)).toEqual(plan(facts, on));
      }),
      { numRuns },
    );
  });

  it('explains exactly: without what it names the plan is another, without anything else it is the same', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const planned = plan(facts, on);
        const named = new Set(planned.because);
        expect(
          plan(
            without(facts, (id) => !named.has(id)),
            on,
          ),
        ).toEqual(planned);
        for (const id of named)
          expect(
            plan(
              without(facts, (gone) => gone === id),
              on,
            ),
          ).not.toEqual(planned);
        const others = [...facts.services, ...facts.diagnoses, ...facts.factors].filter(
          ({ eventId: id }) => !named.has(id),
        );
        for (const { eventId: id } of others)
          expect(
            plan(
              without(facts, (gone) => gone === id),
              on,
            ),
          ).toEqual(planned);
      }),
      { numRuns: 125 },
    );
  });

  it('says due exactly on the days that it calls eligible', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const { status, eligibleFrom, suggestedFrom, until } = plan(facts, on);
        expect(until).toBeNull();
        if (eligibleFrom === null || suggestedFrom === null) expect(['done', 'not-eligible']).toContain(status);
        else {
          expect(status).toBe(eligibleFrom <= on ? 'due' : 'upcoming');
          expect(suggestedFrom >= eligibleFrom).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('is not done again by a code that only excludes it', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...lockOutCodes), anyDay, (facts, code, on) => {
        const before = plan(facts, on);
        const after = plan({ ...facts, services: [...facts.services, done(code, on)] }, on);
        expect(after.lastDoneOn).toBe(before.lastDoneOn);
        expect(after.status).not.toBe('due');
      }),
      { numRuns },
    );
  });
});
