import type pg from 'pg';
import { EventStoreUnavailable } from '../../../application/ports/event-store.ts';
import { NoAnswerInTime, wasUndone } from './append-failure.ts';

/**
 * Lends a connection and takes it back; one whose state is not known for certain is closed instead. So is one that does
 * not answer in time: closing it makes whatever was asked on it fail.
 */
export async function onClient<Result>(
  pool: pg.Pool,
  answerTimeoutMs: number,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await connectToLog(pool);
  let tooLate: NoAnswerInTime | undefined;
  const timer = setTimeout(() => {
    tooLate = new NoAnswerInTime(`No answer within ${answerTimeoutMs} ms.`);
    client.release(tooLate);
  }, answerTimeoutMs);
  const giveBack = (isSpoilt: boolean): void => {
    clearTimeout(timer);
    if (tooLate === undefined) client.release(isSpoilt);
  };
  try {
    const result = await work(client);
    giveBack(false);
    return result;
  } catch (error) {
    giveBack(!wasUndone(error));
    throw tooLate ?? error;
  }
}

/** Nothing was sent, so nothing can have been written or read. */
async function connectToLog(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw new EventStoreUnavailable('The database cannot be reached.', { cause });
  }
}

/** For questions, which can be asked again: whatever went wrong, nothing was changed. */
export async function askLog<Result>(
  pool: pg.Pool,
  answerTimeoutMs: number,
  question: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  try {
    return await onClient(pool, answerTimeoutMs, question);
  } catch (cause) {
    if (cause instanceof EventStoreUnavailable) throw cause;
    throw new EventStoreUnavailable('The event log could not be read.', { cause });
  }
}
