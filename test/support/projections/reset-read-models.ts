import type pg from 'pg';

/** As before the first build. A database of its own for each test would take longer than the tests. */
export async function resetReadModels(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'rm\\_%'`,
  );
  for (const { name } of rows) await pool.query(`DROP TABLE ${name}`);
  await pool.query('TRUNCATE projection_checkpoint, read_models, parked_persons');
}
