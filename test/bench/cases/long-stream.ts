import {
  healthRecord,
  healthRecordStream,
  type HealthRecordCommand,
  type OfferedHealthRow,
} from '../../../domain/health-record/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Chance } from '../../../application/demo/seeded-chance.ts';
import { personIdOf } from '../../support/events.ts';
import { benchActor, fillLog } from '../fill-log.ts';
import { atMost, comparison, figure, type Bench, type BenchCase, type Finding } from '../finding.ts';
import { healthRecordOf, opened, theDocument, visitFact } from '../material.ts';
import { alternate, median, timedMs } from '../measure.ts';
import { openProduct, type Product } from '../product.ts';

const decider = { ...healthRecord, streamOf: healthRecordStream };
const longLife = personIdOf(1);
const newLife = personIdOf(2);

export const longStream: BenchCase = {
  name: 'long-stream',
  run: async (bench) => {
    const { scale, chance } = bench;
    const product = await openProduct(bench);
    try {
      await fillLog(product, [
        {
          stream: healthRecordStream(longLife),
          owner: longLife,
          facts: healthRecordOf(scale.longStreamEvents - 1, chance),
        },
        { stream: healthRecordStream(newLife), owner: newLife, facts: [opened] },
      ]);
      const stating = rowStater(scale.longStreamEvents, chance);
      return [await coldFinding(bench, stating), await warmFinding(bench, product, stating)];
    } finally {
      await product.close();
    }
  },
};

type StateOneRow = (product: Product, personId: PersonId) => Promise<void>;

/** One more row of the open document, never one that is known. */
function rowStater(firstNew: number, chance: Chance): StateOneRow {
  let n = firstNew;
  return async (product, personId) => {
    n += 1;
    const { document, revises, ...row } = visitFact(n, chance).data;
    const offered: OfferedHealthRow = { type: 'WesternVisitClaimed', ...row };
    const command: HealthRecordCommand = { type: 'StateRows', documentId: document.documentId, rows: [offered] };
    const handled = await product.services.handle(decider, { personId, actor: benchActor, command });
    const isOne = handled.kind === 'accepted' && handled.events.length === 1 && !revises;
    if (!isOne) throw new Error(`A row of ${theDocument.documentId} was not stated.`);
  };
}

/** Everything anew, as after a start: no key, no state, no connection. */
async function coldFinding(bench: Bench, stateOneRow: StateOneRow): Promise<Finding> {
  const durationsMs: number[] = [];
  for (let round = 0; round < bench.scale.rounds; round += 1) {
    const fresh = await openProduct(bench);
    durationsMs.push(await timedMs(() => stateOneRow(fresh, longLife)));
    await fresh.close();
  }
  return figure({
    row: `first append to a stream of ${bench.scale.longStreamEvents} events, cold`,
    unit: 'ms',
    must: atMost(500),
    values: durationsMs,
    because: 'the whole stream is read, decrypted, parsed and folded before the first decision',
  });
}

async function warmFinding({ scale }: Bench, product: Product, stateOneRow: StateOneRow): Promise<Finding> {
  const timed = (personId: PersonId) => async (): Promise<number> => timedMs(() => stateOneRow(product, personId));
  const sides = { baseline: timed(newLife), ours: timed(longLife) };
  await sides.ours();
  await sides.baseline();
  // One append at a time would be one disturbed commit's word against another's: a round is the median of many.
  const roundOf = (side: () => Promise<number>) => async () => {
    const durationsMs: number[] = [];
    for (let n = 0; n < scale.warmAppends; n += 1) durationsMs.push(await side());
    return { value: median(durationsMs) };
  };
  const samples = await alternate(scale.rounds, { baseline: roundOf(sides.baseline), ours: roundOf(sides.ours) });
  return comparison({
    row: `append to a stream of ${scale.longStreamEvents} events, warm, against an empty one`,
    unit: 'ms',
    must: atMost(1.2),
    ...samples,
    because: 'something in deciding or in the cache looks at every row of the state',
  });
}
