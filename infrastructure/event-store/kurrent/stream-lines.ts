import type { StreamName } from '../../../application/ports/event-store.ts';

/**
 * Appends to one stream, one after the other. Two that are made at once must arrive in their order, and a client that is
 * still connecting does not keep it.
 */
export interface StreamLines {
  run<Value>(stream: StreamName, work: () => Promise<Value>): Promise<Value>;
  /** When everything that is in line now is through. */
  settled(): Promise<void>;
}

export function createStreamLines(): StreamLines {
  const tails = new Map<StreamName, Promise<unknown>>();
  return {
    run: (stream, work) => {
      const done = (tails.get(stream) ?? Promise.resolve()).then(work);
      const tail = done
        .catch(() => undefined) // That error belongs to its own caller.
        .finally(() => {
          if (tails.get(stream) === tail) tails.delete(stream);
        });
      tails.set(stream, tail);
      return done;
    },
    settled: async () => {
      await Promise.all(tails.values());
    },
  };
}
