import fc from 'fast-check';
import { accessActions, type AccessCommand } from '../../domain/access/index.ts';
import {
  delegatedActions,
  type DelegationCommand,
  type IdentityDigest,
  type ItemKey,
} from '../../domain/delegation/index.ts';
import type { HealthRecordCommand } from '../../domain/health-record/index.ts';
import type { Factor, NationalId, PeopleCommand } from '../../domain/people/index.ts';
import type { Measured, ReadingId, SelfMeasurementCommand } from '../../domain/self-measurement/index.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { instantOfEpochMs, type CalendarDate, type Instant } from '../../domain/shared/time.ts';
import type { WishesCommand } from '../../domain/wishes/index.ts';
import { daughter, grandmother, grantIdOf, orderIdOf } from './delegation.ts';
import { eventIdOf } from './events.ts';
import { completing, opening, stating, withdrawing } from './health-record.ts';
import { child, father, mother, on } from './people.ts';
import { document, statement } from './stated-rows.ts';
import { stating as statingWishes } from './wishes.ts';

/*
 * Commands over few ids, days and values, so that random lives repeat, contradict and refuse as real ones do.
 */

/** With an ordinary prototype, as JSON gives it. */
const record = <Model>(model: { [Key in keyof Model]: fc.Arbitrary<Model[Key]> }): fc.Arbitrary<Model> =>
  fc.record(model, { noNullPrototype: true });

const day: fc.Arbitrary<CalendarDate> = fc.constantFrom('2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15').map(on);
const moment: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 5 }).map((hour) => instantOfEpochMs(hour * 3_600_000));
const nowAndThen: fc.Arbitrary<Instant | null> = fc.option(moment);

export const anyFactor: fc.Arbitrary<Factor> = fc.oneof(
  record({ name: fc.constantFrom('betel' as const, 'polio' as const), value: fc.boolean() }),
  record({ name: fc.constant('smoking-pack-years' as const), value: fc.constantFrom(0, 10, 20.5) }),
  record({ name: fc.constantFrom('smoking-quit' as const, 'pregnancy-lmp' as const), value: day }),
  record({ name: fc.constant('family-history' as const), value: fc.constantFrom('colorectal', 'breast', 'lung') }),
  record({ name: fc.constant('special-care' as const), value: fc.constantFrom('severe', 'moderate') }),
);

export const anyPeopleCommand: fc.Arbitrary<PeopleCommand> = fc.oneof(
  record({
    type: fc.constant('RegisterPerson' as const),
    personId: fc.constant(child),
    nationalId: fc.constant('A123456789' as NationalId),
    name: fc.constantFrom('林小安', ' 林小安 ', ''),
    birthDate: day,
    sex: fc.constantFrom('female', 'male'),
    today: day,
  }),
  record({
    type: fc.constantFrom('LinkDependant' as const, 'UnlinkDependant' as const),
    parentId: fc.constantFrom(mother, father, child),
    from: nowAndThen,
    now: moment,
  }),
  record({
    type: fc.constant('DeclareFactor' as const),
    factor: anyFactor,
    declaredFrom: day,
    today: day,
  }),
);

const anyStatement = record({
  key: fc.constantFrom('this', 'that'),
  saying: fc.constantFrom('one', 'two', 'three'),
}).map(({ key, saying }) => statement(key, saying));
const anyStatements = fc.array(anyStatement, { maxLength: 5 });
const documentNumber = fc.integer({ min: 1, max: 3 });

export const anyHealthRecordCommand: fc.Arbitrary<HealthRecordCommand> = fc.oneof(
  documentNumber.map((number) => opening(number)),
  fc.tuple(documentNumber, anyStatements).map(([number, rows]) => stating(number, ...rows)),
  documentNumber.map(completing),
  fc.tuple(anyStatement, day).map(([row, withdrawnOn]) => withdrawing(row, withdrawnOn)),
);

const wishId = fc.constantFrom('w-1', 'w-2', 'w-3');
export const anyWishesCommand: fc.Arbitrary<WishesCommand> = fc.oneof(
  fc.tuple(documentNumber, anyStatements).map(([number, rows]) => statingWishes(number, ...rows)),
  record({
    type: fc.constant('WithdrawNotedWish' as const),
    rowId: anyStatement.map(({ rowId }) => rowId),
    withdrawnOn: day,
    reason: fc.constant('card note removed'),
  }),
  record({
    type: fc.constant('DeclareWish' as const),
    wishId,
    topic: fc.constantFrom('organ-donation', 'palliative-care', 'resuscitation'),
    text: fc.constantFrom('好', ' 不要插管 ', ''),
    today: day,
  }),
  record({ type: fc.constant('WithdrawDeclaredWish' as const), wishId }),
);

const anyMeasured: fc.Arbitrary<Measured> = fc.oneof(
  record({
    kind: fc.constant('blood-pressure' as const),
    systolicMmHg: fc.constantFrom(80, 120, 1_200),
    diastolicMmHg: fc.constantFrom(60, 80),
  }),
  record({ kind: fc.constant('weight' as const), kg: fc.constantFrom(62, 62.4) }),
  record({
    kind: fc.constant('glucose' as const),
    mgPerDl: fc.constant(105),
    context: fc.constantFrom('fasting', 'random'),
  }),
  record({ kind: fc.constant('period' as const), phase: fc.constantFrom('started', 'ended') }),
);
const readingId = fc.constantFrom('r-1' as ReadingId, 'r-2' as ReadingId);

