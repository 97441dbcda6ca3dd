import type pg from 'pg';

/** The database may lose or corrupt what it has confirmed, which a health record must never do. */
export class UnsafeDurability extends Error {
  readonly code = 'unsafe-durability';
  readonly setting: string;

  constructor(setting: string) {
    super(`PostgreSQL runs with ${setting} = off. Health Passbook does not write to it: set ${setting} to on.`);
    this.setting = setting;
  }
}

export interface DurabilityReport {
  /** Without checksums nothing confirmed is lost, but a rotten disk page is found late: worth a warning, no refusal. */
  readonly hasChecksums: boolean;
}

/**
 * Off in any of these means that a confirmed event can vanish in a crash. `local` of synchronous_commit is allowed: it
 * waits for the primary's own disk, and only a standby may lag.
 */
const indispensableSettings = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** Asks the server through the pool's own role and database, because both may carry settings of their own. */
export async function assertDurable(pool: pg.Pool): Promise<DurabilityReport> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT name FROM unnest($1::text[]) AS name WHERE current_setting(name) = 'off'`,
    [[...indispensableSettings, 'data_checksums']],
  );
  const switchedOff = rows.map((row) => row.name);
  const unsafe = indispensableSettings.find((setting) => switchedOff.includes(setting));
  if (unsafe !== undefined) throw new UnsafeDurability(unsafe);
  return { hasChecksums: !switchedOff.includes('data_checksums') };
}
