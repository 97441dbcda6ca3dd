import { once } from 'node:events';
import { seededChance } from '../../../application/demo/seeded-chance.ts';
import { appendsElsewhere, planAppends } from '../cases/append-sides.ts';
import { closedLoop, type LoopLimits, type Sample } from '../measure.ts';
import type { EmmettStore } from '../baselines/emmett-store.ts';

/*
 * emmett in its own process. Run as a program with the database's address and the number of writers; it says whether
 * emmett is there, measures whenever it is told to, and ends when the parent lets go.
 */

export type EmmettTold =
  | { readonly kind: 'ready' }
  | { readonly kind: 'not-installed' }
  | { readonly kind: 'measured'; readonly sample: Sample };

const tell = (told: EmmettTold): void => void process.send?.(told);

const [, , url = '', writers = ''] = process.argv;
const store = await openIfInstalled();
if (store === undefined) tell({ kind: 'not-installed' });
else {
  const plan = planAppends(Number(writers), seededChance('emmett'));
  const appendOne = appendsElsewhere(plan, 2, (stream, expected, { type, data }) =>
    store.append(stream, expected, type, { ...data }),
  );
  process.on('message', (limits) => {
    void closedLoop(limits as LoopLimits, appendOne).then((sample) => tell({ kind: 'measured', sample }));
  });
  tell({ kind: 'ready' });
}
await once(process, 'disconnect');
await store?.close();

/** A dependency of development: an install without those does not have it, and the rest of the bench runs all the same. */
async function openIfInstalled(): Promise<EmmettStore | undefined> {
  try {
    const { openEmmettStore } = await import('../baselines/emmett-store.ts');
    return await openEmmettStore(url);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
