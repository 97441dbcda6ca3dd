import type { Migration } from './migration.ts';

/**
 * Not a read model: a rebuild must not send anything again, so nothing here is ever made anew from the log. Both tables
 * are permanent. They hold no address of a device: those are events under the recipient's key.
 */
const deliveries = `
  CREATE SEQUENCE delivery_fences;

  CREATE TABLE deliveries (
    key text COLLATE "C" PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    rule text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    destination text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    version text COLLATE "C",
    due_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    state text COLLATE "C" NOT NULL
      CHECK (state IN ('planned', 'claimed', 'unknown', 'told', 'suppressed', 'expired', 'dead')),
    code text COLLATE "C",
    attempts integer NOT NULL DEFAULT 0,
    fence bigint,
    lease_until timestamptz,
    message_id text,
    settled_at timestamptz
  );
  CREATE INDEX deliveries_open ON deliveries (next_attempt_at) WHERE state IN ('planned', 'unknown', 'claimed');

  -- An attempt without an outcome: whoever made it was stopped, and the message may have left.
  CREATE TABLE delivery_attempts (
    key text COLLATE "C" NOT NULL REFERENCES deliveries (key),
    fence bigint NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    outcome text COLLATE "C",
    code text COLLATE "C",
    PRIMARY KEY (key, fence)
  );`;

export const migration0006: Migration = {
  number: 6,
  name: 'deliveries',
  breaking: true,
  up: async (client) => {
    await client.query(deliveries);
  },
};
