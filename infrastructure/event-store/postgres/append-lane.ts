import type { AppendOutcome } from '../../../application/ports/event-store.ts';
import type { PendingAppend } from './pending-append.ts';

export interface WaitingAppend {
  readonly append: PendingAppend;
  readonly settle: (outcome: Promise<AppendOutcome>) => void;
}

export interface LaneLimits {
  readonly inFlightMax: number;
  readonly rowsMax: number;
  readonly bytesMax: number;
}

/** One outcome per append, in their order. */
export type WriteBatch = (appends: readonly PendingAppend[]) => Promise<readonly Promise<AppendOutcome>[]>;

export interface AppendLane {
  push(waiting: WaitingAppend): void;
}

/**
 * A way into the database with room for a few batches at once. What comes while there is no room goes together as soon
 * as there is. `afterOutcome` is told of each append that has its outcome.
 */
export function createAppendLane(
  limits: LaneLimits,
  write: WriteBatch,
  afterOutcome: (append: PendingAppend) => void,
): AppendLane {
  const queue: WaitingAppend[] = [];
  let inFlight = 0;
  let appendsInFlight = 0;
  let isDue = false;

  /**
   * Each batch takes its even share of all that is waiting or sent. Without it, the batches drift apart: one takes all
   * but one, and the other goes to and fro with single appends, each with a commit of its own (measured: two thirds of
   * the throughput at 128 appends in flight).
   */
  const send = (): void => {
    while (inFlight < limits.inFlightMax && queue.length > 0) {
      const share = Math.ceil((queue.length + appendsInFlight) / limits.inFlightMax);
      void writeBatch(takeBatch(queue, limits, share));
    }
  };

  /** In the next turn of the event loop: whoever is woken by the same answer can still come along. */
  const sendSoon = (): void => {
    if (isDue || inFlight >= limits.inFlightMax || queue.length === 0) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      send();
    });
  };

  const writeBatch = async (batch: readonly WaitingAppend[]): Promise<void> => {
    inFlight += 1;
    appendsInFlight += batch.length;
    const outcomes = await outcomesOf(batch, write);
    let unsettled = batch.length;
    batch.forEach(({ append, settle }, index) => {
      const finish = (): void => {
        afterOutcome(append);
        appendsInFlight -= 1;
        unsettled -= 1;
        if (unsettled > 0) return;
        inFlight -= 1;
        sendSoon();
      };
      const outcome = outcomes[index] ?? Promise.reject(new TypeError('The writer gave too few outcomes.'));
      settle(outcome);
      outcome.then(finish, finish);
    });
  };

  return {
    push: (waiting) => {
      queue.push(waiting);
      if (inFlight === 0 && !isDue) send();
      else sendSoon();
    },
  };
}

/** At least one append, and as many more as fit. */
function takeBatch(queue: WaitingAppend[], limits: LaneLimits, appendsMax: number): readonly WaitingAppend[] {
  let rows = 0;
  let bytes = 0;
  const firstTooMany = queue.findIndex(({ append }, index) => {
    rows += append.rows.length;
    bytes += append.bytes;
    return index > 0 && (index >= appendsMax || rows > limits.rowsMax || bytes > limits.bytesMax);
  });
  return queue.splice(0, firstTooMany === -1 ? queue.length : firstTooMany);
}

async function outcomesOf(
  batch: readonly WaitingAppend[],
  write: WriteBatch,
): Promise<readonly Promise<AppendOutcome>[]> {
  try {
    return await write(batch.map(({ append }) => append));
  } catch (error) {
    return batch.map(() =>
      Promise.reject(error instanceof Error ? error : new Error('The write failed.', { cause: error })),
    );
  }
}
