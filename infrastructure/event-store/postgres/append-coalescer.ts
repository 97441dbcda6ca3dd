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
  /** Resolves when every append has its outcome, and its caller knows. */
  settled(): Promise<void>;
}

/**
 * Gathers the appends that are in flight at one moment into one statement. A stream has at most one append ready or
 * sent; the others wait behind it in order, so appends of one process never race each other.
 */
export function createAppendCoalescer(writer: AppendWriter): AppendCoalescer {
  const behind = new Map<string, WaitingAppend[]>();
  const load = { appends: 0, bytes: 0 };
  const waitingForIdle: (() => void)[] = [];

  /** In the next turn of the event loop: by then the last callers have heard their outcomes. */
  const tellIdle = (): void => waitingForIdle.splice(0).forEach((tell) => setImmediate(tell));
  const letNextPass = ({ stream, bytes }: PendingAppend): void => {
    load.appends -= 1;
    load.bytes -= bytes;
    if (load.appends === 0) tellIdle();
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
    append: (append) => {
      if (load.appends >= unsettledAppendsMax || load.bytes >= unsettledBytesMax) {
        return Promise.reject(new EventStoreUnavailable('More appends are waiting than this process can hold.'));
      }
      load.appends += 1;
      load.bytes += append.bytes;
      return new Promise((settle) => enter({ append, settle }));
    },
    settled: () =>
      new Promise((resolve) => {
        waitingForIdle.push(resolve);
        if (load.appends === 0) tellIdle();
      }),
  };
}
