/**
 * Chance that is the same for the same seed, on every machine: mulberry32 (32 bits of state; good enough for fiction,
 * for nothing that must be secret), seeded by FNV-1a of a text. No function is used whose last digit a platform may
 * choose, such as `Math.log`.
 */
export interface Chance {
  /** In `[0, 1)`. */
  unit(): number;
  between(low: number, high: number): number;
  /** Both ends count. */
  whole(low: number, high: number): number;
  /** Nearly a normal distribution, within six deviations. */
  normal(mean: number, deviation: number): number;
  happens(probability: number): boolean;
  oneOf<Value>(first: Value, ...others: readonly Value[]): Value;
  /** Chance of its own under a name: what one part of a story draws never changes another part. */
  fork(name: string): Chance;
}

export function seededChance(seed: string): Chance {
  let state = fnv1a(seed);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + (high - low) * unit();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    unit,
    between,
    whole,
    normal: (mean, deviation) => {
      let sum = -6;
      for (let draw = 0; draw < 12; draw += 1) sum += unit();
      return mean + deviation * sum;
    },
    happens: (probability) => unit() < probability,
    oneOf: (first, ...others) => [first, ...others][whole(0, others.length)] ?? first,
    fork: (name) => seededChance(`${seed}/${name}`),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
