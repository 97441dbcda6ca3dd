import { createHmac } from 'node:crypto';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type pg from 'pg';
import { openText, sealText } from './sealed-text.ts';
import type { SignInSecrets } from './sign-in-secrets.ts';

interface RecordRow {
  readonly name_mark: string;
  readonly sealed: Buffer;
  readonly consumed_at_s: number | null;
}

/** Records that never say when they end are gone after this. */
const lifetimeMaxSeconds = 86_400;

/**
 * A session that signed in before its person signed out everywhere cannot be written back by a request under way. The
 * provider counts in seconds: within one of them the new sign-in is believed.
 */
const upsert = `
  INSERT INTO token_records (name_mark, model, uid_mark, grant_mark, person_id, sealed, expires_at)
  SELECT $1, $2, $3, $4, $5, $6, now() + $7 * interval '1 second'
  WHERE NOT EXISTS (SELECT 1 FROM session_ends WHERE person_id = $5 AND date_trunc('second', ended_at) > to_timestamp($8))
  ON CONFLICT (name_mark) DO UPDATE SET
    uid_mark = EXCLUDED.uid_mark, grant_mark = EXCLUDED.grant_mark, person_id = EXCLUDED.person_id,
    sealed = EXCLUDED.sealed, expires_at = EXCLUDED.expires_at`;

const select = `
  SELECT name_mark, sealed, extract(epoch FROM consumed_at)::float8 AS consumed_at_s
  FROM token_records WHERE expires_at > now() AND `;

/**
 * Where the provider keeps sessions, grants, codes and tokens. Names are marked (HMAC) and contents sealed, so a copy of
 * the table is of no use. What may be used once is used up by one statement: of two at the same time one comes too late,
 * and then the whole family goes, since one of the two was not the person's.
 */
export function createTokenRecords(pool: pg.Pool, { sealingKey, markingKey }: SignInSecrets): AdapterFactory {
  const mark = (kind: string, name: string): string =>
    createHmac('sha256', markingKey).update(`${kind}:${name}`).digest('base64url');
  const opened = ({ rows }: { readonly rows: readonly RecordRow[] }): AdapterPayload | undefined => {
    const [row] = rows;
    if (row === undefined) return undefined;
    const payload = JSON.parse(openText(sealingKey, row.sealed, row.name_mark)) as AdapterPayload;
    return row.consumed_at_s === null ? payload : { ...payload, consumed: Math.floor(row.consumed_at_s) };
  };
  /** With the grant itself: what a request under way still writes under it opens nothing. */
  const revokeGrant = async (grantMark: string): Promise<void> => {
    await pool.query('DELETE FROM token_records WHERE grant_mark = $1 OR name_mark = $1', [grantMark]);
  };

  return (model): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      const nameMark = mark(model, id);
      await pool.query(upsert, [
        nameMark,
        model,
        payload.uid === undefined ? null : mark(`${model}/uid`, payload.uid),
        payload.grantId === undefined ? null : mark('Grant', payload.grantId),
        payload.accountId ?? null,
        sealText(sealingKey, JSON.stringify(payload), nameMark),
        Math.min(expiresIn ?? lifetimeMaxSeconds, lifetimeMaxSeconds),
        // A token counts from its session's sign-in; one that does not say from its own issue.
        payload.loginTs ?? payload.authTime ?? payload.iat ?? 0,
      ]);
    },
    find: async (id) => opened(await pool.query<RecordRow>(`${select} name_mark = $1`, [mark(model, id)])),
    findByUid: async (uid) =>
      opened(await pool.query<RecordRow>(`${select} uid_mark = $1`, [mark(`${model}/uid`, uid)])),
    // The device flow is not offered.
    findByUserCode: () => Promise.resolve(undefined),
    consume: async (id) => {
      const { rowCount } = await pool.query(
        'UPDATE token_records SET consumed_at = now() WHERE name_mark = $1 AND consumed_at IS NULL',
        [mark(model, id)],
      );
      if (rowCount === 1) return;
      const { rows } = await pool.query<{ grant_mark: string | null }>(
        'SELECT grant_mark FROM token_records WHERE name_mark = $1',
        [mark(model, id)],
      );
      if (typeof rows[0]?.grant_mark === 'string') await revokeGrant(rows[0].grant_mark);
      throw new errors.InvalidGrant('used already');
    },
    destroy: async (id) => {
      await pool.query('DELETE FROM token_records WHERE name_mark = $1', [mark(model, id)]);
    },
    revokeByGrantId: (grantId) => revokeGrant(mark('Grant', grantId)),
  });
}

/** Everything that the person has open. The mark comes first: what is written meanwhile is refused by it. */
export async function endAllSessions(pool: pg.Pool, personId: string): Promise<void> {
  await pool.query(
    `INSERT INTO session_ends (person_id, ended_at) VALUES ($1, now())
     ON CONFLICT (person_id) DO UPDATE SET ended_at = now()`,
    [personId],
  );
  await pool.query('DELETE FROM token_records WHERE person_id = $1', [personId]);
}

export async function sweepTokenRecords(pool: pg.Pool): Promise<void> {
  await pool.query('DELETE FROM token_records WHERE expires_at < now()');
}
