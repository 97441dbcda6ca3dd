import fc from 'fast-check';
import { decideAccess, type AccessDecision, type AccessRequest, type FamilyEvent } from '../../domain/access/index.ts';
import { delegatedActions, type DelegatedAction } from '../../domain/delegation/index.ts';
import { careCategories, type CareCategory } from '../../domain/shared/event-contract.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { dateOfAge, epochMsOf, instantOfEpochMs, startOfDay, taipei, type Instant } from '../../domain/shared/time.ts';
import {
  accepted,
  daughter,
  granted,
  grandmother,
  grantIdOf,
  hidden,
  neighbour,
  revoked,
  switched,
} from '../support/delegation.ts';
import { factsOf, type Told } from '../support/family.ts';
import { at, child, linked, mother, on, registered } from '../support/people.ts';

/*
 * The laws of consent: P1 to P6 and P10 to P12 of the model (nothing granted, order, attenuation, periods, birthdays,
 * replay, independence, repetition).
 */

const elder: FamilyEvent = {
  ...registered,
  data: { ...registered.data, personId: grandmother, birthDate: on('1948-05-06') },
};
const hourMs = 3_600_000;
const start = epochMsOf(at('2026-03-01T00:00:00Z'));
const hour = fc.integer({ min: 0, max: 12 }).map((hours) => instantOfEpochMs(start + hours * hourMs));

interface Granted {
  readonly categories: 'all' | readonly CareCategory[];
  readonly actions: readonly DelegatedAction[];
  readonly from: Instant;
  readonly until: Instant;
}
const anyTerms: fc.Arbitrary<Granted> = fc.record({
  categories: fc.oneof(fc.constant('all' as const), fc.subarray([...careCategories], { minLength: 1 })),
  actions: fc.subarray([...delegatedActions], { minLength: 1 }),
  from: hour,
  until: hour,
});
const grantedAndAccepted = (terms: Granted, n: number): readonly FamilyEvent[] => [
  granted({ ...terms, grantId: grantIdOf(n) }),
  accepted(grantIdOf(n)),
];
const storyOf = (all: readonly Granted[]): readonly FamilyEvent[] => [elder, ...all.flatMap(grantedAndAccepted)];
const anyGrants = fc.array(anyTerms, { maxLength: 4 });

const anyAsked = fc.record({
  action: fc.constantFrom(...delegatedActions),
  categories: fc.subarray([...careCategories], { minLength: 1 }),
  at: hour,
});
type Asked = Pick<AccessRequest, 'action' | 'categories' | 'at'>;
const decide = (story: readonly (FamilyEvent | Told)[], asked: Asked, actor: string = daughter): AccessDecision =>
  decideAccess(factsOf(grandmother, story), {
    ...asked,
    subject: grandmother,
    actor: actor as Actor,
    isDemoSession: false,
  });
const seen = (decision: AccessDecision) => [decision.effect, ...decision.filter.categories];

