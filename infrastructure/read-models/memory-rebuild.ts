import { RebuildRunning, type Rebuild } from '../../application/ports/read-model-store.ts';
import type { createTurns } from '../../application/projections/take-turns.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { createStage, type MemoryState } from './memory-state.ts';
import { createLiveStage, rowTransaction, saveRows } from './memory-transaction.ts';

const shadowOf = ({ name }: AnyReadModel): string => `${name} (shadow)`;

export function beginMemoryRebuild(
  state: MemoryState,
  models: readonly AnyReadModel[],
  takeTurn: ReturnType<typeof createTurns>,
): Rebuild {
  const rivals = models.filter(({ name }) => state.rebuilding.has(name));
  if (rivals.length > 0) throw new RebuildRunning(`Somebody rebuilds ${rivals.map(({ name }) => name).join(', ')}.`);
  for (const { name } of models) state.rebuilding.add(name);
  for (const model of models) state.tables.set(shadowOf(model), new Map());
  return {
    write: (model, rows) => Promise.resolve().then(() => saveRows(state, shadowOf(model), model, rows)),
    finishTables: () => Promise.resolve(),
    inTransaction: async (work) => {
      const stage = createStage(state);
      const value = await work(rowTransaction({ current: stage }, shadowOf));
      stage.apply();
      return value;
    },
    swapIn: (work) =>
      takeTurn(async () => {
        const live = createLiveStage(state);
        const decision = await work(live.transaction, rowTransaction(live.staged, shadowOf));
        if (decision === 'not-yet') return decision;
        live.commit();
        for (const model of models) swap(state, model);
        return decision;
      }),
    close: () => {
      for (const model of models) {
        state.tables.delete(shadowOf(model));
        state.rebuilding.delete(model.name);
      }
      return Promise.resolve();
    },
  };
}

function swap(state: MemoryState, model: AnyReadModel): void {
  const shadow = state.tables.get(shadowOf(model));
  if (shadow === undefined) throw new TypeError('A rebuild was used after it was closed.');
  state.tables.set(model.name, shadow);
  state.tables.set(shadowOf(model), new Map());
  state.changes += 1;
  state.built.set(model.name, { name: model.name, version: model.version });
}
