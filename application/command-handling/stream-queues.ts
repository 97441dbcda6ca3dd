import type { StreamName } from '../ports/event-store.ts';
import { StreamTooHot } from './command-handler.ts';

/** One command at a time for each stream of this process; streams do not wait for each other. */
export interface StreamQueues {
  run<Value>(stream: StreamName, work: () => Promise<Value>): Promise<Value>;
}

/** At a few milliseconds a command the last one in such a queue has waited for seconds: better to say so than to pile up. */
export const commandsWaitingMax = 1_000;

interface Queue {
  /** Settles when the last command in line is through, however it ended. */
  tail: Promise<unknown>;
  commands: number;
}

export function createStreamQueues(): StreamQueues {
  const queues = new Map<StreamName, Queue>();
  return {
    run: async (stream, work) => {
      const queue = queues.get(stream) ?? { tail: Promise.resolve(), commands: 0 };
      if (queue.commands >= commandsWaitingMax)
        throw new StreamTooHot(`${queue.commands} commands wait for one stream.`);
      queues.set(stream, queue);
      queue.commands += 1;
      const done = queue.tail.then(work);
      // Whoever waits in line must not fail because somebody before did: that error belongs to its own caller.
      queue.tail = done.catch(() => undefined);
      try {
        return await done;
      } finally {
        queue.commands -= 1;
        if (queue.commands === 0) queues.delete(stream);
      }
    },
  };
}
