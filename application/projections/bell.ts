/** Wakes one sleeper. A ring that comes while nobody sleeps is remembered, so that none falls between look and sleep. */
export interface Bell {
  ring(): void;
  /** Ends this and every later wait. */
  ringLast(): void;
  /** Until the next ring, but no longer than that. */
  wait(timeoutMs: number): Promise<void>;
  /** Not woken by ordinary rings: for a pause that is meant. */
  waitForLast(timeoutMs: number): Promise<void>;
}

export function createBell(): Bell {
  let hasRung = false;
  let hasRungLast = false;
  let wake: (() => void) | undefined;
  let hearsRings = true;

  const sleep = (timeoutMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => wake?.(), timeoutMs);
      wake = () => {
        clearTimeout(timer);
        wake = undefined;
        resolve();
      };
    });
  return {
    ring: () => {
      hasRung = true;
      if (hearsRings) wake?.();
    },
    ringLast: () => {
      hasRungLast = true;
      wake?.();
    },
    wait: async (timeoutMs) => {
      hearsRings = true;
      if (!hasRung && !hasRungLast) await sleep(timeoutMs);
      hasRung = false;
    },
    waitForLast: async (timeoutMs) => {
      hearsRings = false;
      if (!hasRungLast) await sleep(timeoutMs);
    },
  };
}
