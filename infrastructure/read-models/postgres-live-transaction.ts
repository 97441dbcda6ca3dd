import type pg from 'pg';
import {
  RowsRefused,
  type LiveTransaction,
  type ParkedPerson,
  type RowTransaction,
} from '../../application/ports/read-model-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { sqlTable, tableNameOf, type SqlTable } from '../../read-models/sql-table.ts';
import * as queries from './projection-queries.ts';
import { loadRows, loadRowsOfPersons, runStatement } from './row-statements.ts';
import { saveRows } from './row-writing.ts';

/** 'rdmodels' in ASCII; any number serves that is every process's own and nobody else's. */
const liveLockKey = 0x72646d6f64656c73n.toString();

/**
 * An advisory lock, and not `SELECT … FOR UPDATE` of the checkpoint: locking a row takes a transaction id, and while a
 * transaction has one, newer events stay hidden from every reader of the log, ourselves included. So the id is taken by
 * the first write only. The commit need not wait for the disk: the log does, and what a crash takes from these tables
 * it takes together with the checkpoint, so that it is folded again.
 */
const beginLive = `
  BEGIN;
  SET LOCAL synchronous_commit TO off;
  SELECT pg_advisory_xact_lock(${liveLockKey});`;

export async function inLiveTransactionOn<Value>(
  client: pg.ClientBase,
  work: (live: LiveTransaction) => Promise<Value>,
): Promise<Value> {
  return inTransactionOn(client, beginLive, async () => {
    const written = createWrittenRows();
    const value = await work(await openLive(client, written));
    await written.mark(client);
    return value;
  });
}

/** Whose rows of which models a transaction has written. */
interface WrittenRows {
  note(model: AnyReadModel, personId: PersonId): void;
  mark(client: pg.ClientBase): Promise<void>;
}

function createWrittenRows(): WrittenRows {
  const byName = new Map<string, { readonly model: string; readonly person_id: PersonId }>();
  return {
    note: ({ name }, personId) => void byName.set(`${name} ${personId}`, { model: name, person_id: personId }),
    mark: async (client) => {
      if (byName.size > 0) await client.query(queries.markRows, [JSON.stringify([...byName.values()])]);
    },
  };
}

/** The caller gives the connection back; one on which the rollback failed is broken, and says so by throwing. */
export async function inTransactionOn<Value>(
  client: pg.ClientBase,
  begin: string,
  work: () => Promise<Value>,
): Promise<Value> {
  await client.query(begin);
  try {
    const value = await work();
    const { command } = await client.query('COMMIT');
    // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed and the error was swallowed.
    if (command !== 'COMMIT') throw new TypeError('A failed statement was ignored in a transaction.');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function openLive(client: pg.ClientBase, written: WrittenRows): Promise<LiveTransaction> {
  const rows = rowTransactionOn(client, (model) => sqlTable(model));
  const run = async (text: string, values: unknown[]): Promise<void> => {
    await client.query(text, values);
  };
  return {
    ...rows,
    save: async (model, changes) => {
      for (const { personId } of changes) written.note(model, personId);
      await rows.save(model, changes);
    },
    standing: await queries.readStanding(client),
    loadPersons: (model, personIds) => loadRowsOfPersons(client, model, personIds),
    removePerson: async (model, personId) => {
      written.note(model, personId);
      await runStatement(client, sqlTable(model).removePerson(personId));
    },
    parkedAmong: async (personIds) => {
      const { rows } = await client.query<{ person_id: PersonId }>(queries.readParkedAmong, [personIds]);
      return new Set(rows.map((row) => row.person_id));
    },
    parked: async () => (await client.query<ParkedPerson>(queries.readParked)).rows,
    park: (persons) => run(queries.park, queries.parkValues(persons)),
    unpark: (personIds) => run(queries.unpark, [personIds]),
    retire: async (modelNames) => {
      for (const name of modelNames) {
        await client.query(`DROP TABLE IF EXISTS ${quoted(tableNameOf(name))}`);
        await run(queries.removeBuilt, [name]);
      }
    },
    advance: (checkpoint) => run(queries.advance, queries.advanceValues(checkpoint)),
  };
}

export function rowTransactionOn(client: pg.ClientBase, tableOf: (model: AnyReadModel) => SqlTable): RowTransaction {
  return {
    load: (model, addresses) => loadRows(client, tableOf(model), addresses),
    save: (model, changes) => saveRows(client, tableOf(model), changes),
    attempt: async (work) => {
      await client.query('SAVEPOINT attempt');
      try {
        await work();
        await client.query('RELEASE SAVEPOINT attempt');
        return undefined;
      } catch (error) {
        if (!(error instanceof RowsRefused)) throw error;
        await client.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
        return error;
      }
    },
  };
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
