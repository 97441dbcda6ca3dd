import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../../application/demo/seeded-chance.ts';
import { isReached } from '../../../application/ports/read-model-store.ts';
import { selfMeasurement, selfMeasurementStream, type ReadingId } from '../../../domain/self-measurement/index.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import { tokens } from '../../../interfaces/composition/tokens.ts';
import { measurementsView } from '../../../read-models/measurements/index.ts';
import { personIdOf } from '../../support/events.ts';
import { benchActor } from '../fill-log.ts';
import { readingFact } from '../material.ts';
import type { Product } from '../product.ts';

const decider = { ...selfMeasurement, streamOf: selfMeasurementStream };
/** One after the other, at a pace that leaves the machine idle in between. */
const paceMs = 20;
/** Between two looks of the reader: finer than what is judged, and not a load of its own. */
const lookAgainMs = 1;
/** Apart from those who are in the log already. */
const firstPerson = 5_000_000;
const persons = 20;

/**
 * From before a command is given until a reader's query answers from rows that have seen it: deciding, the append's
 * commit, the notice, the batch's commit and the query are all in it.
 */
export async function visibleAfterMs(
  product: Product,
  chance: Chance,
  isEnough: (count: number) => boolean,
): Promise<readonly number[]> {
  const latenciesMs: number[] = [];
  const running = product.get(tokens.runner).run();
  try {
    // The first of each person also makes keys, and the first of all opens connections.
    for (let n = 0; n < persons; n += 1) await recordReading(product, chance, n);
    for (let n = 0; !isEnough(latenciesMs.length); n += 1) {
      const began = performance.now();
      await recordReading(product, chance, n);
      latenciesMs.push(performance.now() - began);
      await pause(paceMs);
    }
  } finally {
    await running.stop();
  }
  return latenciesMs;
}

async function recordReading(product: Product, chance: Chance, n: number): Promise<void> {
  const { handle, clock, identifiers } = product.services;
  const personId = personIdOf(firstPerson + (n % persons));
  const readingId = identifiers.entityId('rea') as ReadingId;
  const command = { type: 'RecordReading' as const, ...readingFact(n, chance).data, readingId, now: clock.now() };
  const handled = await handle(decider, { personId, actor: benchActor, command });
  if (handled.kind === 'refused' || handled.position === undefined)
    throw new Error('A reading of the bench was refused.');
  const question = measurementsView.parse({});
  if (!question.ok) throw new Error('The view refused a question without parameters.');
  const criteria = measurementsView.criteria(question.value, {
    categories: careCategories,
    hiddenItems: [],
    seesWhole: true,
  });
  const readModelStore = product.get(tokens.readModelStore);
  for (;;) {
    const { progress } = await readModelStore.query(measurementsView.model, personId, criteria);
    if (isReached(progress, handled.position)) return;
    await pause(lookAgainMs);
  }
}
