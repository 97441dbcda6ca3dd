import { openCliRoom, type BatchAnswer, type CliRoom } from '../../support/cli.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

/** Each batch is a process of its own, which a busy machine starts slowly. */
const familyTimeoutMs = 180_000;

let database: TestDatabase;
let cli: CliRoom;
let [grandmother, daughter, neighbour, boy] = ['', '', '', ''];
beforeAll(async () => {
  database = await createTestDatabase();
  cli = await openCliRoom(database.url);
  const answers = await cli.batch([
    adding('A223456781', '陳美玉', '1950-01-01'),
    adding('B220000000', '林淑芬', '1980-01-01'),
    adding('C220000001', '王大同', '1970-01-01'),
    adding('F131104093', '林小安', '2012-05-06'),
  ]);
  [grandmother, daughter, neighbour, boy] = answers.map((answer) => String(said(answer, 'personId'))) as [
    string,
    string,
    string,
    string,
  ];
}, familyTimeoutMs);
afterAll(async () => {
  await cli.close();
  await database.drop();
});

const day = '2026-01-02T00:00:00Z';
const clock = (instant = day): readonly string[] => ['--clock', instant];
function adding(nationalId: string, name: string, birthDate: string): readonly string[] {
  const person = ['--national-id', nationalId, '--name', name, '--birth-date', birthDate, '--sex', 'female'];
  return ['people', 'add', ...person, ...clock('2023-01-01T00:00:00Z')];
}
const said = (answer: BatchAnswer | undefined, field: string): unknown =>
  answer?.ok === true ? answer.result[field] : answer?.problem['code'];
const codes = (answers: readonly BatchAnswer[]): readonly unknown[] =>
  answers.map((answer) => (answer.ok ? 'done' : answer.problem['code']));

it(
  'invites by name, number and birth date, and hides one item from whoever was invited',
  async () => {
    const terms = ['--categories', 'all', '--actions', 'view', '--until', '2027-01-01T00:00:00Z'];
    const inviting = (nationalId: string, as: string): readonly string[] => [
      ...['delegation', 'invite', '--subject', grandmother, '--name', '林淑芬', '--national-id', nationalId],
      ...['--birth-date', '1980-01-01', ...terms, '--as', as, ...clock()],
    ];
    const measuring = (value: string): readonly string[] => [
      ...[
        'measure',
        '--person',
        grandmother,
        '--kind',
        'weight',
        '--value',
        value,
        '--at',
        '2026-01-01T00:00:00Z',
        ...clock(),
      ],
    ];
    const showing = (as: string): readonly string[] => [
      'show',
      'measurements',
      '--person',
      grandmother,
      '--as',
      as,
      ...clock(),
    ];
    const [invited, unknown, byOther, , , shown] = await cli.batch([
      inviting('B220000000', grandmother),
      inviting('O158238845', grandmother),
      inviting('B220000000', daughter),
      measuring('60'),
      measuring('61'),
      showing(grandmother),
    ]);
    expect([invited?.ok, unknown?.ok, said(byOther, 'grantId')]).toEqual([true, true, 'not-permitted']);
    const grant = ['--grant', String(said(invited, 'grantId'))];
    const items = said(shown, 'items') as readonly { readonly source: { readonly eventId: string } }[];
    const item = items[0]!.source.eventId;
    const hiding = (verb: string, as: string): readonly string[] => [
      ...['delegation', verb, '--subject', grandmother, '--item', item, '--as', as, ...clock()],
    ];
    const viewAs = (as: string): readonly string[] => [
      ...[
        'delegation',
        'view-as',
        'measurements',
        '--subject',
        grandmother,
        '--delegate',
        daughter,
        '--as',
        as,
        ...clock(),
      ],
    ];
    const answers = await cli.batch([
      ['delegation', 'accept', ...grant, '--as', neighbour, ...clock()],
      ['delegation', 'accept', ...grant, '--as', daughter, ...clock()],
      showing(daughter),
      hiding('hide', daughter),
      hiding('hide', grandmother),
      showing(daughter),
      showing(grandmother),
      viewAs(grandmother),
      viewAs(daughter),
      ['delegation', 'list', '--subject', grandmother, '--as', grandmother, ...clock()],
      ['delegation', 'list', '--subject', grandmother, '--as', daughter, ...clock()],
      hiding('unhide', grandmother),
      showing(daughter),
      ['delegation', 'hide', '--subject', grandmother, '--item', '00000000-0000-4000-8000-000000000001', ...clock()],
      ['delegation', 'hide', '--subject', grandmother, '--item', item, '--category', 'labs', ...clock()],
    ]);
    const [seen, narrowed, whole, eyes] = [answers[2], answers[5], answers[6], answers[7]];
    expect(codes(answers)).toEqual([
      ...['not-permitted', 'done', 'done', 'not-permitted', 'done', 'done', 'done', 'done', 'not-permitted'],
      ...['done', 'done', 'done', 'done', 'item-not-found', 'invalid-input'],
    ]);
    expect([seen, narrowed, whole, answers[12]].map((answer) => said(answer, 'total'))).toEqual([2, 1, 2, 2]);
    expect(said(eyes, 'answer')).toEqual(narrowed?.ok === true && narrowed.result);
    expect(said(answers[9], 'hiddenItems')).toEqual([item]);
    expect((said(answers[9], 'grants') as readonly unknown[]).length).toBe(2);
    expect(said(answers[10], 'grants')).toMatchObject([{ delegateId: daughter, standing: 'running' }]);
    expect(said(answers[10], 'hiddenItems')).toEqual([]);
  },
  familyTimeoutMs,
);

