import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { PasswordVerifiers } from '../../application/sign-in/ports.ts';
import { openText, sealText } from './sealed-text.ts';

/** A copy of the table without the master key is not even something to guess against. */
export function createPostgresPasswordVerifiers(pool: pg.Pool, sealingKey: KeyObject): PasswordVerifiers {
  const placeOf = (passwordId: string): string => `password_verifiers:${passwordId}`;
  return {
    put: async (personId, passwordId, verifier) => {
      const sealed = sealText(sealingKey, verifier, placeOf(passwordId));
      await pool.query(`INSERT INTO password_verifiers (password_id, person_id, sealed) VALUES ($1, $2, $3)`, [
        passwordId,
        personId,
        sealed,
      ]);
    },
    find: async (passwordId) => {
      const { rows } = await pool.query<{ sealed: Buffer }>(
        'SELECT sealed FROM password_verifiers WHERE password_id = $1',
        [passwordId],
      );
      return rows[0] === undefined ? undefined : openText(sealingKey, rows[0].sealed, placeOf(passwordId));
    },
    forgetAllBut: async (personId, passwordId) => {
      await pool.query('DELETE FROM password_verifiers WHERE person_id = $1 AND password_id <> $2', [
        personId,
        passwordId,
      ]);
    },
  };
}
