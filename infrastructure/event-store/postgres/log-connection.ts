import type pg from 'pg';
import { EventStoreUnavailable } from '../../../application/ports/event-store.ts';
import { NoAnswerInTime, wasUndone } from './append-failure.ts';

/** Nothing was sent, so nothing can have been written or read. */
export async function connectToLog(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw new EventStoreUnavailable('The database cannot be reached.', { cause });
  }
}

/** Lends a connection and takes it back; one whose state is not known for certain is closed instead. */
export async function onClient<Result>(
  pool: pg.Pool,
  answerTimeoutMs: number,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await connectToLog(pool);
  try {
    const result = await within(answerTimeoutMs, work(client));
    client.release();
    return result;
  } catch (error) {
    client.release(!wasUndone(error));
    throw error;
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

async function within<Result>(timeoutMs: number, answer: Promise<Result>): Promise<Result> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswerInTime(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
