import { atMost, figure, type BenchCase } from '../finding.ts';
import { percentile } from '../measure.ts';
import { openProduct } from '../product.ts';
import { visibleAfterMs } from './visibility.ts';

export const visible: BenchCase = {
  name: 'visible',
  run: async (bench) => {
    const product = await openProduct(bench);
    try {
      const { rounds, visibleAppends } = bench.scale;
      const p99sMs: number[] = [];
      const mediansMs: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const isEnough = (count: number): boolean => count >= visibleAppends / rounds;
        const latenciesMs = await visibleAfterMs(product, bench.chance.fork(`round ${round}`), isEnough);
        p99sMs.push(percentile(latenciesMs, 0.99));
        mediansMs.push(percentile(latenciesMs, 0.5));
      }
      return [
        figure({
          row: 'append to visible, idle, p99',
          unit: 'ms',
          must: atMost(50),
          values: p99sMs,
          notes: [`p50 ${percentile(mediansMs, 0.5).toFixed(1)} ms, ${visibleAppends} appends`],
          because: 'the notice goes out at most once in 5 ms, and two commits and three queries follow it',
        }),
      ];
    } finally {
      await product.close();
    }
  },
};
