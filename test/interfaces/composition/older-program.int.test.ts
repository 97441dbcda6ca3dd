import { migrations } from '../../../infrastructure/postgres/migrations/index.ts';
import { openCliRoom, type CliRoom } from '../../support/cli.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let cli: CliRoom;
beforeAll(async () => {
  database = await createTestDatabase();
  cli = await openCliRoom(database.url);
  await cli.run(['catalogue']);
});
afterAll(async () => {
  await cli.close();
  await database.drop();
});

const versionOf = async (model: string): Promise<unknown> =>
  (await database.pool.query<{ version: number }>('SELECT version FROM read_models WHERE name = $1', [model])).rows[0]
    ?.version;

describe('a program on a database where a newer one was', () => {
  it.each([
    [
      'migrated it',
      `INSERT INTO schema_migrations (number, name, breaking) VALUES (${migrations.length + 1}, 'what-comes', false)`,
      `DELETE FROM schema_migrations WHERE name = 'what-comes'`,
    ],
    [
      'raised the version of a read model',
      `UPDATE read_models SET version = version + 1 WHERE name = 'labs'`,
      `UPDATE read_models SET version = version - 1 WHERE name = 'labs'`,
    ],
    [
      'added a read model',
      `INSERT INTO read_models (name, version, built_at) VALUES ('what-comes', 1, now())`,
      `DELETE FROM read_models WHERE name = 'what-comes'`,
    ],
  ])('that %s does not start and builds nothing down', async (_what, arrive, leave) => {
    await database.pool.query(arrive);
    const before = await versionOf('labs');
    const refused = await cli.run(['catalogue', '--json']);
    expect({ exitCode: refused.exitCode, problem: JSON.parse(refused.err) as unknown }).toMatchObject({
      exitCode: 1,
      problem: { code: 'migration-ahead', title: '資料庫已由較新的程式版本升級' },
    });
    expect(await versionOf('labs')).toBe(before);
    await database.pool.query(leave);
    expect((await cli.run(['catalogue', '--json'])).exitCode).toBe(0);
  });

  it('says at once that a folder can be made nowhere', async () => {
    const room = await openCliRoom(database.url, { PASSBOOK_DATA: '/proc/x' });
    const refused = await room.run(['catalogue', '--json']);
    expect(JSON.parse(refused.err)).toMatchObject({ code: 'data-folder-unusable', field: 'PASSBOOK_DATA' });
    await room.close();
  });
});
