import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Factor } from '../../domain/people/index.ts';
import {
  planReminders,
  reminderRules,
  type CareFacts,
  type ReminderRule,
  type Service,
} from '../../domain/reminders/index.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import { addDays, addYears, daysBetween, yearOf, type CalendarDate } from '../../domain/shared/time.ts';
import { entitled, entitledToGoOn, shortest, type Somebody } from './entitlement-oracle.ts';
import { anyPerson, changeOfRules } from './reminder-lives.ts';

const factors: readonly Factor[] = [
  { name: 'indigenous', value: true },
  { name: 'polio', value: true },
  { name: 'betel', value: true },
  { name: 'low-income', value: true },
  { name: 'remote-area', value: true },
  { name: 'high-risk', value: true },
  { name: 'ipd-high-risk', value: true },
  { name: 'setting', value: 'care-home' },
  { name: 'special-care', value: 'severe' },
  { name: 'family-history', value: 'colorectal' },
  { name: 'family-history', value: 'breast' },
  { name: 'family-history', value: 'lung' },
  { name: 'smoking-pack-years', value: 20 },
  { name: 'smoking-pack-years', value: 30 },
];
/** Who has said all of it from birth, and has had nothing done. */
const anySomebody: fc.Arbitrary<Somebody> = fc
  .tuple(anyPerson, fc.subarray([...factors], { maxLength: 4 }))
  .filter(([, said]) => said.filter(({ name }) => name === 'smoking-pack-years').length < 2)
  .map(([{ birthDate, sex }, said]) => ({ birthDate, sex, factors: said }));

const lifeOf = ({ birthDate, sex, factors: said }: Somebody, services: readonly Service[] = []): CareFacts => ({
  birthDate,
  sex,
  services,
  diagnoses: [],
  enrolments: [],
  supplies: [],
  factors: said.map((factor, index) => ({ factor, declaredFrom: birthDate, eventId: `said-${index}` as EventId })),
});

const dueOn = (who: Somebody, on: CalendarDate): readonly string[] =>
  planReminders(lifeOf(who), on, reminderRules).flatMap(({ rule, status }) => (status === 'due' ? [rule] : []));
const entitledOn = (who: Somebody, on: CalendarDate): readonly string[] =>
  reminderRules.map(({ rule }) => rule).filter((rule) => entitled[rule]!(who, on));

describe('who never had anything done', () => {
  it('is reminded of exactly what an independent reading of the rules allows, on any day', () => {
    const anyDay = (birthDate: CalendarDate): fc.Arbitrary<CalendarDate> =>
      fc.oneof(
        fc.nat(100 * 365).map((days) => addDays(birthDate, days)),
        fc.tuple(changeOfRules, fc.integer({ min: -1, max: 1 })).map(([day, days]) => addDays(day, days)),
        // Birthdays, and the days beside them.
        fc
          .tuple(fc.nat(90), fc.integer({ min: -1, max: 1 }))
          .map(([years, days]) => addDays(addYears(birthDate, years), days)),
      );
    fc.assert(
      fc.property(
        anySomebody.chain((who) => fc.tuple(fc.constant(who), anyDay(who.birthDate))),
        ([who, on]) => {
          if (on < who.birthDate) return;
          expect(dueOn(who, on)).toEqual(entitledOn(who, on));
        },
      ),
      { numRuns: 700 },
    );
  });

  it('is never reminded without being entitled and never forgotten, from birth to a hundred', () => {
    fc.assert(
      fc.property(anySomebody, fc.integer({ min: 60, max: 130 }), (who, step) => {
        const end = addYears(who.birthDate, 100);
        for (let on = who.birthDate; on < end; on = addDays(on, step))
          expect([on, dueOn(who, on)]).toEqual([on, entitledOn(who, on)]);
      }),
      { numRuns: 4 },
    );
  });
});

const repeating = reminderRules.filter(({ rule }) => rule in shortest);
function isFarEnough(rule: string, who: Somebody, last: CalendarDate, on: CalendarDate): boolean {
  const gap = shortest[rule]!;
  if ('days' in gap) return daysBetween(last, on) >= gap.days;
  return yearOf(on) - yearOf(last) >= gap.years || (rule === 'adult-checkup' && beginsAfresh(who, last, on));
}

/** One whose interval is over and who is entitled is due: no interval is longer than five years and the rest of one. */
const yearsForgotten = 6;

