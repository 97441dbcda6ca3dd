import type { Migration } from './migration.ts';

/**
 * No primary key on `position`: nobody looks an event up by it, and its order counts only within one transaction.
 * Names compare by bytes ("C"): the indexes are read in order, and the order may not depend on the machine's language.
 */
const eventLog = `
  CREATE TABLE events (
    position bigint GENERATED ALWAYS AS IDENTITY,
    tx_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    stream text COLLATE "C" NOT NULL,
    revision bigint NOT NULL CHECK (revision >= 0),
    event_id uuid NOT NULL,
    type text NOT NULL,
    owner text COLLATE "C" NOT NULL,
    data bytea NOT NULL,
    metadata jsonb NOT NULL,
    CONSTRAINT events_stream_revision UNIQUE (stream, revision)
  );
  CREATE INDEX events_in_log_order ON events (tx_id, position);
  CREATE INDEX events_by_owner ON events (owner, stream, revision);

  -- Ciphertext does not compress: trying costs time on every append.
  ALTER TABLE events ALTER COLUMN data SET STORAGE EXTERNAL;

  -- A plan made for a few rows reads them all, and connections keep their plans while the table grows by thousands.
  -- As long as nothing is known about the table, PostgreSQL plans for a larger one and takes the index.
  ALTER TABLE events SET (autovacuum_analyze_threshold = 1000);

  CREATE TABLE event_log (
    is_the_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_the_only_row),
    id uuid NOT NULL DEFAULT gen_random_uuid()
  );`;

/** What was recorded stays recorded: erasure destroys keys, not events. Per statement, so an append pays nothing. */
const appendOnly = `
  CREATE FUNCTION refuse_change_of_event_log() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the event log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER events_are_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_event_log();
  CREATE TRIGGER event_log_keeps_its_identity
    BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_event_log();`;

export const migration0001: Migration = {
  number: 1,
  name: 'event-log',
  breaking: true,
  up: async (client) => {
    await client.query(eventLog);
    await client.query(appendOnly);
  },
};
