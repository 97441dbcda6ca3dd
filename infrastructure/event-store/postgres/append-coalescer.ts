import { EventStoreUnavailable, type AppendOutcome } from '../../../application/ports/event-store.ts';
import { createAppendLane, type WaitingAppend } from './append-lane.ts';
import type { AppendWriter } from './append-writer.ts';
import type { PendingAppend } from './pending-append.ts';

/** Two flushes: while one waits for its commit, the next is sent. More only makes the flushes smaller. */
const flushLimits = { inFlightMax: 2, rowsMax: 500, bytesMax: 4 * 1_048_576 };
const copyLimits = { inFlightMax: 2, rowsMax: 1, bytesMax: 1 };
/** From here on COPY's own round trips cost less than what it saves. */
const copyFromEvents = 64;
/** Whoever produces faster than the disk takes must hear of it before memory ends. */
const unsettledAppendsMax = 10_000;
const unsettledBytesMax = 128 * 1_048_576;

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
  const behind = new Map<string, WaitingAppend[]>();
  const unsettled = new Set<Promise<AppendOutcome>>();
  let unsettledBytes = 0;

  const letNextPass = ({ stream }: PendingAppend): void => {
    const waiting = behind.get(stream)?.shift();
    if (waiting === undefined) behind.delete(stream);
    else pass(waiting);
  };
  const flushes = createAppendLane(flushLimits, (appends) => writer.together(appends), letNextPass);
  const copies = createAppendLane(
    copyLimits,
    (appends) => Promise.resolve(appends.map((append) => writer.byCopy(append))),
    letNextPass,
  );
  const pass = (waiting: WaitingAppend): void =>
    (waiting.append.rows.length < copyFromEvents ? flushes : copies).push(waiting);

  const enter = (waiting: WaitingAppend): void => {
    const line = behind.get(waiting.append.stream);
    if (line !== undefined) line.push(waiting);
    else {
      behind.set(waiting.append.stream, []);
      pass(waiting);
    }
  };

  return {
    append: async (append) => {
      if (unsettled.size >= unsettledAppendsMax || unsettledBytes >= unsettledBytesMax) {
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
    settled: async () => {
      await Promise.allSettled(unsettled);
    },
  };
}