/** Whether one who has done it before (`last`) or never may have it on the day. */
const isEntitled = (rule: string, who: Somebody, last: CalendarDate | undefined, on: CalendarDate): boolean =>
  ((last === undefined ? undefined : entitledToGoOn[rule]) ?? entitled[rule]!)(who, on);

function expectNeitherTooSoonNorForgotten(rule: ReminderRule, who: Somebody, step: number): void {
  const [pattern] = rule.resets;
  const code = 'codes' in pattern! ? pattern.codes[0]! : pattern!.naming[0]!;
  const isCourse = rule.rule.startsWith('vaccine') || rule.rule.startsWith('hpv');
  const done: Service[] = [];
  const end = addYears(who.birthDate, 100);
  for (let on = who.birthDate; on < end; on = addDays(on, step)) {
    const isDue = planReminders(lifeOf(who, done), on, [rule])[0]!.status === 'due';
    const last = done.at(-1)?.on;
    if (isDue) {
      expect([on, isEntitled(rule.rule, who, last, on)]).toEqual([on, true]);
      if (last !== undefined) expect([last, on, isFarEnough(rule.rule, who, last, on)]).toEqual([last, on, true]);
      done.push({ kind: pattern!.kind, code, on, eventId: `done-${done.length}` as EventId });
    } else if (!isCourse && last !== undefined && addYears(last, yearsForgotten) < on)
      expect([on, isEntitled(rule.rule, who, last, on)]).toEqual([on, false]);
  }
}

/** Once found by chance: the second dose of the HPV vaccine comes after the age at which the first is offered. */
const begunJustBeforeFifteen: Somebody = { birthDate: '2005-01-01' as CalendarDate, sex: 'female', factors: [] };

describe('who does everything as soon as it is due', () => {
  it.each(repeating.map((rule) => [rule.rule, rule] as const))(
    '%s: only while entitled, never sooner than the rule allows, and never forgotten',
    (_id, rule) => {
      fc.assert(
        fc.property(anySomebody, fc.integer({ min: 20, max: 200 }), (who, step) =>
          expectNeitherTooSoonNorForgotten(rule, who, step),
        ),
        { numRuns: 6, examples: [[begunJustBeforeFifteen, 145]] },
      );
    },
  );
});

/** At 40 and at 65, whatever the last day. */
const beginsAfresh = ({ birthDate }: Somebody, last: CalendarDate, on: CalendarDate): boolean =>
  [40, 65].some((age) => {
    const year = yearOf(birthDate) + age;
    return yearOf(last) < year && year <= yearOf(on);
  });

describe('a plan', () => {
  it('is the same in every time zone and under every clock', () => {
    const program = `
      const { planReminders, reminderRules } = await import(process.argv[1]);
      if (process.env.FAKE_NOW) {
        const Real = Date;
        globalThis.Date = class extends Real {
          constructor(...args) { super(...(args.length === 0 ? [Number(process.env.FAKE_NOW)] : args)); }
          static now() { return Number(process.env.FAKE_NOW); }
        };
      }
      const life = { birthDate: '1958-03-04', sex: 'female', diagnoses: [{ code: 'E119', on: '2015-03-29', eventId: 'd' }],
        enrolments: [{ programme: 'diabetes', from: '2020-10-25', until: null, eventId: 'e' }],
        supplies: [], factors: [{ factor: { name: 'betel', value: true }, declaredFrom: '2010-03-28', eventId: 'f' }],
        services: [{ kind: 'order', code: '91004C', on: '2026-03-29', eventId: 's' }] };
      const days = ['2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01'];
      console.log(new Date(2026, 0, 1).getTimezoneOffset());
      console.log(JSON.stringify(days.map((day) => planReminders(life, day, reminderRules, 5))));
    `;
    const front = new URL('../../domain/reminders/index.ts', import.meta.url).href;
    const answers = (
      [
        ['Asia/Taipei', ''],
        ['America/New_York', '0'],
        ['Pacific/Kiritimati', '4102444800000'],
        ['Pacific/Pago_Pago', ''],
      ] as const
    ).map(([zone, now]) => {
      const child = spawnSync(process.execPath, ['--input-type=module', '--eval', program, front], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '', TZ: zone, FAKE_NOW: now },
      });
      return child.stdout.trim().split('\n');
    });
    expect(new Set(answers.map(([offset]) => offset)).size).toBe(4);
    expect(new Set(answers.map(([, plans]) => plans)).size).toBe(1);
    expect(answers[0]![1]!.length).toBeGreaterThan(10_000);
  }, 60_000);
});
