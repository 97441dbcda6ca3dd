/** Lets so many through at once; the rest wait in line. */
export interface Turnstile {
  pass<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createTurnstile(insideMax: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const enter = (): Promise<void> | undefined => {
    if (inside >= insideMax) return new Promise((resolve) => waiting.push(resolve));
    inside += 1;
    return undefined;
  };
  // Whoever leaves hands over the place, so nobody from outside takes it in between.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return {
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
