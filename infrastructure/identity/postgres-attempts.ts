import type pg from 'pg';
import type { Attempts } from '../../application/sign-in/ports.ts';
import { instantOfEpochMs } from '../../domain/shared/time.ts';

interface CountedRow {
  readonly key: string;
  readonly tries: number;
  readonly window_ends_at: Date;
}

/**
 * One statement counts a try against all its keys; a window that has ended begins anew. Keys are taken in order, so two
 * tries at once never wait for each other in a ring.
 */
const countOnce = `
  INSERT INTO sign_in_attempts AS known (key, tries, window_ends_at)
  SELECT key, 1, $3::timestamptz + window_ms * interval '1 millisecond'
  FROM unnest($1::text[], $2::double precision[]) AS asked (key, window_ms) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    tries = CASE WHEN known.window_ends_at <= $3 THEN 1 ELSE least(known.tries, 1000000) + 1 END,
    window_ends_at = CASE WHEN known.window_ends_at <= $3 THEN EXCLUDED.window_ends_at ELSE known.window_ends_at END
  RETURNING key, tries, window_ends_at`;

export function createPostgresAttempts(pool: pg.Pool): Attempts {
  return {
    count: async (budgets, now) => {
      const { rows } = await pool.query<CountedRow>(countOnce, [
        budgets.map(({ key }) => key),
        budgets.map(({ windowMs }) => windowMs),
        now,
      ]);
      return rows.map(({ key, tries, window_ends_at: endsAt }) => ({
        key,
        tries,
        windowEndsAt: instantOfEpochMs(endsAt.getTime()),
      }));
    },
    forget: async (keys) => {
      await pool.query('DELETE FROM sign_in_attempts WHERE key = ANY($1)', [keys]);
    },
  };
}

/** Counters of windows long past; at the start of a process, which is often enough for a few bytes each. */
export async function sweepAttempts(pool: pg.Pool): Promise<void> {
  await pool.query(`DELETE FROM sign_in_attempts WHERE window_ends_at < now() - interval '1 day'`);
}
