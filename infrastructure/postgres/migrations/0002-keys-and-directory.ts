import type { Migration } from './migration.ts';

/** Outside the log, because a key must be able to vanish and an event must not. Wrapped by the master key. */
const dataKeys = `
  CREATE TABLE data_keys (
    key_id text COLLATE "C" PRIMARY KEY,
    owner text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    wrapped bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    CONSTRAINT data_keys_one_per_owner_and_category UNIQUE (owner, category),
    CONSTRAINT data_keys_live_or_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  );

  CREATE TABLE master_key_check (
    is_the_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_the_only_row),
    mark text NOT NULL
  );`;

/** Without this, one wrong UPDATE or a deleted row would let an erased person's key come back or be made anew. */
const destroyedStaysDestroyed = `
  CREATE FUNCTION refuse_change_of_data_key() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL
       AND (NEW.key_id, NEW.owner, NEW.category) = (OLD.key_id, OLD.owner, OLD.category) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a data key is made once and destroyed once: % on data_keys is refused', TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER data_keys_stay_as_they_are
    BEFORE UPDATE OR DELETE ON data_keys FOR EACH ROW EXECUTE FUNCTION refuse_change_of_data_key();
  CREATE TRIGGER data_keys_are_not_emptied
    BEFORE TRUNCATE ON data_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_data_key();`;

/** The lookup key is an HMAC of the national ID; the number itself is nowhere in clear. */
const directory = `
  CREATE TABLE directory (
    lookup_key text COLLATE "C" PRIMARY KEY,
    person_id text COLLATE "C" NOT NULL
  );
  CREATE INDEX directory_by_person ON directory (person_id);`;

export const migration0002: Migration = {
  number: 2,
  name: 'keys-and-directory',
  breaking: true,
  up: async (client) => {
    await client.query(dataKeys);
    await client.query(destroyedStaysDestroyed);
    await client.query(directory);
  },
};
