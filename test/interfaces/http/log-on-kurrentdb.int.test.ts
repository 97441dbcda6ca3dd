import { readFile } from 'node:fs/promises';
import request from 'supertest';
import { personStream } from '../../../domain/people/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { openPassbook } from '../../../interfaces/composition/open-passbook.ts';
import { readSettings } from '../../../interfaces/composition/settings.ts';
import { openCliRoom, type CliRoom } from '../../support/cli.ts';
import { openHttpRoom, type HttpRoom } from '../../support/http-room.ts';
import { createDoubleLog } from '../../support/kurrent-double/double-log.ts';
import { once } from '../../support/kurrent-double/faults.ts';
import { startKurrentDouble, type KurrentDouble } from '../../support/kurrent-double/kurrent-double.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const sample = readFile(
  new URL('../../fixtures/my-health-bank/official-spec-sample.repaired.json', import.meta.url),
  'utf8',
);
const wang = { nationalId: 'A123456789', name: '王小明', birthDate: '1958-05-06', sex: 'male' };

/** Names of the models in which a verification found anything; it has looked at all of them, for somebody. */
function differingModels(report: unknown): readonly string[] {
  const { models } = report as { models: readonly { model: string; persons: number; differingPersons: number }[] };
  expect(models.length).toBeGreaterThan(10);
  expect(models.filter(({ persons }) => persons === 0).length).toBeLessThan(3);
  return models.filter(({ differingPersons }) => differingPersons > 0).map(({ model }) => model);
}

/** The whole spine with the log on KurrentDB (its double), and keys, directory and read models in PostgreSQL. */
describe('with KURRENTDB_URL', () => {
  let database: TestDatabase;
  let double: KurrentDouble;
  let room: HttpRoom;
  let personId = '' as PersonId;
  beforeAll(async () => {
    database = await createTestDatabase();
    double = await startKurrentDouble();
    room = await openHttpRoom(database, undefined, { KURRENTDB_URL: double.connectionString });
    const answer = await request(room.app).post('/api/people').send(wang);
    personId = (answer.body as { personId: PersonId }).personId;
  });
  afterAll(async () => {
    await room.close();
    double.kill();
    await database.drop();
  });

  const importSample = async () => {
    const imported = await request(room.app)
      .post(`/api/people/${personId}/imports`)
      .set('Content-Type', 'application/json')
      .send(await sample);
    return { status: imported.status, ...(imported.body as Record<string, unknown>) };
  };
  /** The position of something just written, behind all that was written before it. */
  const writtenNow = async (): Promise<string> => {
    const written = await request(room.app)
      .post(`/api/people/${personId}/measurements`)
      .send({ kind: 'weight', value: '62.4', measuredAt: '2026-01-01T08:00:00+08:00' });
    expect(written.status).toBe(201);
    return String(written.headers['passbook-position']);
  };
  const view = async (name: string) => {
    const position = await writtenNow();
    const read = await request(room.app).get(`/api/people/${personId}/${name}?lang=en&minPosition=${position}`);
    return { status: read.status, total: (read.body as { total: number }).total };
  };

  it('imports the official sample once, however often it comes', async () => {
    expect(await importSample()).toMatchObject({ status: 201, appended: 18, duplicates: 0, rejected: [] });
    expect(await importSample()).toMatchObject({ status: 201, appended: 0, duplicates: 18 });
  });

  it('keeps every event on KurrentDB and none in PostgreSQL', async () => {
    const { rows } = await database.pool.query<{ count: string }>('SELECT count(*) FROM events');
    expect(rows[0]?.count).toBe('0');
    const ours = double
      .log()
      .records()
      .filter(({ stream }) => stream.startsWith('passbook-'));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter(({ data }) => Buffer.from(data).includes('王'))).toEqual([]);
  });

  it('folds it into the views, and a read may ask for what was just written', async () => {
    expect(await view('visits')).toEqual({ status: 200, total: 3 });
  });

  it('rebuilds the read models from it and finds them as they were', async () => {
    const { maintenance } = room.passbook.services;
    expect(await maintenance.rebuild(maintenance.modelNames)).toMatchObject({ failed: 0, persons: 1 });
    expect(differingModels(await maintenance.verify())).toEqual([]);
    expect(await view('visits')).toEqual({ status: 200, total: 3 });
  });

  it.each([0, 1])('writes once what was written when the answer got lost: append %i of a request', async (at) => {
    const measured = () =>
      double
        .log()
        .records()
        .filter(({ stream }) => stream.startsWith('passbook-self-measurement-')).length;
    const before = measured();
    double.faults.append = once('dropped-after-write', at);
    await writtenNow();
    expect(measured()).toBe(before + 1);
  });

  describe('the command line', () => {
    let cli: CliRoom;
    beforeAll(async () => {
      cli = await openCliRoom(database.url, {
        KURRENTDB_URL: double.connectionString,
        PASSBOOK_DATA: room.dataFolder,
      });
    });
    afterAll(() => cli.close());

    it('replays a day from the same log, verifies it, and ends by itself', async () => {
      const replay = await cli.run(['audit', 'replay', '--person', personId, '--known-on', '2020-01-01', '--json']);
      expect({ exitCode: replay.exitCode, err: replay.err }).toEqual({ exitCode: 0, err: '' });
      const verify = await cli.run(['verify', '--json']);
      expect({ exitCode: verify.exitCode, err: verify.err }).toEqual({ exitCode: 0, err: '' });
      expect(differingModels(JSON.parse(verify.out))).toEqual([]);
    });
  });

  describe('and read models of another log', () => {
    const others: KurrentDouble[] = [];
    afterAll(() => others.forEach((other) => other.kill()));
    const showOver = async (environment: Record<string, string>) => {
      const cli = await openCliRoom(database.url, { PASSBOOK_DATA: room.dataFolder, ...environment });
      const { exitCode, err } = await cli.run(['show', 'visits', '--person', personId, '--json']);
      await cli.close();
      return { exitCode, problem: JSON.parse(err) as unknown };
    };
    const wrongLog = { exitCode: 2, problem: { code: 'invalid-setting', field: 'KURRENTDB_URL or DATABASE_URL' } };

    it('are left alone by a program over another server', async () => {
      const other = await startKurrentDouble();
      others.push(other);
      // The same person, so that the question gets as far as the read models.
      const person = `passbook-${personStream(personId)}`;
      other.log().append(person, 'any', double.log().recordsOf(person));
      expect(await showOver({ KURRENTDB_URL: other.connectionString })).toMatchObject(wrongLog);
    });

    it('are left alone by a program over an older state of the same log', async () => {
      const records = double.log().backup();
      const older = await startKurrentDouble();
      others.push(older);
      older.kill();
      await older.start(createDoubleLog(records.slice(0, -3)));
      expect(await showOver({ KURRENTDB_URL: older.connectionString })).toMatchObject(wrongLog);
    });
  });

  it('says which setting is wrong when the connection string is', async () => {
    expect(readSettings({ KURRENTDB_URL: 'http://127.0.0.1:2113' })).toMatchObject({
      ok: false,
      reason: { setting: 'KURRENTDB_URL' },
    });
    const settings = readSettings({
      DATABASE_URL: database.url,
      PASSBOOK_DATA: room.dataFolder,
      PASSBOOK_TEST: '1',
      KURRENTDB_URL: 'kurrentdb://127.0.0.1:notaport',
    });
    if (!settings.ok) throw new Error(settings.reason.setting);
    await expect(openPassbook(settings.value, { applicationName: 'passbook-test' })).rejects.toMatchObject({
      code: 'invalid-connection-string',
    });
  });
});
