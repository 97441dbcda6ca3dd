import {
  ReadModelsOutOfDate,
  type ReadModelStore,
  type RowsMark,
  type RowsStanding,
} from '../../application/ports/read-model-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { createTurns } from '../../application/projections/take-turns.ts';
import { compareText } from '../../read-models/column-values.ts';
import { selectFromMemory } from '../../read-models/memory-table.ts';
import { beginMemoryRebuild } from './memory-rebuild.ts';
import { createMemoryState, standingOf, type MemoryState } from './memory-state.ts';
import { createLiveStage, rowsOfPersons } from './memory-transaction.ts';

/** The whole of the port over maps: for tests and simulations. */
export function createInMemoryReadModelStore(): ReadModelStore {
  const state = createMemoryState();
  const takeTurn = createTurns();
  return {
    standing: () => atOnce(() => standingOf(state)),
    parked: () => atOnce(() => [...state.parked.values()]),
    query: (model, personId, criteria) =>
      atOnce(() => {
        const rows = rowsOfPersons(state, model, [personId]);
        return { ...selectFromMemory(model, rows, criteria), ...rowsStanding(state, model, personId) };
      }),
    standingOf: (model, personId) => atOnce(() => rowsStanding(state, model, personId)),
    loadPersons: (model, personIds) => atOnce(() => rowsOfPersons(state, model, personIds)),
    personsAfter: (model, personId, limit) =>
      atOnce(() => {
        const persons = [...(state.tables.get(model.name) ?? [])].filter(([, rows]) => rows.size > 0);
        const after = persons.map(([id]) => id).filter((id) => personId === undefined || compareText(id, personId) > 0);
        return after.sort(compareText).slice(0, limit);
      }),
    personsWith: (model, rowKey, limit) =>
      atOnce(() =>
        [...(state.tables.get(model.name) ?? [])]
          .flatMap(([id, rows]) => (rows.has(rowKey) ? [id] : []))
          .sort(compareText)
          .slice(0, limit),
      ),
    inLiveTransaction: (work) =>
      takeTurn(async () => {
        const live = createLiveStage(state);
        const value = await work(live.transaction);
        live.commit();
        return value;
      }),
    beginRebuild: (models) => atOnce(() => beginMemoryRebuild(state, models, takeTurn)),
  };
}

function rowsStanding(state: MemoryState, { name, version }: AnyReadModel, personId: PersonId): RowsStanding {
  if (state.built.get(name)?.version !== version) {
    throw new ReadModelsOutOfDate(`The table of ${name} is not of version ${version}.`);
  }
  const progress = state.checkpoint()?.position ?? 'start';
  return { mark: String(state.changes) as RowsMark, progress, isParked: state.parked.has(personId) };
}

/** As a promise, also for what is thrown: callers see one way of failing, as with a store far away. */
const atOnce = <Value>(act: () => Value): Promise<Value> => new Promise((resolve) => resolve(act()));
