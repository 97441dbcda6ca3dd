import type { ServerConnection } from './postgres-server.ts';

/** Both the database and the role that owns it: the program needs no rights beyond its own database. */
const applicationName = 'passbook';

/** Makes the role and the database that are missing, also after a crash between the two. Call under the start lock. */
export async function ensureApplicationDatabase({ client, passwords }: ServerConnection): Promise<void> {
  const { rows } = await client.query<{ has_role: boolean; has_database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS has_role,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS has_database`,
    [applicationName],
  );
  const found = rows[0];
  if (found?.has_role !== true) await client.query(`CREATE ROLE ${applicationName} LOGIN`);
  await client.query(`ALTER ROLE ${applicationName} PASSWORD ${client.escapeLiteral(passwords.application)}`);
  if (found?.has_database !== true) {
    await client.query(`CREATE DATABASE ${applicationName} OWNER ${applicationName}`);
  }
}

export function applicationUrl({ port, passwords }: ServerConnection, database = applicationName): string {
  return `postgresql://${applicationName}:${passwords.application}@127.0.0.1:${port}/${database}`;
}
