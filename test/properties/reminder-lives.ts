import fc from 'fast-check';
import type { Factor, RefillText } from '../../domain/people/index.ts';
import {
  planReminders,
  reminderRules,
  type CareFacts,
  type Declaration,
  type Diagnosis,
  type Enrolment,
  type Reminder,
  type Service,
  type Supply,
} from '../../domain/reminders/index.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import { addDays, daysBetween, type CalendarDate } from '../../domain/shared/time.ts';
import { on } from '../support/people.ts';

/*
 * Lives, told as what happens to people and not as what rules ask: visits, vaccines, drugs, diagnoses, what people say of
 * themselves. Few kinds of events on days that lie close together or on a change of rules, so that lives contradict,
 * repeat and coincide as real ones do.
 */

export type Unnamed<Fact extends { readonly eventId: EventId }> = Omit<Fact, 'eventId'>;

/** What somebody may do or be given; every code that a rule knows and some that none does. */
const knownServices: readonly Pick<Service, 'kind' | 'code'>[] = reminderRules
  .filter(({ rule }) => rule !== 'chronic-refill' && rule !== 'return-visit')
  .flatMap(({ resets, lockOuts }) => [...resets, ...lockOuts])
  .flatMap((pattern) =>
    ('codes' in pattern ? pattern.codes : pattern.naming).map((code) => ({ kind: pattern.kind, code })),
  );
export const irrelevantServices: readonly Pick<Service, 'kind' | 'code'>[] = [
  { kind: 'order', code: '34001C' },
  { kind: 'order', code: '89004C' },
  { kind: 'screening', code: '骨質密度檢查' },
  { kind: 'vaccination', code: '狂犬病疫苗' },
];
export const serviceOf = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...knownServices) },
  { weight: 1, arbitrary: fc.constantFrom(...irrelevantServices) },
);

const first = on('1926-01-01');
const last = on('2046-12-31');
const within = (from: CalendarDate, until: CalendarDate): fc.Arbitrary<CalendarDate> =>
  fc.nat(daysBetween(from, until)).map((days) => addDays(from, days));
/** The days on which versions of rules begin. */
const changes = [
  ...new Set(reminderRules.flatMap(({ versions }) => versions.flatMap(({ from }) => (from === null ? [] : [from])))),
];
export const changeOfRules = fc.constantFrom(...changes);

/** A day of a life: in childhood, at any age, or when rules change. */
const dayOfLife = (birthDate: CalendarDate): fc.Arbitrary<CalendarDate> => {
  const bounded = (day: CalendarDate): CalendarDate => (day < birthDate ? birthDate : day > last ? last : day);
  return fc.oneof(
    fc.nat(8 * 365).map((days) => bounded(addDays(birthDate, days))),
    fc.nat(90 * 365).map((days) => bounded(addDays(birthDate, days))),
    within(on('2017-01-01'), on('2028-12-31')).map(bounded),
    changeOfRules.map(bounded),
  );
};

const yesOrNo = fc.constantFrom(
  'indigenous',
  'polio',
  'betel',
  'low-income',
  'high-risk',
  'ipd-high-risk',
  'remote-area',
);
const factorAt = (day: CalendarDate): fc.Arbitrary<Factor> =>
  fc.oneof(
    fc.tuple(yesOrNo, fc.boolean()).map(([name, value]) => ({ name, value })),
    fc.constantFrom(0, 10, 20, 30).map((value) => ({ name: 'smoking-pack-years' as const, value })),
    fc
      .constantFrom(
        'smoking-quit' as const,
        'pregnancy-lmp' as const,
        'pregnancy-ended' as const,
        'child-born' as const,
      )
      .map((name) => ({ name, value: day })),
    fc.constantFrom('colorectal' as const, 'breast' as const, 'lung' as const).map((value) => ({
      name: 'family-history' as const,
      value,
    })),
    fc.constantFrom('severe' as const, 'moderate' as const).map((value) => ({ name: 'special-care' as const, value })),
    fc.constantFrom('health-care' as const, 'none' as const).map((value) => ({ name: 'setting' as const, value })),
    fc.constantFrom('28x3', '30x2').map((much) => ({ name: 'refill' as const, value: `${day}/${much}` as RefillText })),
    fc.constant({ name: 'refill-picked-up' as const, value: day }),
  );

type Episode =
  | { readonly is: 'service'; readonly fact: Unnamed<Service> }
  | { readonly is: 'diagnosis'; readonly fact: Unnamed<Diagnosis> }
  | { readonly is: 'enrolment'; readonly fact: Unnamed<Enrolment> }
  | { readonly is: 'supply'; readonly fact: Unnamed<Supply> }
  | { readonly is: 'factor'; readonly fact: Unnamed<Declaration> };

const supplyAt = (day: CalendarDate): fc.Arbitrary<Unnamed<Supply>> =>
  fc.record({
    on: fc.constant(day),
    days: fc.constantFrom(null, 7, 28, 30),
    feeCodes: fc.constantFrom([], ['00158C'], ['00159C'], ['05210B']),
    cardSequence: fc.constantFrom('0012', 'XXXX', 'IC02'),
    institution: fc.constantFrom('clinic', 'hospital', null),
    diagnosisCodes: fc.constantFrom([], ['E119'], ['I10'], ['E119', 'I10']),
    isHandedOver: fc.boolean(),
  });