describe('consent', () => {
  it('allows nothing to anybody else while nothing is granted', () => {
    fc.assert(
      fc.property(anyAsked, fc.constantFrom(daughter, neighbour, 'staff:1', 'app:1'), (asked, actor) => {
        expect(decide([elder], asked, actor).effect).toBe('deny');
      }),
    );
  });

  it('does not depend on the order of the grants', () => {
    fc.assert(
      fc.property(anyGrants, anyAsked, (all, asked) => {
        const backwards = [elder, ...all.map(grantedAndAccepted).toReversed().flat()];
        expect(seen(decide(backwards, asked))).toEqual(seen(decide(storyOf(all), asked)));
      }),
    );
  });

  it('lets each grant stand for itself: what is seen is what one of them allows', () => {
    fc.assert(
      fc.property(anyGrants, anyAsked, (all, asked) => {
        const single = asked.categories.slice(0, 1);
        const together = decide(storyOf(all), { ...asked, categories: single }).effect;
        const alone = all.map((terms) => decide(storyOf([terms]), { ...asked, categories: single }).effect);
        expect(together).toBe(alone.includes('allow') ? 'allow' : 'deny');
      }),
    );
  });

  it('is never narrowed by one more grant, and never widened by a revocation or by hiding', () => {
    fc.assert(
      fc.property(anyGrants, anyTerms, anyAsked, (all, more, asked) => {
        const before = decide(storyOf(all), asked);
        const wider = decide(storyOf([...all, more]), asked);
        expect(wider.filter.categories).toEqual(expect.arrayContaining([...before.filter.categories]));
        const narrower = decide([...storyOf(all), revoked(grantIdOf(0)), hidden('labs')], asked);
        expect(before.filter.categories).toEqual(expect.arrayContaining([...narrower.filter.categories]));
      }),
    );
  });

  it('ends with the revocation of all, and cannot be accepted back', () => {
    fc.assert(
      fc.property(anyGrants, anyAsked, (all, asked) => {
        const ends = all.flatMap((_terms, n) => [revoked(grantIdOf(n)), accepted(grantIdOf(n))]);
        expect(decide([...storyOf(all), ...ends], asked).effect).toBe('deny');
      }),
    );
  });

  it('holds from its first millisecond to the last before its end', () => {
    fc.assert(
      fc.property(anyTerms, fc.constantFrom(-1, 0, 1), fc.boolean(), (terms, offMs, isAtEnd) => {
        const when = instantOfEpochMs(epochMsOf(isAtEnd ? terms.until : terms.from) + offMs);
        const categories: readonly CareCategory[] = terms.categories === 'all' ? ['labs'] : terms.categories;
        const asked = { action: terms.actions[0]!, categories, at: when };
        const isRunning = terms.from <= when && when < terms.until;
        expect(decide(storyOf([terms]), asked).effect).toBe(isRunning ? 'allow' : 'deny');
      }),
    );
  });

  it('never reaches beyond the delegate, whoever else was granted something', () => {
    fc.assert(
      fc.property(anyGrants, anyAsked, (all, asked) => {
        expect(decide(storyOf(all), asked, neighbour).effect).toBe('deny');
      }),
    );
  });

  it('keeps what is hidden from everyone but the person, for every action', () => {
    fc.assert(
      fc.property(anyGrants, anyAsked, fc.subarray([...careCategories]), (all, asked, kept) => {
        const story = [...storyOf(all), ...kept.map(hidden)];
        const { categories } = decide(story, asked).filter;
        expect(categories.filter((category) => kept.includes(category))).toEqual([]);
        expect(decide(story, asked, grandmother).filter.categories).toHaveLength(asked.categories.length);
      }),
    );
  });

  it('as of an instant does not know what was recorded later', () => {
    fc.assert(
      fc.property(anyGrants, fc.array(hour, { maxLength: 4 }), anyAsked, (all, hours, asked) => {
        const told = all.flatMap((terms, n) => {
          const recordedAt = hours[n] ?? '2000-01-01T00:00:00.000Z';
          return grantedAndAccepted(terms, n).map((event) => ({ event, recordedAt }));
        });
        const later = { event: hidden('labs'), recordedAt: instantOfEpochMs(epochMsOf(asked.at) + 1) };
        const request = { ...asked, subject: grandmother, actor: daughter as string as Actor, isDemoSession: false };
        const known = [elder, ...told];
        const asWas = decideAccess(factsOf(grandmother, [...known, later], asked.at), request);
        expect(asWas).toEqual(decideAccess(factsOf(grandmother, known, asked.at), request));
      }),
    );
  });
});

describe('a birthday', () => {
  const anyBirthDate = fc
    .record({
      year: fc.integer({ min: 1970, max: 2080 }),
      day: fc.constantFrom('01-01', '02-28', '02-29', '03-01', '06-15', '12-31'),
    })
    .map(({ year, day }) => on(`${year}-${day === '02-29' && !(year % 4 === 0) ? '03-01' : day}`));
  const effectFor = (birthDate: ReturnType<typeof on>, when: number, action: DelegatedAction = 'view'): string => {
    const since = at('1950-01-01T00:00:00Z');
    const story: readonly FamilyEvent[] = [
      { ...registered, data: { ...registered.data, birthDate } },
      linked(mother, '1950-01-01T00:00:00Z'),
      switched('on', { parentId: mother, linkedFrom: since }),
    ];
    return decideAccess(factsOf(child, story), {
      subject: child,
      actor: mother as string as Actor,
      action,
      categories: ['labs'],
      isDemoSession: false,
      at: instantOfEpochMs(when),
    }).effect;
  };

  it('ends at 00:00 in Taipei, to the millisecond, what went before', () => {
    fc.assert(
      fc.property(anyBirthDate, (birthDate) => {
        const fifteen = epochMsOf(startOfDay(dateOfAge(birthDate, 15), taipei));
        const eighteen = epochMsOf(startOfDay(dateOfAge(birthDate, 18), taipei));
        expect([effectFor(birthDate, fifteen - 1, 'record'), effectFor(birthDate, fifteen, 'record')]).toEqual([
          'allow',
          'deny',
        ]);
        expect([effectFor(birthDate, eighteen - 1), effectFor(birthDate, eighteen)]).toEqual(['allow', 'deny']);
      }),
    );
  });
});
