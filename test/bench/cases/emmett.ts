import { atLeast, comparison, notMeasured, type BenchCase } from '../finding.ts';
import { alternate, closedLoop, type Sample } from '../measure.ts';
import { startProgram } from '../child-program.ts';
import { openProduct } from '../product.ts';
import type { EmmettTold } from '../programs/emmett-appends.ts';
import { encryptedAppends, planAppends } from './append-sides.ts';

const judged = {
  row: 'append, 32 writers, against emmett',
  unit: '/s',
  must: atLeast(5),
  because:
    'emmett spends a transaction and its round trips on each append; what is missing is missing on our side of the row above',
} as const;

const writers = 32;

/**
 * In a process of its own while ours waits: emmett changes, for the whole process, how `pg` reads numbers of 64 bits.
 */
export const emmett: BenchCase = {
  name: 'emmett',
  run: async (bench) => {
    const { url, scale, chance } = bench;
    const program = startProgram('programs/emmett-appends.ts', [url, String(writers)]);
    try {
      const isInstalled = ((await program.told()) as EmmettTold).kind === 'ready';
      if (!isInstalled) return [notMeasured({ ...judged, why: '@event-driven-io/emmett-postgresql is not installed' })];
      const product = await openProduct(bench);
      try {
        const limits = { workers: writers, warmUpMs: scale.warmUpMs, cellMs: scale.cellMs };
        const ours = await encryptedAppends(product, planAppends(writers, chance), 1);
        const theirs = async (): Promise<Sample> => {
          program.tell(limits);
          const told = (await program.told()) as EmmettTold;
          if (told.kind !== 'measured') throw new Error('The program of emmett told something else.');
          return told.sample;
        };
        const samples = await alternate(scale.rounds, {
          baseline: theirs,
          ours: () => closedLoop(limits, ours),
        });
        return [comparison({ ...judged, ...samples })];
      } finally {
        await product.close();
      }
    } finally {
      await program.letGo();
    }
  },
};