const episodeAt = (day: CalendarDate): fc.Arbitrary<Episode> =>
  fc.oneof(
    { weight: 6, arbitrary: serviceOf.map((service) => ({ is: 'service', fact: { ...service, on: day } }) as const) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('E119', 'I639', 'C509', 'J00', 'K0532', 'K117')
        .map((code) => ({ is: 'diagnosis', fact: { code, on: day } }) as const),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('diabetes' as const, 'kidney' as const), fc.option(fc.nat(2_000)))
        .map(([programme, length]) => {
          const until = length === null ? null : addDays(day, length);
          return { is: 'enrolment', fact: { programme, from: day, until } } as const;
        }),
    },
    { weight: 2, arbitrary: supplyAt(day).map((fact) => ({ is: 'supply', fact }) as const) },
    {
      weight: 4,
      arbitrary: factorAt(day).map((factor) => ({ is: 'factor', fact: { factor, declaredFrom: day } }) as const),
    },
  );

/** Some follow others by weeks or months, as a course does. */
const episodesOf = (birthDate: CalendarDate): fc.Arbitrary<readonly Episode[]> =>
  fc.array(dayOfLife(birthDate).chain(episodeAt), { maxLength: 9 }).chain((episodes) =>
    fc
      .array(fc.tuple(fc.nat(8), fc.constantFrom(1, 28, 56, 90, 180, 365), fc.boolean()), { maxLength: 4 })
      .map((repeats) => [
        ...episodes,
        ...repeats.flatMap(([which, days]) => {
          const episode = episodes[which];
          if (episode?.is !== 'service' && episode?.is !== 'supply') return [];
          return [{ ...episode, fact: { ...episode.fact, on: addDays(episode.fact.on, days) } } as Episode];
        }),
      ]),
  );

const named = <Fact>(facts: readonly Fact[], prefix: string): readonly (Fact & { readonly eventId: EventId })[] =>
  facts.map((fact, index) => ({ ...fact, eventId: `${prefix}-${index}` as EventId }));

const lifeFrom = (birthDate: CalendarDate, sex: CareFacts['sex'], episodes: readonly Episode[]): CareFacts => ({
  birthDate,
  sex,
  services: named(
    episodes.flatMap((episode) => (episode.is === 'service' ? [episode.fact] : [])),
    'service',
  ),
  diagnoses: named(
    episodes.flatMap((episode) => (episode.is === 'diagnosis' ? [episode.fact] : [])),
    'diagnosis',
  ),
  enrolments: named(
    episodes.flatMap((episode) => (episode.is === 'enrolment' ? [episode.fact] : [])),
    'enrolment',
  ),
  supplies: named(
    episodes.flatMap((episode) => (episode.is === 'supply' ? [episode.fact] : [])),
    'supply',
  ),
  factors: named(
    episodes.flatMap((episode) => (episode.is === 'factor' ? [episode.fact] : [])),
    'factor',
  ),
});

const anyBirth = fc.oneof(within(first, on('2026-06-30')), within(on('2005-01-01'), on('2026-06-30')));
export const anySex = fc.constantFrom('female' as const, 'male' as const);

export interface LifeOnADay {
  readonly life: CareFacts;
  readonly on: CalendarDate;
}
/** A life and a day of it, or shortly before it began, or long after it could have ended. */
export const anyLifeOnADay: fc.Arbitrary<LifeOnADay> = fc.tuple(anyBirth, anySex).chain(([birthDate, sex]) =>
  fc.record({
    life: episodesOf(birthDate).map((episodes) => lifeFrom(birthDate, sex, episodes)),
    on: dayOfLife(birthDate),
  }),
);
export const anyPerson: fc.Arbitrary<CareFacts> = fc
  .tuple(anyBirth, anySex)
  .map(([birthDate, sex]) => lifeFrom(birthDate, sex, []));

export const plansByRule = (life: CareFacts, day: CalendarDate, years = 2): ReadonlyMap<string, readonly Reminder[]> =>
  Map.groupBy(planReminders(life, day, reminderRules, years), ({ rule }) => rule);

export const eventsOf = (life: CareFacts): readonly EventId[] =>
  [life.services, life.diagnoses, life.enrolments, life.supplies, life.factors].flatMap((facts) =>
    facts.map(({ eventId }) => eventId),
  );
export const keeping = (life: CareFacts, keeps: (id: EventId) => boolean): CareFacts => ({
  ...life,
  services: life.services.filter(({ eventId }) => keeps(eventId)),
  diagnoses: life.diagnoses.filter(({ eventId }) => keeps(eventId)),
  enrolments: life.enrolments.filter(({ eventId }) => keeps(eventId)),
  supplies: life.supplies.filter(({ eventId }) => keeps(eventId)),
  factors: life.factors.filter(({ eventId }) => keeps(eventId)),
});
