import type { LiveTransaction, ReadModelStore } from '../../../application/ports/read-model-store.ts';

/** Where a process may die in a live transaction. */
export const crashPoints = ['begun', 'rows-loaded', 'rows-saved', 'checkpoint-advanced', 'committed'] as const;
export type CrashPoint = (typeof crashPoints)[number];

export class Crash extends Error {
  readonly code = 'crash';
}

/** The store of a process that dies where the plan says: one entry for each live transaction, and peace after the last. */
export function crashingStore(store: ReadModelStore, plan: readonly (CrashPoint | undefined)[]): ReadModelStore {
  let transactions = 0;
  return {
    ...store,
    inLiveTransaction: async (work) => {
      const point = plan[transactions];
      transactions += 1;
      const value = await store.inLiveTransaction((live) => {
        crashAt('begun', point);
        return work(crashingTransaction(live, point));
      });
      crashAt('committed', point);
      return value;
    },
  };
}

const crashingTransaction = (live: LiveTransaction, point: CrashPoint | undefined): LiveTransaction => ({
  ...live,
  load: async (model, addresses) => {
    const rows = await live.load(model, addresses);
    crashAt('rows-loaded', point);
    return rows;
  },
  save: async (model, changes) => {
    await live.save(model, changes);
    crashAt('rows-saved', point);
  },
  advance: async (checkpoint) => {
    await live.advance(checkpoint);
    crashAt('checkpoint-advanced', point);
  },
});

function crashAt(here: CrashPoint, point: CrashPoint | undefined): void {
  if (here === point) throw new Crash(`The process died: ${here}.`);
}
