import type pg from 'pg';
import { EventStoreUnavailable, type AppendOutcome } from '../../../application/ports/event-store.ts';
import { lostARace, mayBeOnesFault, undoneAppend, wasUndone } from './append-failure.ts';
import { insertAppend, insertAppends } from './append-statement.ts';
import { copyAppend } from './copy-append.ts';
import { askLog, onClient } from './log-connection.ts';
import { positionOf, type LogPlace } from './log-position.ts';
import { lastRevisionOf, type PendingAppend } from './pending-append.ts';
import { settleAppend } from './settle-append.ts';

/** Another try is due only when the head moved away and back between two looks: twice in a row is a broken database. */
const retriesMax = 3;

type Insert = (client: pg.PoolClient, append: PendingAppend) => Promise<LogPlace | undefined>;
interface Database {
  readonly pool: pg.Pool;
  readonly answerTimeoutMs: number;
}

export interface AppendWriter {
  /**
   * In one statement, and therefore one commit. One outcome per append, in their order; those that met another head, or
   * were undone by a neighbour's fault, are settled one by one afterwards, and nobody else waits for that.
   */
  together(appends: readonly PendingAppend[]): Promise<readonly Promise<AppendOutcome>[]>;
  byCopy(append: PendingAppend): Promise<AppendOutcome>;
}

export function createAppendWriter(database: Database): AppendWriter {
  const together = async (appends: readonly PendingAppend[]): Promise<readonly Promise<AppendOutcome>[]> => {
    const [only, ...more] = appends;
    if (only !== undefined && more.length === 0) return [writeAlone(database, only, insertAppend)];
    try {
      const written = await onClient(database.pool, database.answerTimeoutMs, (client) =>
        insertAppends(client, appends),
      );
      return inTurn(appends, written, (append) => settleAndRetry(database, append, insertAppend));
    } catch (error) {
      if (mayBeOnesFault(error))
        return inTurn(appends, new Map(), (append) => writeAlone(database, append, insertAppend));
      const outcome = afterFailure(error);
      return appends.map(() => Promise.resolve(outcome));
    }
  };
  return { together, byCopy: (append) => writeAlone(database, append, copyAppend) };
}

/** One after the other, so that a flush that failed never becomes hundreds of connections. */
function inTurn(
  appends: readonly PendingAppend[],
  written: ReadonlyMap<PendingAppend, LogPlace>,
  settle: (append: PendingAppend) => Promise<AppendOutcome>,
): readonly Promise<AppendOutcome>[] {
  let last: Promise<unknown> = Promise.resolve();
  return appends.map((append) => {
    const place = written.get(append);
    if (place !== undefined) return Promise.resolve(appended(append, place));
    const outcome = last.then(() => settle(append));
    last = outcome.catch(() => undefined); // The append's own caller hears of it; the next one starts all the same.
    return outcome;
  });
}

async function writeAlone(database: Database, append: PendingAppend, insert: Insert): Promise<AppendOutcome> {
  const tried = await tryInsert(database, append, insert);
  return tried === 'other-head' ? settleAndRetry(database, append, insert) : tried;
}

async function settleAndRetry(database: Database, append: PendingAppend, insert: Insert): Promise<AppendOutcome> {
  for (let retry = 1; retry <= retriesMax; retry += 1) {
    const settled = await askLog(database.pool, database.answerTimeoutMs, (client) => settleAppend(client, append));
    if (settled !== undefined) return settled;
    const tried = await tryInsert(database, append, insert);
    if (tried !== 'other-head') return tried;
  }
  throw new EventStoreUnavailable(`The append lost ${retriesMax} races and none of them had a winner.`);
}

async function tryInsert(
  { pool, answerTimeoutMs }: Database,
  append: PendingAppend,
  insert: Insert,
): Promise<AppendOutcome | 'other-head'> {
  try {
    const place = await onClient(pool, answerTimeoutMs, (client) => insert(client, append));
    return place === undefined ? 'other-head' : appended(append, place);
  } catch (error) {
    return lostARace(error) ? 'other-head' : afterFailure(error);
  }
}

const appended = (append: PendingAppend, place: LogPlace): AppendOutcome => ({
  kind: 'appended',
  revision: lastRevisionOf(append),
  position: positionOf(place),
});

/** A statement was sent and did not end well: undone for certain, or nobody knows. */
function afterFailure(cause: unknown): AppendOutcome {
  if (cause instanceof EventStoreUnavailable) throw cause;
  if (wasUndone(cause)) throw undoneAppend(cause);
  return { kind: 'outcome-unknown', cause };
}
