import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoFamily } from '../../application/demo/demo-family.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { openCliRoom, type BatchAnswer, type CliRoom } from '../support/cli.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const father = demoFamily({ seed: 'killed-imports', firstDay: '2026-11-24' as CalendarDate }).find(
  ({ person }) => person.member === 'father',
)!;
const files = father.files.slice(-2);
const { nationalId, name, birthDate, sex } = father.person;
const registration = [
  'people',
  'add',
  '--national-id',
  nationalId,
  '--name',
  name,
  '--birth-date',
  birthDate,
  '--sex',
  sex,
];
/** Each run is killed a little later than the one before, so that every stage of an import is hit on some machine. */
const killAfterMs = [500, 900, 1_300, 1_800];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passbook-kill-'));
  await Promise.all(files.map((file) => writeFile(pathOf(file.name), file.text)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pathOf = (file: string): string => join(folder, file);
const resultOf = (answer: BatchAnswer | undefined): Record<string, unknown> => {
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  return answer.result;
};

interface Lived {
  readonly database: TestDatabase;
  readonly cli: CliRoom;
  readonly personId: string;
}
async function begin(): Promise<Lived> {
  const database = await createTestDatabase();
  const cli = await openCliRoom(database.url);
  const [added] = await cli.batch([registration]);
  return { database, cli, personId: String(resultOf(added)['personId']) };
}

const importsOf = (personId: string): readonly (readonly string[])[] =>
  files.map((file) => ['import', pathOf(file.name), '--person', personId]);

/** What stands in the record, without the random ids of this run. */
async function recordOf({ cli, personId }: Lived): Promise<unknown> {
  const [history, verified, ...views] = await cli.batch([
    ['audit', 'events', '--person', personId],
    ['verify'],
    ...['visits', 'labs', 'medications', 'prevention', 'programmes'].map((view) => [
      'show',
      view,
      '--person',
      personId,
    ]),
  ]);
  const types: Record<string, number> = {};
  for (const { type } of resultOf(history)['events'] as { type: string }[]) types[type] = (types[type] ?? 0) + 1;
  delete types['AccessAllowed'];
  delete types['RowsRestated']; // One for each batch, and a resumed import has other batches.
  return { types, isSound: resultOf(verified)['isSound'], totals: views.map((view) => resultOf(view)['total']) };
}

it('an import that is killed again and again, then repeated, equals one in peace', async () => {
  const peaceful = await begin();
  await peaceful.cli.batch(importsOf(peaceful.personId));
  const troubled = await begin();
  let killed = 0;
  for (const afterMs of killAfterMs) {
    for (const line of importsOf(troubled.personId)) {
      if ((await troubled.cli.runAndKill(line, afterMs)).exitCode === null) killed += 1;
    }
  }
  await troubled.cli.batch(importsOf(troubled.personId));
  expect(killed).toBeGreaterThan(1);
  expect(await recordOf(troubled)).toEqual(await recordOf(peaceful));
  for (const { cli, database } of [peaceful, troubled]) {
    await cli.close();
    await database.drop();
  }
}, 180_000);
