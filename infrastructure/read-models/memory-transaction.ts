import {
  RowsRefused,
  type ComparableRow,
  type LiveTransaction,
  type RowChange,
  type RowTransaction,
  type StoredRow,
} from '../../application/ports/read-model-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { columnValuesOf, isRowKey } from '../../read-models/column-values.ts';
import { createStage, standingOf, type MemoryLayer, type MemoryStage, type MemoryState } from './memory-state.ts';

/** The innermost stage: `attempt` puts another upon it while it runs. */
export interface Staged {
  current: MemoryStage;
}

export function rowTransaction(staged: Staged, tableOf: (model: AnyReadModel) => string): RowTransaction {
  return {
    load: async (model, addresses) => {
      const found = addresses.map(({ personId, rowKey }) => {
        const json = staged.current.rowsOf(tableOf(model), personId).get(rowKey);
        return json === undefined ? [] : [{ personId, rowKey, row: parseRow(json) }];
      });
      return Promise.resolve(found.flat());
    },
    save: (model, changes) => Promise.resolve().then(() => saveRows(staged.current, tableOf(model), model, changes)),
    attempt: async (work) => {
      const outer = staged.current;
      const inner = createStage(outer);
      staged.current = inner;
      try {
        await work();
        inner.apply();
        return undefined;
      } catch (error) {
        if (error instanceof RowsRefused) return error;
        throw error;
      } finally {
        staged.current = outer;
      }
    },
  };
}

export interface LiveStage {
  readonly staged: Staged;
  readonly transaction: LiveTransaction;
  commit(): void;
}

export function createLiveStage(state: MemoryState): LiveStage {
  const stage = createStage(state);
  const staged: Staged = { current: stage };
  const retired: string[] = [];
  const transaction: LiveTransaction = {
    ...rowTransaction(staged, ({ name }) => name),
    standing: standingOf(state),
    loadPersons: (model, personIds) => Promise.resolve(rowsOfPersons(staged.current, model, personIds)),
    removePerson: async (model, personId) => {
      staged.current.setRows(model.name, personId, new Map());
      return Promise.resolve();
    },
    parkedAmong: (personIds) => {
      const parked = staged.current.parkedPersons();
      return Promise.resolve(new Set(personIds.filter((personId) => parked.has(personId))));
    },
    parked: () => Promise.resolve([...staged.current.parkedPersons().values()]),
    park: async (persons) => {
      for (const person of persons) staged.current.setParked(person.personId, person);
      return Promise.resolve();
    },
    unpark: async (personIds) => {
      for (const personId of personIds) staged.current.setParked(personId, undefined);
      return Promise.resolve();
    },
    retire: async (modelNames) => {
      retired.push(...modelNames);
      return Promise.resolve();
    },
    advance: async (checkpoint) => {
      staged.current.setCheckpoint(checkpoint);
      return Promise.resolve();
    },
  };
  return {
    staged,
    transaction,
    commit: () => {
      stage.apply();
      for (const name of retired) {
        state.tables.delete(name);
        state.built.delete(name);
      }
    },
  };
}

export const rowsOfPersons = (
  layer: MemoryLayer,
  model: AnyReadModel,
  personIds: readonly PersonId[],
): readonly ComparableRow[] =>
  personIds.flatMap((personId) =>
    [...layer.rowsOf(model.name, personId)].map(([rowKey, json]) => {
      const row = parseRow(json);
      return { personId, rowKey, row, columns: columnValuesOf(model.table, row) };
    }),
  );

/** Refuses what PostgreSQL would, before anything is written. */
export function saveRows(layer: MemoryLayer, table: string, model: AnyReadModel, changes: readonly RowChange[]): void {
  const written = changes.map((change) => ({ ...change, json: writeRow(model, change) }));
  for (const [personId, rows] of Map.groupBy(written, (change) => change.personId)) {
    const kept = new Map(layer.rowsOf(table, personId));
    for (const { rowKey, json } of rows) {
      if (json === undefined) kept.delete(rowKey);
      else kept.set(rowKey, json);
    }
    layer.setRows(table, personId, kept);
  }
}

function writeRow(model: AnyReadModel, { rowKey, row }: RowChange): string | undefined {
  if (!isRowKey(rowKey)) throw new RowsRefused('unstorable-row');
  if (row === undefined) return undefined;
  try {
    columnValuesOf(model.table, row);
    return JSON.stringify(row);
  } catch {
    throw new RowsRefused('unstorable-row');
  }
}

/** What was written as a row is an object. */
const parseRow = (json: string): StoredRow['row'] => JSON.parse(json) as object;
