import fc from 'fast-check';
import type { FamilyEvent } from '../../../domain/access/index.ts';
import { delegatedActions, type DelegationEvent, type IdentityDigest } from '../../../domain/delegation/index.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { epochMsOf, instantOfEpochMs, type Instant } from '../../../domain/shared/time.ts';
import {
  accepted,
  acceptedBy,
  daughter,
  granted,
  grantIdOf,
  guardianAppointed,
  invited,
  neighbour,
  orderIdOf,
  renounced,
  revoked,
  switched,
} from '../delegation.ts';
import { at, child, father, mother, on, registered } from '../people.ts';

/*
 * Random lives of one family over half a day. The sixth hour is 00:00 of 1 March 2026 in Taipei: the 15th or the 18th
 * birthday of some, so that every kind of consent begins, ends and meets the others within a few hours.
 */

const hourMs = 3_600_000;
export const firstHour = epochMsOf(at('2026-02-28T10:00:00Z'));
export const instantOfHour = (hour: number): Instant => instantOfEpochMs(firstHour + hour * hourMs);

const hours = fc.integer({ min: 0, max: 12 });
const hour = hours.map(instantOfHour);
export const relatives: readonly PersonId[] = [mother, father, daughter, neighbour];

/** Under 15, 15 and 18 within the story (one born on 29 February), 15 to 17, adult. */
const birthDates = ['2018-05-06', '2011-03-01', '2009-06-01', '2008-03-01', '2008-02-29', '1948-05-06'].map(on);

/** In order of time, each taking back what the one before said: as decisions make them. */
const turns = (
  first: (from: Instant) => FamilyEvent,
  second: (from: Instant) => FamilyEvent,
): fc.Arbitrary<readonly FamilyEvent[]> =>
  fc
    .uniqueArray(hours, { maxLength: 3 })
    .map((all) =>
      all.toSorted((one, other) => one - other).map((n, index) => (index % 2 ? second : first)(instantOfHour(n))),
    );

const linksOf = (parentId: PersonId): fc.Arbitrary<readonly FamilyEvent[]> =>
  turns(
    (effectiveFrom) => ({ type: 'DependantLinked', data: { parentId, effectiveFrom } }),
    (effectiveFrom) => ({ type: 'DependantUnlinked', data: { parentId, effectiveFrom } }),
  );
const custodyOf = (parentId: PersonId): fc.Arbitrary<readonly FamilyEvent[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: turns(
        (effectiveFrom) => ({ type: 'CustodyEnded', data: { parentId, effectiveFrom } }),
        (effectiveFrom) => ({ type: 'CustodyRestored', data: { parentId, effectiveFrom } }),
      ),
    },
  );

const switches: fc.Arbitrary<readonly DelegationEvent[]> = fc.array(
  fc
    .record({
      access: fc.constantFrom('on' as const, 'on' as const, 'off' as const),
      parents: fc.subarray([mother, father, neighbour]),
      linkedFrom: hours,
    })
    .map(({ access, parents, linkedFrom }) =>
      switched(access, ...parents.map((parentId) => ({ parentId, linkedFrom: instantOfHour(linkedFrom) }))),
    ),
  { maxLength: 2 },
);

const grantsWithEnds: fc.Arbitrary<readonly DelegationEvent[]> = fc
  .array(
    fc.record({
      delegateId: fc.constantFrom(...relatives),
      isInvitation: fc.boolean(),
      categories: fc.oneof(fc.constant('all' as const), fc.subarray([...careCategories], { minLength: 1 })),
      actions: fc.subarray([...delegatedActions], { minLength: 1 }),
      from: hour,
      until: hour,
      after: fc.array(fc.constantFrom('accept', 'accept', 'revoke', 'renounce'), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.flatMap(({ delegateId, isInvitation, after, ...terms }, n): readonly DelegationEvent[] => {
      const grantId = grantIdOf(n, child);
      const inviteeDigest = delegateId as string as IdentityDigest;
      const offer = isInvitation
        ? invited({ ...terms, grantId, inviteeDigest })
        : granted({ ...terms, grantId, delegateId });
      const accept = isInvitation ? acceptedBy(delegateId, grantId) : accepted(grantId);
      const ends = { accept, revoke: revoked(grantId), renounce: renounced(grantId) } as const;
      return [offer, ...after.map((one) => ends[one])];
    }),
  );

const guardians: fc.Arbitrary<readonly DelegationEvent[]> = fc
  .array(
    fc.record({
      guardianId: fc.constantFrom(neighbour, mother),
      ward: fc.constantFrom('minor' as const, 'adult' as const),
      from: hour,
      until: fc.option(hour),
      endedFrom: fc.option(hour),
    }),
    { maxLength: 2 },
  )
  .map((all) =>
    all.flatMap(({ endedFrom, ...order }, n): readonly DelegationEvent[] => {
      const orderId = orderIdOf(n, child);
      const appointed = guardianAppointed({ ...order, orderId });
      if (endedFrom === null) return [appointed];
      return [appointed, { type: 'GuardianshipEnded', data: { orderId, effectiveFrom: endedFrom } }];
    }),
  );

const hidings: fc.Arbitrary<readonly DelegationEvent[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('CategoryHidden' as const, 'CategoryHidden' as const, 'CategoryUnhidden' as const),
      fc.constantFrom(...careCategories),
    )
    .map(([type, category]) => ({ type, data: { category } })),
  { maxLength: 4 },
);

/** The person's two streams, one after the other. */
export const familyStory: fc.Arbitrary<readonly FamilyEvent[]> = fc
  .tuple(
    fc
      .constantFrom(...birthDates)
      .map((birthDate): readonly FamilyEvent[] => [{ ...registered, data: { ...registered.data, birthDate } }]),
    linksOf(mother),
    linksOf(father),
    custodyOf(mother),
    custodyOf(father),
    switches,
    grantsWithEnds,
    guardians,
    hidings,
  )
  .map((parts) => parts.flat());