it(
  'keeps what a court decided, from the counter alone, and tells before birthdays',
  async () => {
    const custody = (verb: string, as: string, when: string): readonly string[] => [
      ...['delegation', verb, '--child', boy, '--parent', daughter, '--as', as, ...clock(when)],
    ];
    const checking = (actor: string, when: string): readonly string[] => [
      ...['access', 'check', '--actor', actor, '--subject', boy, '--category', 'labs', ...clock(when)],
    ];
    const appointing = (as: string): readonly string[] => [
      ...['delegation', 'appoint-guardian', '--subject', boy, '--guardian', neighbour, '--ward', 'minor', '--as', as],
      ...clock('2026-02-01T00:00:00Z'),
    ];
    const telling = (as: string): readonly string[] => [
      ...['delegation', 'notices', '--subject', boy, '--on', '2027-03-01', '--as', as, '--lang', 'en', ...clock()],
    ];
    const answers = await cli.batch([
      ['people', 'link-dependant', '--child', boy, '--parent', daughter, ...clock()],
      checking(daughter, '2026-01-03T00:00:00Z'),
      custody('end-custody', daughter, '2026-01-04T00:00:00Z'),
      custody('end-custody', 'staff:1', '2026-01-04T00:00:00Z'),
      checking(daughter, '2026-01-04T00:00:00Z'),
      appointing(boy),
      appointing('staff:1'),
      checking(neighbour, '2026-02-02T00:00:00Z'),
      custody('restore-custody', 'operator', '2026-03-01T00:00:00Z'),
      checking(daughter, '2026-03-01T00:00:00Z'),
      telling(boy),
      telling(daughter),
      telling(grandmother),
    ]);
    expect(answers.map((answer) => (answer.ok ? (answer.result['effect'] ?? 'done') : answer.problem['code']))).toEqual(
      [
        ...['done', 'allow', 'not-permitted', 'done', 'deny', 'not-permitted', 'done', 'allow', 'done', 'allow'],
        ...['done', 'done', 'done'],
      ],
    );
    const [own, parents, strangers] = answers.slice(10).map((answer) => said(answer, 'notices'));
    expect(own).toMatchObject([{ kind: 'turning-15', on: '2027-05-06' }]);
    expect(parents).toEqual(own);
    expect(strangers).toEqual([]);
    const ending = ['delegation', 'end-guardian', '--order', String(said(answers[6], 'orderId')), '--as', 'staff:1'];
    const ended = await cli.batch([
      [...ending, ...clock('2026-04-01T00:00:00Z')],
      checking(neighbour, '2026-04-01T00:00:00Z'),
    ]);
    expect([ended[0]?.ok, said(ended[1], 'effect')]).toEqual([true, 'deny']);
  },
  familyTimeoutMs,
);
