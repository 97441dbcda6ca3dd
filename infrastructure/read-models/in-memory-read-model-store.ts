import { ReadModelsOutOfDate, type ReadModelStore } from '../../application/ports/read-model-store.ts';
import { createTurns } from '../../application/projections/take-turns.ts';
import { compareText } from '../../read-models/column-values.ts';
import { selectFromMemory } from '../../read-models/memory-table.ts';
import { beginMemoryRebuild } from './memory-rebuild.ts';
import { createMemoryState, standingOf } from './memory-state.ts';
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
        if (state.built.get(model.name)?.version !== model.version) {
          throw new ReadModelsOutOfDate(`The table of ${model.name} is not of version ${model.version}.`);
        }
        const rows = rowsOfPersons(state, model, [personId]);
        const progress = state.checkpoint()?.position ?? 'start';
        return { ...selectFromMemory(model, rows, criteria), progress, isParked: state.parked.has(personId) };
      }),
    loadPersons: (model, personIds) => atOnce(() => rowsOfPersons(state, model, personIds)),
    personsAfter: (model, personId, limit) =>
      atOnce(() => {
        const persons = [...(state.tables.get(model.name) ?? [])].filter(([, rows]) => rows.size > 0);
        const after = persons.map(([id]) => id).filter((id) => personId === undefined || compareText(id, personId) > 0);
        return after.sort(compareText).slice(0, limit);
      }),
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

/** As a promise, also for what is thrown: callers see one way of failing, as with a store far away. */
const atOnce = <Value>(act: () => Value): Promise<Value> => new Promise((resolve) => resolve(act()));
