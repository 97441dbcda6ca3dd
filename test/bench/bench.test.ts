import { atLeast, atMost, comparison, figure, notMeasured, verdictOf } from './finding.ts';
import { alternate, closedLoop, percentile } from './measure.ts';
import { textOf } from './report.ts';

const judged = { row: 'append', unit: '/s', must: atLeast(0.9), because: 'the disk is slow' } as const;
const samplesOf = (...values: readonly number[]) => values.map((value) => ({ value }));

describe('the bench', () => {
  it('lets the sides take turns, in the opposite order every other round', async () => {
    const turns: string[] = [];
    const side = (name: string) => () => Promise.resolve({ value: turns.push(name) });
    const samples = await alternate(3, { baseline: side('baseline'), ours: side('ours') });
    expect(turns).toEqual(['baseline', 'ours', 'ours', 'baseline', 'baseline', 'ours']);
    expect(samples.ours).toEqual(samplesOf(2, 3, 6));
  });

  it('counts what every worker did', async () => {
    const counts = [0, 0, 0];
    const { value } = await closedLoop({ workers: 3, warmUpMs: 0, cellMs: 20 }, async (worker) => {
      counts[worker]! += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
    });
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(value).toBeGreaterThan(0);
  });

  it('gives each worker one answer even when it comes after the end', async () => {
    const slow = () => new Promise((resolve) => setTimeout(resolve, 30));
    const { p99Ms } = await closedLoop({ workers: 2, warmUpMs: 0, cellMs: 1 }, slow);
    expect(p99Ms).toBeGreaterThan(20);
  });

  it.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [Array.from({ length: 200 }, (_, n) => n + 1), 0.99, 198],
    [[7], 0.99, 7],
  ])('takes percentiles by rank', (values, part, expected) => {
    expect(percentile(values, part)).toBe(expected);
  });

  it('pairs the ratio by round, so that a slow minute of the machine falls on both sides', () => {
    const finding = comparison({ ...judged, ours: samplesOf(95, 10, 190), baseline: samplesOf(100, 10, 200) });
    expect(finding.ratio).toEqual({ median: 0.95, low: 0.95, high: 1 });
    expect(verdictOf(finding, true)).toBe('met');
    expect(verdictOf(finding, false)).toBe('not judged');
  });

  it('judges a figure by itself where there is no baseline', () => {
    const finding = figure({ ...judged, unit: 'ms', must: atMost(50), values: [40, 60, 70] });
    expect(verdictOf(finding, true)).toBe('short');
  });

  it('says which line fell short, by how much and why, and which was not measured', () => {
    const findings = [
      comparison({ ...judged, ours: samplesOf(45), baseline: samplesOf(100) }),
      notMeasured({ ...judged, row: 'against emmett', why: 'emmett is not installed' }),
    ];
    const text = textOf({
      machine: { processor: 'x', cores: 2, memoryGiB: 8, system: 'linux', node: 'v24', postgres: '18', settings: {} },
      seed: 'bench',
      rounds: 5,
      isJudged: true,
      cases: [{ name: 'append', findings, durationMs: 1, foreignCores: 0.8 }],
    });
    expect(text).toContain('short: append: 0.45 instead of 0.9, 50 % off, because the disk is slow.');
    expect(text).toContain('not measured');
    expect(text).toContain('note: against emmett: emmett is not installed');
    expect(text).toContain('unclean: append: others used 0.80 cores meanwhile');
  });
});
