import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { acquireEmbeddedPostgres, type EmbeddedPostgres } from '../../infrastructure/postgres/embedded-postgres.ts';
import { preparePlace } from '../../infrastructure/postgres/postgres-place.ts';
import { findPostmaster } from '../../infrastructure/postgres/postmaster.ts';
import { openPassbook, type Passbook } from '../../interfaces/composition/open-passbook.ts';
import { readSettings } from '../../interfaces/composition/settings.ts';
import { labRow } from '../interfaces/importers/my-health-bank-json/reading.ts';
import { openCliRoom, type BatchAnswer, type CliRoom } from '../support/cli.ts';
import { bank, createImportWorld, fileOf } from '../support/import-world.ts';
import { makeTestFolder, removeDataFolder } from '../support/test-cluster.ts';

/*
 * The server of the embedded database is killed as the system kills what takes too much memory, in the midst of each of
 * the three works that write much. This process holds the database, as `serve` does, and brings it back by itself.
 * `npm run test:long -- killed-database`; half a minute on a quiet machine, some minutes on a busy one.
 */

/** Four batches of the runner, so that death comes between two of them or within one. */
const rows = 4_000;
const file = bank({ r7: Array.from({ length: rows }, (_, row) => labRow({ 'r7.10': `item ${row}` })) });
const person = ['--national-id', 'A123456789', '--name', '王小明', '--birth-date', '1958-05-06', '--sex', 'male'];

let dataFolder: string;
let database: EmbeddedPostgres;
let cli: CliRoom;
let personId: string;
let passbook: Passbook;

const resultOf = (answer: BatchAnswer | undefined): Record<string, unknown> => {
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  return answer.result;
};

beforeAll(async () => {
  dataFolder = await makeTestFolder();
  database = await acquireEmbeddedPostgres({ dataFolder, durability: 'full' });
  cli = await openCliRoom(database.url);
  await writeFile(join(dataFolder, 'bank.json'), JSON.stringify(file));
  const [added] = await cli.batch([['people', 'add', ...person]]);
  personId = String(resultOf(added)['personId']);
  const settings = readSettings({ DATABASE_URL: database.url, PASSBOOK_DATA: cli.dataFolder, PASSBOOK_TEST: '1' });
  if (!settings.ok) throw new Error(settings.reason.setting);
  passbook = await openPassbook(settings.value, { applicationName: 'passbook-test' });
}, 120_000);
afterAll(async () => {
  await passbook.close();
  await cli.close();
  await database.release();
  await removeDataFolder(dataFolder);
});

/** A number that the database tells; undefined while it does not answer. */
async function ask(sql: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined); // It is killed under our hands.
  try {
    await client.connect();
    return (await client.query<{ n: number }>(sql)).rows[0]?.n;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** So that a work that is done before it was noticed fails the test instead of hanging it. */
const waitMsMax = 60_000;
async function until(sql: string, isSo: (n: number) => boolean): Promise<void> {
  for (const deadline = performance.now() + waitMsMax; ;) {
    const answer = await ask(sql);
    if (answer !== undefined && isSo(answer)) return;
    if (performance.now() > deadline) throw new Error(`In vain: ${sql}`);
    await pause(5);
  }
}

async function killServer(): Promise<void> {
  const place = await preparePlace({ dataFolder });
  const server = await findPostmaster(place);
  if (server.kind !== 'ours') throw new Error('No server to kill.');
  process.kill(server.pid, 'SIGKILL');
  await until('SELECT 1 AS n', () => true).catch(() => undefined);
  for (let next = await findPostmaster(place); next.kind !== 'ours' || next.pid === server.pid;) {
    await pause(50);
    next = await findPostmaster(place);
  }
  await until('SELECT 1 AS n', () => true);
}

const statedRows = "SELECT count(*)::integer AS n FROM events WHERE type = 'LabResultReported'";
const labRows = 'SELECT count(*)::integer AS n FROM rm_labs';

async function inPeace(): Promise<Readonly<Record<string, number>>> {
  const world = await createImportWorld();
  await world.importFile(fileOf(file));
  return countsOf(await world.events());
}
function countsOf(events: readonly { readonly type: string }[]): Readonly<Record<string, number>> {
  // Of the person's other streams; and one for each batch, of which a resumed import has other ones.
  const others = ['PersonRegistered', 'AccessAllowed', 'RowsRestated'];
  const counts: Record<string, number> = {};
  for (const { type } of events) if (!others.includes(type)) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

describe('a database server that is killed', () => {
  it('during an import loses and doubles nothing: the file again makes the log that peace would have made', async () => {
    const importing = ['import', join(dataFolder, 'bank.json'), '--person', personId, '--json'];
    const running = cli.run(importing);
    await until(statedRows, (n) => n > 0);
    await killServer();
    const broken = await running;
    expect(broken.exitCode).toBe(1);
    expect(['store-unavailable', 'outcome-unknown', 'database-unreachable']).toContain(
      (JSON.parse(broken.err) as { code: string }).code,
    );
    const before = Number(await ask(statedRows));
    expect(before).toBeLessThan(rows);
    const [again, history] = await cli.batch([importing, ['audit', 'events', '--person', personId]]);
    expect(resultOf(again)).toMatchObject({ appended: rows - before, duplicates: before, rejected: [] });
    expect(countsOf(resultOf(history)['events'] as { type: string }[])).toEqual(await inPeace());
  }, 240_000);

  it('during projection is caught up with by the same runner, and every read model equals a rebuild', async () => {
    await passbook.services.maintenance.rebuild([...passbook.services.maintenance.modelNames]);
    const folder = join(dataFolder, 'later.json');
    const later = bank({ r7: Array.from({ length: rows }, (_, row) => labRow({ 'r7.10': `later ${row}` })) });
    await writeFile(folder, JSON.stringify(later));
    resultOf((await cli.batch([['import', folder, '--person', personId]]))[0]);
    const projected = Number(await ask(labRows));
    const projections = passbook.startProjections();
    try {
      await until(labRows, (n) => n > projected);
      await killServer();
      expect(Number(await ask(labRows))).toBeLessThan(2 * rows);
      await until(labRows, (n) => n === 2 * rows);
    } finally {
      await projections.stop();
    }
    expect(await passbook.services.maintenance.verify()).toMatchObject({ isSound: true });
  }, 240_000);

  it('during a rebuild leaves the live tables as they were, and the next rebuild finds its way', async () => {
    const { rebuild, verify, modelNames } = passbook.services.maintenance;
    const rebuilding = rebuild([...modelNames]).then(
      () => 'done',
      () => 'broken',
    );
    await until('SELECT count(*)::integer AS n FROM "rm_labs__shadow"', (n) => n > 0);
    await killServer();
    expect(await rebuilding).toBe('broken');
    expect(await verify()).toMatchObject({ isSound: true });
    expect(await rebuild([...modelNames])).toMatchObject({ failed: 0 });
    expect(await verify()).toMatchObject({ isSound: true });
  }, 240_000);
});
