import { fileURLToPath } from 'node:url';
import { openCliRoom, type BatchAnswer, type CliRoom } from '../../support/cli.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const sample = fileURLToPath(
  new URL('../../fixtures/my-health-bank/official-spec-sample.repaired.json', import.meta.url),
);
const wang = [
  'people',
  'add',
  '--national-id',
  'A123456789',
  '--name',
  '王小明',
  '--birth-date',
  '1958-05-06',
  '--sex',
  'male',
];

let database: TestDatabase;
let cli: CliRoom;
beforeAll(async () => {
  database = await createTestDatabase();
  cli = await openCliRoom(database.url);
});
afterAll(async () => {
  await cli.close();
  await database.drop();
});

const resultOf = (answer: BatchAnswer | undefined): Record<string, unknown> => {
  if (answer?.ok !== true) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.result;
};
const codeOf = (answer: BatchAnswer | undefined): unknown => (answer?.ok === false ? answer.problem['code'] : 'ok');

describe('the command line', () => {
  let personId = '';

  it('registers a person once and refuses the same number the second time', async () => {
    const first = await cli.run([...wang, '--json']);
    expect({ exitCode: first.exitCode, err: first.err }).toEqual({ exitCode: 0, err: '' });
    personId = (JSON.parse(first.out) as { personId: string }).personId;
    expect(personId).toMatch(/^per_[0-9a-z]{20}$/);
    const second = await cli.run([...wang, '--json']);
    expect(second.exitCode).toBe(1);
    expect(JSON.parse(second.err)).toMatchObject({ code: 'already-registered', status: 409 });
  });

  it('tells usage from refusal by exit code, and never repeats a value', async () => {
    const wrongNumber = await cli.run([
      'people',
      'add',
      '--national-id',
      'A123456788',
      '--name',
      '祕密',
      '--birth-date',
      '1958-05-06',
      '--sex',
      'male',
      '--json',
    ]);
    expect(wrongNumber.exitCode).toBe(1);
    const wrongDate = await cli.run(
      [
        'people',
        'add',
        '--national-id',
        '@-',
        '--name',
        '祕密',
        '--birth-date',
        '1958-02-30',
        '--sex',
        'male',
        '--json',
      ],
      'A123456789',
    );
    expect(wrongDate.exitCode).toBe(2);
    expect(JSON.parse(wrongDate.err)).toMatchObject({
      code: 'invalid-input',
      field: 'birthDate',
      expected: 'YYYY-MM-DD',
    });
    expect(wrongNumber.err + wrongDate.err).not.toMatch(/A12345|祕密|1958/);
    const wrongOption = await cli.run(['show', 'visits', '--persom', 'x', '--json']);
    expect({ exitCode: wrongOption.exitCode, problem: JSON.parse(wrongOption.err) as unknown }).toMatchObject({
      exitCode: 2,
      problem: { code: 'invalid-usage', field: '--persom' },
    });
  });

  it('answers not-built-yet for verbs and views of the contract that have no room yet', async () => {
    const answers = await cli.batch([
      ['audit', 'verify'],
      ['audit', 'prove'],
      ['show', 'summary', '--person', personId],
    ]);
    expect(answers.map(codeOf)).toEqual(['not-built-yet', 'not-built-yet', 'not-built-yet']);
  });

  it('imports the official sample once and shows all that it states', async () => {
    const [first, again, visits, labs, wishes, history] = await cli.batch([
      ['import', sample, '--person', personId],
      ['import', sample, '--person', personId],
      ['show', 'visits', '--person', personId],
      ['show', 'labs', '--person', personId],
      ['show', 'wishes', '--person', personId],
      ['audit', 'events', '--person', personId],
    ]);
    expect(resultOf(first)).toMatchObject({ appended: 18, duplicates: 0, revisions: 0, unmapped: [], rejected: [] });
    expect(resultOf(again)).toMatchObject({ appended: 0, duplicates: 18, revisions: 0 });
    expect(resultOf(visits)).toMatchObject({ total: 3 });
    expect(resultOf(labs)).toMatchObject({ total: 1 });
    expect(resultOf(wishes)).toMatchObject({ total: 1 });
    const lines = resultOf(history)['events'] as { type: string; undecodable: unknown }[];
    expect(lines.filter(({ type }) => type === 'DocumentOpened')).toHaveLength(1);
    expect(lines.every(({ undecodable }) => undecodable === null)).toBe(true);
  });

  it('records one access event for each answer about a person, and one for each refusal', async () => {
    const history = ['audit', 'events', '--person', personId];
    const [before, stranger, after] = await cli.batch([
      history,
      ['show', 'labs', '--person', personId, '--as', 'per_00000000000000000000'],
      history,
    ]);
    const count = (answer: BatchAnswer | undefined, wanted: string): number =>
      (resultOf(answer)['events'] as { type: string }[]).filter(({ type }) => type === wanted).length;
    expect(codeOf(stranger)).toBe('not-permitted');
    expect(count(after, 'AccessRefused')).toBe(count(before, 'AccessRefused') + 1);
    expect(count(after, 'AccessAllowed')).toBe(count(before, 'AccessAllowed') + 1); // Each counts itself.
  });

  it('answers a stranger alike whether the person exists or not', async () => {
    const nobody = 'per_zzzzzzzzzzzzzzzzzzzz';
    const [known, unknown, operator] = await cli.batch([
      ['show', 'visits', '--person', personId, '--as', 'staff:17'],
      ['show', 'visits', '--person', nobody, '--as', 'staff:17'],
      ['show', 'visits', '--person', nobody],
    ]);
    expect(known).toEqual(unknown);
    expect(codeOf(operator)).toBe('person-not-found');
  });

  it('refuses a file of another person, an unreadable file and a missing one, and appends nothing', async () => {
    const [added] = await cli.batch([
      [
        'people',
        'add',
        '--national-id',
        'F131104093',
        '--name',
        '李小華',
        '--birth-date',
        '1980-01-01',
        '--sex',
        'male',
      ],
    ]);
    const other = String(resultOf(added)['personId']);
    const [foreign, unreadable, missing, documents] = await cli.batch([
      ['import', sample, '--person', other],
      ['import', fileURLToPath(import.meta.url), '--person', other],
      ['import', '/nowhere/at-all.json', '--person', other],
      ['audit', 'events', '--person', other],
    ]);
    expect(codeOf(foreign)).toBe('another-persons-file');
    expect(['unreadable-json', 'format-not-supported', 'not-a-my-health-bank-file']).toContain(codeOf(unreadable));
    expect(codeOf(missing)).toBe('file-not-readable');
    const types = (resultOf(documents)['events'] as { type: string }[]).map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('Document'))).toEqual([]);
  });

  it('sets the clock for one line of a batch, and shows what was known then', async () => {
    const measure = [
      'measure',
      '--person',
      personId,
      '--kind',
      'weight',
      '--value',
      '62.4',
      '--at',
      '2026-01-01T08:00:00+08:00',
    ];
    const [recorded, before, after, plausible] = await cli.batch([
      [...measure, '--clock', '2026-01-02T00:00:00Z'],
      ['show', 'measurements', '--person', personId, '--known-on', '2026-01-01'],
      ['show', 'measurements', '--person', personId, '--known-on', '2026-01-02'],
      ['measure', '--person', personId, '--kind', 'weight', '--value', '6240', '--at', '2026-01-01T08:00:00+08:00'],
    ]);
    expect(resultOf(recorded)).toHaveProperty('readingId');
    expect(resultOf(before)).toMatchObject({ total: 0 });
    expect(resultOf(after)).toMatchObject({ total: 1 });
    expect(codeOf(plausible)).toBe('value-out-of-range');
  });

  it('goes on with a batch after lines that are no JSON, unknown or refused', async () => {
    const finished = await cli.run(['batch'], 'no json\n["frobnicate"]\n["catalogue"]\n');
    const lines = finished.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as BatchAnswer);
    expect(lines.map(codeOf)).toEqual(['invalid-usage', 'unknown-verb', 'ok']);
    expect(finished.exitCode).toBe(0);
  });

  it('does not begin to serve with an account for push that it cannot use', async () => {
    const other = await createTestDatabase();
    const account = { PORT: '0', PASSBOOK_FCM_SERVICE_ACCOUNT: '/nowhere/account.json' };
    const room = await openCliRoom(other.url, account);
    try {
      const served = await room.runAndKill(['serve', '--json'], 20_000);
      expect(served.exitCode).toBe(2); // As for every setting.
      expect(served.out).toBe('');
      expect(served.err).toContain('"code":"invalid-setting"');
      expect(served.err).toContain('"field":"PASSBOOK_FCM_SERVICE_ACCOUNT"');
    } finally {
      await room.close();
      await other.drop();
    }
  });

  it('lists in a batch only what a line of it may be', async () => {
    const [served] = await cli.batch([['serve']]);
    expect(codeOf(served)).toBe('unknown-verb');
    const verbs = served?.ok === false ? String(served.problem['expected']).split('|') : [];
    expect(verbs).toContain('show');
    expect(verbs).not.toContain('serve');
    expect(verbs).not.toContain('batch');
  });

  it('speaks Chinese unless it is asked for English, on every road', async () => {
    const lines = 'no json\n["frobnicate"]\n["show","visits","--persom","x"]\n["show","visits","--person","x"]\n';
    const titlesOf = (out: string): readonly string[] =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as BatchAnswer)
        .map((answer) => (answer.ok ? 'ok' : String(answer.problem['title'])));
    const chinese = titlesOf((await cli.run(['batch'], lines)).out);
    expect(chinese).toEqual(['指令用法不正確', '沒有這個指令', '指令用法不正確', '輸入不完整或格式不對']);
    const english = titlesOf((await cli.run(['batch', '--lang', 'en'], lines)).out);
    expect(english).toEqual([
      'The command line is not understood',
      'There is no such verb',
      'The command line is not understood',
      'The input is incomplete or malformed',
    ]);
    const oneLine = titlesOf((await cli.run(['batch'], '["frobnicate","--lang","en"]\n')).out);
    expect(oneLine).toEqual(['There is no such verb']);
    expect((await cli.run(['frobnicate'])).err).toContain('沒有這個指令');
    expect((await cli.run(['frobnicate', '--lang=en'])).err).toContain('There is no such verb');
    const missing = await cli.run(['show', 'visits', '--json']);
    expect(JSON.parse(missing.err)).toMatchObject({ errors: [{ field: 'personId', reason: 'per_[0-9a-z]{20}' }] });
    const surplus = await cli.run(['people', 'add', ...wang.slice(4), '--json']);
    expect(JSON.parse(surplus.err)).toMatchObject({ errors: [{ field: 'nationalId', reason: '必填' }] });
  });

  it('reads nothing but lines from the standard input of a batch', async () => {
    const taking = JSON.stringify([...wang.slice(0, 3), '@-', ...wang.slice(4)]);
    const finished = await cli.run(['batch'], `${taking}\n["catalogue"]\n`);
    const lines = finished.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as BatchAnswer);
    expect(lines.map(codeOf)).toEqual(['invalid-usage', 'ok']);
    expect(lines[0]).toMatchObject({ problem: { field: '@-' } });
  });

  it.each([
    ['--name', ' ', 'name-empty', 'name'],
    ['--birth-date', '2999-01-01', 'birth-date-in-the-future', 'birthDate'],
  ])('names the field that a registration is refused for: %s', async (option, value, code, field) => {
    const words = wang.with(wang.indexOf(option) + 1, value).with(3, 'B234567894');
    const [refused] = await cli.batch([words]);
    expect(refused).toMatchObject({ ok: false, problem: { code, field } });
  });

  it('names the factor whose date is yet to come', async () => {
    const [refused] = await cli.batch([
      ['people', 'declare', '--person', personId, '--factor', 'pregnancy-lmp=2999-01-01'],
    ]);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'factor-date-in-the-future', field: 'factor' } });
  });

  it('refuses a folder in the place of a file', async () => {
    const [refused] = await cli.batch([['import', '/', '--person', personId]]);
    expect(codeOf(refused)).toBe('file-not-readable');
  });

  it('rebuilds the directory from the log, so that a known number stays known', async () => {
    await database.pool.query('DELETE FROM directory');
    const [rebuilt, again] = await cli.batch([['rebuild', 'directory'], wang]);
    expect(resultOf(rebuilt)).toMatchObject({ directory: { people: 2 } });
    expect(codeOf(again)).toBe('already-registered');
  });

  it('rebuilds and verifies every read model', async () => {
    const [rebuilt, verified] = await cli.batch([['rebuild'], ['verify']]);
    expect(resultOf(rebuilt)['failed']).toBe(0);
    expect(resultOf(verified)).toMatchObject({ isSound: true });
  });
});

it('refuses a pinned clock outside tests', async () => {
  const finished = await (
    await openCliRoom(database.url, { PASSBOOK_TEST: '', PASSBOOK_CLOCK: '2026-01-01T00:00:00Z' })
  ).run(['catalogue', '--json']);
  expect(finished.exitCode).toBe(2);
  expect(JSON.parse(finished.err)).toMatchObject({ code: 'invalid-setting', field: 'PASSBOOK_CLOCK' });
});
