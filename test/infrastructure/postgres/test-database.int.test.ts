import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { createTestDatabase } from '../../support/test-database.ts';

describe('a database for a test', () => {
  it('belongs to the role of the program, which has no rights beyond it', async () => {
    const database = await createTestDatabase();
    const { rows } = await database.pool.query(
      'SELECT current_user AS role, rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user',
    );
    expect(rows).toEqual([{ role: 'passbook', rolsuper: false, rolcreatedb: false }]);
    await database.drop();
  });

  it('is not seen by another test', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await one.pool.query('CREATE TABLE only_here (id integer)');
    const { rows } = await other.pool.query(`SELECT to_regclass('only_here') AS found`);
    expect(rows).toEqual([{ found: null }]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is gone after its drop, although somebody is still connected', async () => {
    const [dropped, witness] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const guest = openPool(dropped.url, { max: 1, applicationName: 'passbook-guest' });
    const name = (await guest.query<{ name: string }>('SELECT current_database() AS name')).rows[0]?.name;
    await dropped.drop();
    const { rows } = await witness.pool.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    expect(rows).toEqual([]);
    await guest.end();
    await witness.drop();
  });
});
