import { EventStoreUnavailable, type AppendOutcome } from '../../../application/ports/event-store.ts';
import type { AppendWriter } from './append-writer.ts';
import type { PendingAppend } from './pending-append.ts';

/** Two: while one waits for its commit, the next is sent. More only makes the flushes smaller. */
const flushesInFlightMax = 2;
const flushRowsMax = 500;
/** A flush is also a piece of memory, here and in the server. */
const flushBytesMax = 4 * 1_048_576;
/** From here on COPY's own round trips cost less than what it saves. */
const copyFromEvents = 64;
const copiesInFlightMax = 2;
/** Whoever produces faster than the disk takes must hear of it before memory ends. */
const waitingAppendsMax = 10_000;
const waitingBytesMax = 128 * 1_048_576;

interface Waiting {
  readonly append: PendingAppend;
  readonly settle: (outcome: Promise<AppendOutcome>) => void;
}

/** A way into the database: small appends are gathered, big ones go by themselves. */
interface Lane {
  readonly inFlightMax: number;
  readonly rowsMax: number;
  readonly write: (batch: readonly PendingAppend[]) => Promise<readonly Promise<AppendOutcome>[]>;
  readonly queue: Waiting[];
  inFlight: number;
  isDue: boolean;
}

export interface AppendCoalescer {
  append(append: PendingAppend): Promise<AppendOutcome>;
  /** Resolves when every append so far has its outcome. */
  settled(): Promise<void>;
}

/**
 * Gathers the appends that are in flight at one moment into one statement. A stream has at most one append ready or
 * sent; the others wait behind it in order, so appends of one process never race each other.
 */
export function createAppendCoalescer(writer: AppendWriter): AppendCoalescer {
  const flushes = laneOf(flushesInFlightMax, flushRowsMax, (batch) => writer.together(batch));
  const copies = laneOf(copiesInFlightMax, 1, (batch) => Promise.resolve(batch.map((append) => writer.byCopy(append))));
  const behind = new Map<string, Waiting[]>();
  const unsettled = new Set<Promise<AppendOutcome>>();
  let unsettledBytes = 0;

  const ready = (waiting: Waiting): void => {
    const lane = waiting.append.rows.length < copyFromEvents ? flushes : copies;
    lane.queue.push(waiting);
    if (lane.inFlight === 0 && !lane.isDue) send(lane);
    else sendSoon(lane);
  };

  /** In the next turn of the event loop: whoever is woken by the same answer can still come along. */
  const sendSoon = (lane: Lane): void => {
    if (lane.isDue || lane.inFlight >= lane.inFlightMax || lane.queue.length === 0) return;
    lane.isDue = true;
    setImmediate(() => {
      lane.isDue = false;
      send(lane);
    });
  };

  const send = (lane: Lane): void => {
    while (lane.inFlight < lane.inFlightMax && lane.queue.length > 0) void write(lane, takeBatch(lane));
  };

  const write = async (lane: Lane, batch: readonly Waiting[]): Promise<void> => {
    lane.inFlight += 1;
    const outcomes = await outcomesOf(lane, batch);
    await Promise.allSettled(
      batch.map(async (waiting, index) => {
        const outcome = outcomes[index] ?? Promise.reject(new TypeError('The writer gave too few outcomes.'));
        waiting.settle(outcome);
        await outcome.catch(() => undefined);
        next(waiting.append.stream);
      }),
    );
    lane.inFlight -= 1;
    sendSoon(lane);
  };

  const next = (stream: string): void => {
    const line = behind.get(stream);
    const waiting = line?.shift();
    if (waiting === undefined) behind.delete(stream);
    else ready(waiting);
  };

  const enter = (waiting: Waiting): void => {
    const line = behind.get(waiting.append.stream);
    if (line !== undefined) line.push(waiting);
    else {
      behind.set(waiting.append.stream, []);
      ready(waiting);
    }
  };

  return {
    append: async (append) => {
      if (unsettled.size >= waitingAppendsMax || unsettledBytes >= waitingBytesMax) {
        throw new EventStoreUnavailable('More appends are waiting than this process can hold.');
      }
      const { promise, resolve } = Promise.withResolvers<AppendOutcome>();
      unsettled.add(promise);
      unsettledBytes += append.bytes;
      enter({ append, settle: resolve });
      try {
        return await promise;
      } finally {
        unsettled.delete(promise);
        unsettledBytes -= append.bytes;
      }
    },
    settled: async () => void (await Promise.allSettled(unsettled)),
  };
}

const laneOf = (inFlightMax: number, rowsMax: number, write: Lane['write']): Lane => ({
  inFlightMax,
  rowsMax,
  write,
  queue: [],
  inFlight: 0,
  isDue: false,
});

/** At least one append, and as many more as fit. */
function takeBatch({ queue, rowsMax }: Lane): readonly Waiting[] {
  let rows = 0;
  let bytes = 0;
  const tooMany = queue.findIndex(({ append }, index) => {
    rows += append.rows.length;
    bytes += append.bytes;
    return index > 0 && (rows > rowsMax || bytes > flushBytesMax);
  });
  return queue.splice(0, tooMany === -1 ? queue.length : tooMany);
}

async function outcomesOf(lane: Lane, batch: readonly Waiting[]): Promise<readonly Promise<AppendOutcome>[]> {
  try {
    return await lane.write(batch.map(({ append }) => append));
  } catch (error) {
    return batch.map(() => Promise.reject(error as Error));
  }
}
