import type { Migration } from './migration.ts';

/** Which transaction last wrote rows of a person in a model: whoever keeps an answer asks whether it is still the same. */
const rowMarks = `
  CREATE TABLE row_marks (
    model text COLLATE "C",
    person_id text COLLATE "C",
    written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (model, person_id)
  );`;

export const migration0004: Migration = {
  number: 4,
  name: 'row marks',
  breaking: true,
  up: async (client) => {
    await client.query(rowMarks);
  },
};