export const anySelfMeasurementCommand: fc.Arbitrary<SelfMeasurementCommand> = fc.oneof(
  record({
    type: fc.constantFrom('RecordReading' as const, 'CorrectReading' as const),
    readingId,
    measured: anyMeasured,
    measuredAt: moment,
    now: moment,
  }),
  record({ type: fc.constant('RetractReading' as const), readingId }),
);

const answered = {
  actor: fc.constantFrom('operator' as Actor, 'app:1' as Actor),
  action: fc.constantFrom(...accessActions),
  categories: fc.subarray([...careCategories, 'identity' as const, 'history' as const], { minLength: 1, maxLength: 2 }),
  resource: fc.constantFrom('labs', 'history'),
  requestId: fc.constantFrom('req-1', 'req-2', 'req-3'),
  reasons: fc.constant(['operator']),
};
export const anyAccessCommand: fc.Arbitrary<AccessCommand> = fc.oneof(
  record({
    type: fc.constant('RecordAccess' as const),
    ...answered,
    consentEventIds: fc.subarray(['consent-1', 'consent-2']),
  }),
  record({ type: fc.constant('RecordRefusal' as const), ...answered }),
);

const spoken = {
  by: fc.constantFrom('operator' as const, 'operator' as const, grandmother, daughter),
  now: moment,
};
const ownDecision = {
  ...spoken,
  subjectId: fc.constant(grandmother),
  subjectBirthDate: fc.constantFrom(on('1948-05-06'), on('1954-06-01')),
};
const grantId = fc.constantFrom(grantIdOf(1), grantIdOf(2));
const digest = fc.constantFrom('digest' as IdentityDigest, 'other' as IdentityDigest, 'own' as IdentityDigest);
const orderId = fc.constantFrom(orderIdOf(1), orderIdOf(2));
const courtOrder = {
  subjectId: fc.constant(grandmother),
  subjectBirthDate: fc.constantFrom(on('1948-05-06'), on('1954-06-01')),
  from: nowAndThen,
  now: moment,
};
export const anyDelegationCommand: fc.Arbitrary<DelegationCommand> = fc.oneof(
  record({
    type: fc.constant('GrantDelegation' as const),
    ...ownDecision,
    grantId,
    delegateId: fc.constant(daughter),
    delegateBirthDate: fc.constant(on('1948-05-06')),
    categories: fc.oneof(
      fc.constant('all' as const),
      fc.subarray(['visits' as const, 'labs' as const], { minLength: 1 }),
    ),
    actions: fc.subarray([...delegatedActions], { minLength: 1 }),
    from: nowAndThen,
    until: fc.constantFrom(4, 8).map((hour) => instantOfEpochMs(hour * 3_600_000)),
  }),
  record({
    type: fc.constant('InviteDelegate' as const),
    ...ownDecision,
    grantId,
    inviteeName: fc.constantFrom('陳美玉', ' '),
    inviteeBirthDate: fc.constant(on('1948-05-06')),
    inviteeDigest: digest,
    ownDigest: fc.constant('own' as IdentityDigest),
    categories: fc.constant('all' as const),
    actions: fc.constant(['view' as const]),
    from: nowAndThen,
    until: fc.constantFrom(4, 8).map((hour) => instantOfEpochMs(hour * 3_600_000)),
  }),
  record({
    type: fc.constant('AcceptDelegation' as const),
    ...spoken,
    grantId,
    acceptor: fc.option(record({ personId: fc.constant(daughter), digest })),
  }),
  record({ type: fc.constant('EndDelegation' as const), ...spoken, grantId }),
  record({
    type: fc.constantFrom('HideItem' as const, 'UnhideItem' as const),
    ...ownDecision,
    eventId: fc.constantFrom(eventIdOf(1), eventIdOf(2)),
    items: fc.subarray(['item-1' as ItemKey, 'item-2' as ItemKey]),
  }),
  record({
    type: fc.constantFrom('EndCustody' as const, 'RestoreCustody' as const),
    ...courtOrder,
    parentId: fc.constantFrom(mother, father),
  }),
  record({
    type: fc.constant('AppointGuardian' as const),
    ...courtOrder,
    orderId,
    guardianId: fc.constant(daughter),
    guardianBirthDate: fc.constant(on('1948-05-06')),
    ward: fc.constantFrom('minor', 'adult'),
    until: fc.option(moment),
  }),
  record({ type: fc.constant('EndGuardianship' as const), ...courtOrder, orderId }),
  record({
    type: fc.constant('SwitchMinorAccess' as const),
    ...ownDecision,
    access: fc.constantFrom('on', 'off'),
    parents: fc
      .subarray([mother, father])
      .chain((parents) => moment.map((linkedFrom) => parents.map((parentId) => ({ parentId, linkedFrom })))),
  }),
  record({
    type: fc.constantFrom('HideCategory' as const, 'UnhideCategory' as const),
    ...ownDecision,
    category: fc.constantFrom('labs', 'visits'),
  }),
);

/** Documents of one person over few things, each requested on a day of its own. */
export const anyDocuments = fc
  .array(fc.uniqueArray(anyStatement, { minLength: 1, maxLength: 4, selector: ({ rowId }) => rowId }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((all) => all.map((rows, index) => ({ ref: document(index + 1), rows })));
export const anyWithdrawals = fc.array(fc.tuple(anyStatement, day), { maxLength: 3 });
