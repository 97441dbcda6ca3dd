import type { KeyObject } from 'node:crypto';
import type { RebuildReport } from '../../../application/projections/rebuild-read-model.ts';
import { tokens } from '../../../interfaces/composition/tokens.ts';
import { readDecryptDecode } from '../baselines/read-decrypt-decode.ts';
import { startProgram } from '../child-program.ts';
import { fillLog, livesOf } from '../fill-log.ts';
import { atMost, comparison, figure, type Bench, type BenchCase, type Finding } from '../finding.ts';
import { alternate, median, percentile, timedMs } from '../measure.ts';
import { openProduct, type Product } from '../product.ts';
import type { RebuildTold } from '../programs/rebuild-until-told.ts';
import { visibleAfterMs } from './visibility.ts';

export const rebuild: BenchCase = {
  name: 'rebuild',
  run: async (bench) => {
    const product = await openProduct(bench);
    try {
      const events = await fillLog(product, livesOf(bench.scale.rebuildEvents, bench.chance));
      await product.pool.query('VACUUM ANALYZE events'); // As autovacuum would have done by tomorrow.
      return [await compareWithFloor(bench, product, events), ...(await rebuildBeside(bench, product, events))];
    } finally {
      await product.close();
    }
  },
};

async function compareWithFloor({ scale, url }: Bench, product: Product, events: number): Promise<Finding> {
  const { maintenance } = product.services;
  const keys = await keysOf(product);
  let rows = 0;
  const samples = await alternate(scale.rounds, {
    baseline: async () => ({
      value: await timedMs(async () => {
        const read = await readDecryptDecode(url, keys);
        if (read !== events) throw new Error(`The floor read ${read} of ${events} events.`);
      }),
    }),
    ours: async () => ({
      value: await timedMs(async () => {
        rows = ((await maintenance.rebuild(maintenance.modelNames)) as RebuildReport).rows;
      }),
    }),
  });
  return comparison({
    row: `rebuild of ${events} events, all models in one pass`,
    unit: 'ms',
    must: atMost(5),
    ...samples,
    notes: [`${maintenance.modelNames.length} models, ${rows} rows with their keys and indexes`],
    because:
      'rows are written and their indexes are made by the processor that the floor leaves idle, and folding is ours',
  });
}

async function keysOf(product: Product): Promise<ReadonlyMap<string, KeyObject>> {
  const keyRing = product.get(tokens.keyRing);
  const { rows } = await product.pool.query<{ key_id: string }>('SELECT key_id FROM data_keys');
  const keys = await Promise.all(rows.map(async ({ key_id }) => [key_id, await keyRing.keyById(key_id)] as const));
  return new Map(keys.flatMap(([keyId, key]) => (key === undefined ? [] : [[keyId, key] as const])));
}

/** The serving process goes on while another one rebuilds, as an operator's `passbook rebuild` does. */
async function rebuildBeside(
  { scale, url, folder, chance }: Bench,
  product: Product,
  events: number,
): Promise<readonly Finding[]> {
  await product.get(tokens.runner).catchUp();
  const program = startProgram('programs/rebuild-until-told.ts', [url, folder]);
  const firstRebuild = program.told();
  let isTold = false;
  let hasFailed = false;
  firstRebuild.then(
    () => (isTold = true),
    () => (hasFailed = true), // It is awaited below.
  );
  const isEnough = (count: number): boolean => hasFailed || (isTold && count >= scale.visibleAppends);
  const latenciesMs = await visibleAfterMs(product, chance, isEnough);
  const told = (await firstRebuild) as RebuildTold;
  program.tell({ isEnough: true });
  await program.ended();
  return [visibleFinding(latenciesMs), ...memoryFindings(told, events)];
}

const visibleFinding = (latenciesMs: readonly number[]): Finding =>
  figure({
    row: 'append to visible, during a rebuild, p99',
    unit: 'ms',
    must: atMost(250),
    values: [percentile(latenciesMs, 0.99)],
    notes: [
      `p50 ${median(latenciesMs).toFixed(1)} ms, ${latenciesMs.length} appends, the rebuild in a process of its own`,
    ],
    because:
      'the rebuild, the server and PostgreSQL share the processors, and a batch waits while the tables are swapped',
  });

const bytesPerMb = 1_000_000;

/** Flat: the last quarter of the rebuild holds no more than the second one, when everything has been warmed up. */
function memoryFindings({ rssBytes }: RebuildTold, events: number): readonly Finding[] {
  const quarter = Math.ceil(rssBytes.length / 4);
  const second = median(rssBytes.slice(quarter, 2 * quarter));
  const last = median(rssBytes.slice(-quarter));
  return [
    figure({
      row: `memory of Node, rebuild of ${events} events, highest`,
      unit: 'MB',
      must: atMost(150),
      values: [Math.max(...rssBytes) / bytesPerMb],
      notes: [`${((rssBytes[0] ?? 0) / bytesPerMb).toFixed(0)} MB before it began, the program itself`],
      because:
        "pages, one owner's rows and one flush of all models are held at once, and V8 gives little back under load",
    }),
    figure({
      row: 'memory of Node, last quarter of the rebuild to the second',
      unit: '×',
      must: atMost(1.2),
      values: [last / second],
      because: 'something grows with the number of events',
    }),
  ];
}
