import type { Migration } from './migration.ts';

/**
 * What the read models' own tables cannot say of themselves. All of it could be made anew from the log, but for this:
 * without the checkpoint nobody would know how far the tables have read. Positions compare by bytes, like the log.
 */
const projections = `
  CREATE TABLE projection_checkpoint (
    name text COLLATE "C" PRIMARY KEY,
    log_id text COLLATE "C" NOT NULL,
    position text COLLATE "C" NOT NULL,
    advanced_at timestamptz NOT NULL
  );

  CREATE TABLE read_models (
    name text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    built_at timestamptz NOT NULL
  );

  CREATE TABLE parked_persons (
    person_id text COLLATE "C" PRIMARY KEY,
    position text COLLATE "C" NOT NULL,
    event_id uuid NOT NULL,
    reason text NOT NULL,
    parked_at text COLLATE "C" NOT NULL
  );`;

export const migration0003: Migration = {
  number: 3,
  name: 'projections',
  breaking: true,
  up: async (client) => {
    await client.query(projections);
  },
};
