import type { Migration } from './migration.ts';

/**
 * Sessions, codes and tokens by fingerprints of their names; what they say is sealed. Who copies the table can use none
 * of them. Rows go when they have expired.
 */
const tokenRecords = `
  CREATE TABLE token_records (
    name_mark text COLLATE "C" PRIMARY KEY,
    model text NOT NULL,
    uid_mark text COLLATE "C",
    grant_mark text COLLATE "C",
    person_id text COLLATE "C",
    sealed bytea NOT NULL,
    consumed_at timestamptz,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX token_records_by_uid ON token_records (uid_mark) WHERE uid_mark IS NOT NULL;
  CREATE INDEX token_records_by_grant ON token_records (grant_mark) WHERE grant_mark IS NOT NULL;
  CREATE INDEX token_records_by_person ON token_records (person_id) WHERE person_id IS NOT NULL;
  CREATE INDEX token_records_by_expiry ON token_records (expires_at);

  CREATE TABLE session_ends (
    person_id text COLLATE "C" PRIMARY KEY,
    ended_at timestamptz NOT NULL
  );`;

/** Outside the log, because a replaced password must be able to vanish and an event must not. */
const passwordVerifiers = `
  CREATE TABLE password_verifiers (
    password_id text COLLATE "C" PRIMARY KEY,
    person_id text COLLATE "C" NOT NULL,
    sealed bytea NOT NULL
  );
  CREATE INDEX password_verifiers_by_person ON password_verifiers (person_id);`;

/** The counters name nobody: their keys are fingerprints under the master key. */
const signInAttempts = `
  CREATE TABLE sign_in_attempts (
    key text COLLATE "C" PRIMARY KEY,
    tries integer NOT NULL,
    window_ends_at timestamptz NOT NULL
  );
  CREATE INDEX sign_in_attempts_by_end ON sign_in_attempts (window_ends_at);

  CREATE TABLE sign_in_secrets (
    is_the_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_the_only_row),
    wrapped bytea NOT NULL
  );`;

export const migration0005: Migration = {
  number: 5,
  name: 'sign-in',
  breaking: false,
  up: async (client) => {
    await client.query(tokenRecords);
    await client.query(passwordVerifiers);
    await client.query(signInAttempts);
  },
};
