/** What one side gave in one round. */
export interface Sample {
  /** In the unit that the case names: so many a second, or milliseconds. */
  readonly value: number;
  readonly p99Ms?: number;
}

export type Side = () => Promise<Sample>;

/**
 * The sides take turns within one run, and every other round in the opposite order: what the machine does meanwhile,
 * and what grows from round to round, then falls on all of them.
 */
export async function alternate<Name extends string>(
  rounds: number,
  sides: Readonly<Record<Name, Side>>,
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const names = Object.keys(sides) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Sample[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) samples[name].push(await sides[name]());
  }
  return samples;
}

export interface LoopLimits {
  readonly workers: number;
  readonly warmUpMs: number;
  readonly cellMs: number;
}

/**
 * A closed loop: each worker asks again as soon as it has its answer, and has at least one when the time is over. Each
 * keeps its own list of latencies: a common `count += await …` would read the count before it waits and lose what others
 * added meanwhile.
 */
export async function closedLoop(
  { workers, warmUpMs, cellMs }: LoopLimits,
  operate: (worker: number) => Promise<unknown>,
): Promise<Sample> {
  const from = performance.now() + warmUpMs;
  const until = from + cellMs;
  const work = async (worker: number): Promise<readonly number[]> => {
    const latenciesMs: number[] = [];
    for (;;) {
      const began = performance.now();
      if (began >= until && latenciesMs.length > 0) return latenciesMs;
      await operate(worker);
      const ended = performance.now();
      if (ended >= from) latenciesMs.push(ended - began);
    }
  };
  const latenciesMs = (await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))).flat();
  const seconds = (performance.now() - from) / 1_000;
  return { value: latenciesMs.length / seconds, p99Ms: percentile(latenciesMs, 0.99) };
}

export async function timedMs(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The smallest value that so large a part of all values does not exceed; of an even number the lower middle one. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (value === undefined) throw new RangeError('There is no percentile of nothing.');
  return value;
}
