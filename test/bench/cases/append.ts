import { openRawEvents } from '../baselines/raw-events.ts';
import { atLeast, comparison, pairedRatio, type Bench, type BenchCase, type Finding } from '../finding.ts';
import { alternate, closedLoop } from '../measure.ts';
import { openProduct, type Product } from '../product.ts';
import type { RawEvents } from '../baselines/raw-events.ts';
import { encryptedAppends, plainAppends, planAppends, rawAppends } from './append-sides.ts';

const rows = [
  {
    writers: 1,
    row: 'append, 1 writer',
    must: atLeast(0.9),
    because:
      'a lone append pays for encryption, for reading the head inside the statement and for one turn through the ' +
      'coalescer, and has nobody to share its commit with',
  },
  {
    writers: 32,
    row: 'append, 32 writers',
    must: atLeast(1.6),
    because: 'appends share a commit only as far as both processors are free to encrypt and insert at once',
  },
  {
    writers: 128,
    row: 'append, 128 in flight',
    must: atLeast(3),
    because: 'at this width Node itself is the limit: encoding, binding and answering each append on one thread',
  },
] as const;

export const append: BenchCase = {
  name: 'append',
  run: async (bench) => {
    const product = await openProduct(bench);
    const raw = await openRawEvents(bench.url);
    try {
      const findings: Finding[] = [];
      for (const each of rows) findings.push(await measureRow(bench, { product, raw }, each));
      return findings;
    } finally {
      await raw.close();
      await product.close();
    }
  },
};

async function measureRow(
  { scale, chance }: Bench,
  { product, raw }: { readonly product: Product; readonly raw: RawEvents },
  { writers, ...judged }: (typeof rows)[number],
): Promise<Finding> {
  const plan = planAppends(writers, chance);
  const limits = { workers: writers, warmUpMs: scale.warmUpMs, cellMs: scale.cellMs };
  const encrypted = await encryptedAppends(product, plan, writers * 10);
  const plain = plainAppends(product, plan, writers * 10 + 1);
  const bare = rawAppends(raw, product, plan, writers * 10 + 2);
  const samples = await alternate(scale.rounds, {
    baseline: () => closedLoop(limits, bare),
    ours: () => closedLoop(limits, encrypted),
    plain: () => closedLoop(limits, plain),
  });
  const lossToEncryption = 1 - pairedRatio(samples.ours, samples.plain).median;
  return comparison({
    ...judged,
    unit: '/s',
    ours: samples.ours,
    baseline: samples.baseline,
    notes: [`encryption costs ${(lossToEncryption * 100).toFixed(0)} % of the throughput`],
  });
}
