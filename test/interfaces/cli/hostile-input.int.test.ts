import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { openCliRoom, type BatchAnswer, type CliRoom } from '../../support/cli.ts';
import { bank } from '../../support/import-world.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { labRow } from '../importers/my-health-bank-json/reading.ts';

let database: TestDatabase;
let cli: CliRoom;
let folder: string;
let personId = '';

const person = (more: Readonly<Record<string, string>> = {}): readonly string[] => {
  const told = { 'national-id': 'A123456789', name: '王小明', 'birth-date': '1958-05-06', sex: 'male', ...more };
  return ['people', 'add', ...Object.entries(told).flatMap(([name, value]) => [`--${name}`, value])];
};
const good = JSON.stringify(bank({ r7: [labRow(), labRow({ 'r7.10': 'RBC' })] }));

beforeAll(async () => {
  database = await createTestDatabase();
  cli = await openCliRoom(database.url);
  folder = await mkdtemp(join(tmpdir(), 'passbook-hostile-'));
  const [added] = await cli.batch([person()]);
  personId = String(added?.ok === true ? added.result['personId'] : '');
});
afterAll(async () => {
  await cli.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (name: string): string => join(folder, name);
const importing = (name: string, ...more: readonly string[]): readonly string[] => [
  'import',
  pathOf(name),
  '--person',
  personId,
  ...more,
];

async function zipOf(files: Readonly<Record<string, string>>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), password === undefined ? {} : { password, zipCrypto: true });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

/** In words of the person, with the place of the fault and what to do, in Chinese. */
function expectTold(answer: BatchAnswer | undefined, code: string, field: string): void {
  expect(answer).toMatchObject({ ok: false, problem: { code, field } });
  const { title, detail } = answer?.ok === false ? answer.problem : {};
  for (const words of [title, detail]) expect(String(words)).toMatch(/\p{Script=Han}/u);
}

type Content = () => Promise<Uint8Array> | Uint8Array | string;
const hostileFiles: readonly (readonly [what: string, name: string, content: Content, code: string])[] = [
  ['is 10,000 levels deep', 'deep.json', () => '['.repeat(10_000) + ']'.repeat(10_000), 'too-deep'],
  [
    'is deep inside of a row',
    'row.json',
    () => good.replace('"7.3"', '['.repeat(9_999) + ']'.repeat(9_999)),
    'too-deep',
  ],
  ['is empty', 'empty.json', () => '', 'unreadable-json'],
  ['ends too early', 'cut.json', () => good.slice(0, -40), 'unreadable-json'],
  ['is made of NUL bytes', 'nul.json', () => new Uint8Array(10_000), 'unreadable-json'],
  ["is another person's", 'other.json', () => good.replace('A12345****', 'B23456****'), 'another-persons-file'],
  ["is nobody's", 'nobody.json', () => good.replace('"b1.1":"A12345****",', ''), 'person-not-stated'],
  ['is a zip of two files', 'two.zip', () => zipOf({ 'a.json': good, 'b.json': good }), 'zip-holds-several-documents'],
  ['is a zip of no file', 'none.zip', () => zipOf({ 'a.txt': good }), 'zip-holds-no-document'],
  ['is a zip cut short', 'cut.zip', async () => (await zipOf({ 'a.json': good })).slice(0, 60), 'zip-unreadable'],
  ['is a zip with a password', 'locked.zip', () => zipOf({ 'a.json': good }, 'A123456789'), 'zip-password-needed'],
];
const hostileRegistrations: readonly (readonly [
  more: Readonly<Record<string, string>>,
  code: string,
  field: string,
])[] = [
  [{ 'birth-date': '2999-01-01' }, 'birth-date-in-the-future', 'birthDate'],
  [{ 'birth-date': '1958-02-30' }, 'invalid-input', 'birthDate'],
  [{ 'national-id': 'B234567895' }, 'invalid-national-id', 'nationalId'],
  [{ 'national-id': 'x'.repeat(100_000) }, 'invalid-input', 'nationalId'],
  [{ sex: 'x' }, 'invalid-input', 'sex'],
  [{ name: ' ' }, 'name-empty', 'name'],
];

/** One process for all of them: each answer is of a line of its own. */
describe('what is hostile by itself', () => {
  let answers: readonly BatchAnswer[] = [];
  beforeAll(async () => {
    for (const [, name, content] of hostileFiles) await writeFile(pathOf(name), await content());
    answers = await cli.batch([
      ...hostileFiles.map(([, name]) => importing(name)),
      ...hostileRegistrations.map(([more]) => person({ 'national-id': 'B234567894', ...more })),
    ]);
  });

  it.each(hostileFiles.map(([what, , , code], line) => [what, code, line] as const))(
    'as a file that %s is refused in words, and nothing of it is recorded',
    (_what, code, line) => expectTold(answers[line], code, 'file'),
  );

  it.each(hostileRegistrations.map(([more, code, field], line) => [Object.keys(more)[0], code, field, line] as const))(
    'as a registration is refused by field: %s, %s',
    (_option, code, field, line) => expectTold(answers[hostileFiles.length + line], code, field),
  );
});

describe('a hostile file', () => {
  it('with a wrong password, in the place of a folder, or missing, is refused', async () => {
    await writeFile(pathOf('locked.zip'), await zipOf({ 'a.json': good }, 'A123456789'));
    const [wrong, directory, missing] = await cli.batch([
      importing('locked.zip', '--password', 'A123456788'),
      importing('.'),
      importing('nowhere.json'),
    ]);
    expectTold(wrong, 'zip-password-wrong', 'file');
    expectTold(directory, 'file-not-readable', 'FILE');
    expectTold(missing, 'file-not-readable', 'FILE');
  });

  it('is not even opened for whoever may not import it', async () => {
    const [refused] = await cli.batch([importing('nowhere.json', '--as', 'per_00000000000000000000')]);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
  });

  it('keeps its good rows, and names those that no record can hold', async () => {
    const rows = [
      labRow({ 'r7.10': 'WBC-of-hostile' }),
      labRow({ 'r7.11': 'x'.repeat(2_000_000) }),
      labRow({ 'r7.11': 'a\u0000b' }),
      labRow({ 'r7.11': 'x'.repeat(200_000) }),
    ];
    await writeFile(pathOf('rows.json'), JSON.stringify(bank({ r7: rows })));
    const [imported] = await cli.batch([importing('rows.json')]);
    expect(imported).toMatchObject({
      ok: true,
      result: {
        appended: 1,
        rejected: [
          { section: 'r7', row: 2, field: 'r7', reason: 'row-too-large' },
          { section: 'r7', row: 3, field: 'r7.11', reason: 'not-text' },
          { section: 'r7', row: 4, field: 'r7.11', reason: 'too-long' },
        ],
      },
    });
  });
});

describe('a registration', () => {
  it('of one number by two at the same moment is one person', async () => {
    const both = await Promise.all([1, 2].map(() => cli.batch([person({ 'national-id': 'F131104093' })])));
    const answers = both.map(([answer]) => (answer?.ok === true ? 'registered' : answer?.problem['code']));
    expect(answers.toSorted()).toEqual(['already-registered', 'registered']);
  });
});

describe('two processes and a signal', () => {
  const many = JSON.stringify(
    bank({ r7: Array.from({ length: 4_000 }, (_, row) => labRow({ 'r7.10': `item ${row}` })) }),
  );

  it('import one file at the same moment once', async () => {
    await writeFile(pathOf('many.json'), many);
    const both = await Promise.all([1, 2].map(() => cli.batch([importing('many.json')])));
    const counts = both.map(([answer]) => {
      if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
      return { appended: Number(answer.result['appended']), duplicates: Number(answer.result['duplicates']) };
    });
    expect(counts.reduce((sum, { appended }) => sum + appended, 0)).toBe(4_000);
    for (const { appended, duplicates } of counts) expect(appended + duplicates).toBe(4_000);
    const { rows } = await database.pool.query<{ count: number }>(
      "SELECT count(*)::integer AS count FROM events WHERE type = 'LabResultReported'",
    );
    expect(rows[0]?.count).toBe(4_000 + 1);
  });

  it('is ended by SIGTERM, and the same file again finishes it', async () => {
    await writeFile(pathOf('more.json'), many.replaceAll('item ', 'another '));
    const entry = fileURLToPath(new URL('../../../interfaces/cli/main.ts', import.meta.url));
    const child = spawn(process.execPath, [entry, ...importing('more.json')], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: database.url,
        PASSBOOK_DATA: cli.dataFolder,
        PASSBOOK_TEST: '1',
      },
    });
    const opened = async (): Promise<number> =>
      (await database.pool.query("SELECT 1 FROM events WHERE type = 'DocumentOpened'")).rows.length;
    const before = await opened();
    while (child.exitCode === null && (await opened()) === before) await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGTERM');
    await once(child, 'exit');
    const [again, whole] = await cli.batch([importing('more.json'), ['verify']]);
    if (again?.ok !== true) throw new Error(JSON.stringify(again));
    expect(Number(again.result['appended']) + Number(again.result['duplicates'])).toBe(4_000);
    expect(whole).toMatchObject({ ok: true, result: { isSound: true } });
  });
});
