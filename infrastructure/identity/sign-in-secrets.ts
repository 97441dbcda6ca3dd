import { createSecretKey, generateKeyPairSync, randomBytes, type JsonWebKey, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { KeyVault } from '../../application/ports/key-ring.ts';

/** What sign-in needs to keep secret, made once for an installation and shared by its processes. */
export interface SignInSecrets {
  /** ES256; private. */
  readonly signingKey: JsonWebKey;
  readonly cookieKey: string;
  /** Seals token records and password verifiers. */
  readonly sealingKey: KeyObject;
  /** Marks the names of tokens and sessions. */
  readonly markingKey: KeyObject;
}

interface StoredSecrets {
  readonly signingKey: JsonWebKey;
  readonly cookieKey: string;
  readonly sealingKey: string;
  readonly markingKey: string;
}

const place = 'health-passbook/sign-in-secrets/1';
const keyBytes = 32;
const randomText = (): string => randomBytes(keyBytes).toString('base64url');

/** Wrapped by the master key; whoever starts first makes them, and everybody uses those that stand. */
export async function openSignInSecrets(pool: pg.Pool, vault: KeyVault): Promise<SignInSecrets> {
  const wrapped = await vault.wrap(Buffer.from(JSON.stringify(freshSecrets())), place);
  await pool.query('INSERT INTO sign_in_secrets (wrapped) VALUES ($1) ON CONFLICT DO NOTHING', [wrapped]);
  const { rows } = await pool.query<{ wrapped: Buffer }>('SELECT wrapped FROM sign_in_secrets');
  if (rows[0] === undefined) throw new TypeError('The secrets were there a moment ago.');
  const text = Buffer.from(await vault.unwrap(rows[0].wrapped, place)).toString('utf8');
  const stored = JSON.parse(text) as StoredSecrets;
  const keyOf = (encoded: string): KeyObject => createSecretKey(Buffer.from(encoded, 'base64url'));
  return { ...stored, sealingKey: keyOf(stored.sealingKey), markingKey: keyOf(stored.markingKey) };
}

function freshSecrets(): StoredSecrets {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signingKey = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: randomText() };
  return { signingKey, cookieKey: randomText(), sealingKey: randomText(), markingKey: randomText() };
}
