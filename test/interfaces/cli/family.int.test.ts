import { openCliRoom, type BatchAnswer, type CliRoom } from '../../support/cli.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

/** Each batch is a process of its own, which a busy machine starts slowly. */
const familyTimeoutMs = 180_000;

let database: TestDatabase;
let cli: CliRoom;
beforeAll(async () => {
  database = await createTestDatabase();
  cli = await openCliRoom(database.url);
}, familyTimeoutMs);
afterAll(async () => {
  await cli.close();
  await database.drop();
});

const adding = (nationalId: string, birthDate: string): readonly string[] => [
  ...['people', 'add', '--national-id', nationalId, '--name', '林', '--birth-date', birthDate, '--sex', 'female'],
  ...['--clock', '2023-01-01T00:00:00Z'],
];
const said = (answer: BatchAnswer | undefined, field: string): unknown =>
  answer?.ok === true ? answer.result[field] : answer?.problem['code'];
const fields = (answers: readonly BatchAnswer[], field: string): readonly unknown[] =>
  answers.map((answer) => said(answer, field));

describe('a family at the command line', () => {
  let [young, mother, grandmother] = ['', '', ''];
  beforeAll(async () => {
    const answers = await cli.batch([
      adding('A223456781', '2010-02-11'),
      adding('B220000000', '1980-01-01'),
      adding('C220000001', '1950-01-01'),
    ]);
    [young, mother, grandmother] = fields(answers, 'personId').map(String) as [string, string, string];
    expect([young, mother, grandmother].every((personId) => personId.startsWith('per_'))).toBe(true);
  }, familyTimeoutMs);
  const checking = (actor: string, subject: string, clock: string, ...more: readonly string[]): readonly string[] => [
    ...['access', 'check', '--actor', actor, '--subject', subject, '--category', 'labs', '--clock', clock],
    ...more,
  ];

  it(
    'ends at the 15th birthday what a link allowed, and at the 18th what the switch did',
    async () => {
      const switching = (access: string, clock: string, ...more: readonly string[]): readonly string[] => [
        ...['delegation', 'minor-access', '--subject', young, access, '--clock', clock],
        ...more,
      ];
      const answers = await cli.batch([
        ['people', 'link-dependant', '--child', young, '--parent', mother, '--clock', '2023-01-01T00:00:00Z'],
        checking(mother, young, '2025-02-10T15:59:59.999Z', '--action', 'record'),
        switching('on', '2025-02-10T15:59:59.999Z'),
        checking(mother, young, '2025-02-10T16:00:00.000Z'),
        switching('on', '2025-03-01T00:00:00Z', '--as', mother),
        switching('on', '2025-03-01T00:00:00Z', '--as', young),
        switching('on', '2025-03-02T00:00:00Z', '--as', young),
        checking(mother, young, '2025-03-02T00:00:00Z', '--action', 'download'),
        checking(mother, young, '2025-03-02T00:00:00Z', '--action', 'record'),
        checking(mother, young, '2025-03-02T00:00:00Z', '--at', '2025-02-20T00:00:00Z'),
        ['show', 'labs', '--person', young, '--as', mother, '--clock', '2025-03-02T00:00:00Z'],
        checking(mother, young, '2028-02-10T15:59:59.999Z'),
        checking(mother, young, '2028-02-10T16:00:00.000Z'),
        switching('off', '2028-02-10T16:00:00.000Z', '--as', young),
        ['show', 'labs', '--person', young, '--as', mother, '--clock', '2028-02-10T16:00:00.000Z'],
      ]);
      expect(
        answers.map((answer) => (answer.ok ? (answer.result['effect'] ?? 'done') : answer.problem['code'])),
      ).toEqual([
        'done',
        'allow',
        'not-yet-fifteen',
        'deny',
        'not-permitted',
        'done',
        'done',
        'allow',
        'deny',
        'deny',
        'done',
        'allow',
        'deny',
        'already-eighteen',
        'not-permitted',
      ]);
    },
    familyTimeoutMs,
  );

  it(
    'lets a delegate in from acceptance to revocation, never into what is hidden',
    async () => {
      const terms = ['--categories', 'labs,visits', '--actions', 'view', '--until', '2027-01-01T00:00:00Z'];
      const granting = ['delegation', 'grant', '--subject', grandmother, '--delegate', mother, ...terms];
      const [offered, again, byDelegate, tooLong] = await cli.batch([
        [...granting, '--as', grandmother, '--clock', '2026-01-01T00:00:00Z'],
        [...granting, '--clock', '2026-01-02T00:00:00Z'],
        [...granting, '--as', mother, '--clock', '2026-01-02T00:00:00Z'],
        [...granting, '--until', '2032-01-01T00:00:00Z', '--clock', '2026-01-02T00:00:00Z'],
      ]);
      const grantId = String(said(offered, 'grantId'));
      expect(grantId.startsWith(grandmother)).toBe(true);
      expect([said(again, 'grantId'), said(byDelegate, 'grantId'), said(tooLong, 'grantId')]).toEqual([
        grantId,
        'not-permitted',
        'grant-too-long',
      ]);
      const check = (clock: string, ...more: readonly string[]) => checking(mother, grandmother, clock, ...more);
      const ofGrant = (verb: string, as: string, clock: string): readonly string[] => [
        ...['delegation', verb, '--grant', grantId, '--as', as, '--clock', clock],
      ];
      const answers = await cli.batch([
        check('2026-01-03T00:00:00Z'),
        ofGrant('accept', grandmother, '2026-01-04T00:00:00Z'),
        ofGrant('accept', mother, '2026-01-04T00:00:00Z'),
        check('2026-01-04T00:00:00Z'),
        check('2026-01-04T00:00:00Z', '--at', '2027-01-01T00:00:00Z'),
        ['show', 'labs', '--person', grandmother, '--as', mother, '--clock', '2026-01-05T00:00:00Z'],
        ['show', 'medications', '--person', grandmother, '--as', mother, '--clock', '2026-01-05T00:00:00Z'],
        ['delegation', 'hide', '--subject', grandmother, '--category', 'labs', '--clock', '2026-01-06T00:00:00Z'],
        check('2026-01-06T00:00:00Z'),
        check('2026-01-06T00:00:00Z', '--as', mother),
        ['delegation', 'unhide', '--subject', grandmother, '--category', 'labs', '--clock', '2026-01-07T00:00:00Z'],
        check('2026-01-07T00:00:00Z'),
        ofGrant('revoke', grandmother, '2026-01-08T00:00:00Z'),
        check('2026-01-08T00:00:00Z'),
        check('2026-01-08T00:00:00Z', '--at', '2026-01-07T00:00:00Z'),
        ofGrant('accept', mother, '2026-01-09T00:00:00Z'),
        ['show', 'labs', '--person', grandmother, '--as', mother, '--clock', '2026-01-09T00:00:00Z'],
      ]);
      const told = (answer: BatchAnswer): unknown => {
        if (!answer.ok) return answer.problem['code'];
        const reasons = answer.result['reasons'] as readonly { readonly code: string }[] | undefined;
        return reasons?.map(({ code }) => code).join() ?? 'done';
      };
      expect(answers.map(told)).toEqual([
        'not-permitted',
        'not-permitted',
        'done',
        'grant',
        'not-permitted',
        'done',
        'not-permitted',
        'done',
        'hidden-by-person',
        'not-permitted',
        'done',
        'grant',
        'done',
        'not-permitted',
        'grant',
        'grant-ended',
        'not-permitted',
      ]);
    },
    familyTimeoutMs,
  );

  it(
    'asks without leaving a trace, and answers for nobody like for a stranger',
    async () => {
      const nobody = 'per_zzzzzzzzzzzzzzzzzzzz';
      const history = ['audit', 'events', '--person', young, '--clock', '2028-03-01T00:00:00Z'];
      const when = '2028-03-01T00:00:00Z';
      const [before, stranger, unknown, staff, foreign, after] = await cli.batch([
        history,
        checking(nobody, young, when),
        checking(mother, nobody, when),
        checking('staff:17', young, when),
        checking(mother, young, when, '--as', grandmother),
        history,
      ]);
      expect(stranger).toEqual(unknown);
      expect([said(stranger, 'effect'), said(staff, 'effect'), said(foreign, 'effect')]).toEqual([
        'deny',
        'deny',
        'not-permitted',
      ]);
      expect(Number(said(after, 'total'))).toBe(Number(said(before, 'total')) + 1); // The first question's own.
    },
    familyTimeoutMs,
  );
});
