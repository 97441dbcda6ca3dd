import pg from 'pg';
import { EventStoreUnavailable, IllegalAppend } from '../../../application/ports/event-store.ts';

/** The answer did not come in time. The statement may still be running, and may still commit. */
export class NoAnswerInTime extends Error {
  readonly code = 'no-answer-in-time';
}

/**
 * SQLSTATEs (PostgreSQL documentation, appendix A) after which the statement may have committed: the session ended, by
 * whatever hand, or the server itself does not know. Everything else is an answer that the statement was undone.
 */
const sessionEnded = /^(08|25P|57P|F0|XX|40003)/;
/** Another writer was first (unique violation), or stood in the way (deadlock, serialization failure). */
const raceLost = new Set(['23505', '40P01', '40001']);
/** Data that PostgreSQL cannot hold, and its limits on sizes: no retry can mend what was handed in. */
const unstorable = /^(22|54)/;

/** Undone for certain: PostgreSQL said so. False also for what we do not understand, which is then settled, not guessed. */
export const wasUndone = (error: unknown): boolean => {
  const state = sqlStateOf(error);
  return state !== undefined && !sessionEnded.test(state);
};
export const lostARace = (error: unknown): boolean => raceLost.has(sqlStateOf(error) ?? '');
/** One append can be at fault, so its neighbours deserve a try of their own. */
export const mayBeOnesFault = (error: unknown): boolean =>
  lostARace(error) || unstorable.test(sqlStateOf(error) ?? '') || (sqlStateOf(error) ?? '').startsWith('23');

/** What the caller of an append is told when it was undone and trying again at once would not help. */
export function undoneAppend(cause: unknown): Error {
  return unstorable.test(sqlStateOf(cause) ?? '')
    ? new IllegalAppend('PostgreSQL cannot store this event.', { cause })
    : new EventStoreUnavailable('The append was undone by PostgreSQL.', { cause });
}

const sqlStateOf = (error: unknown): string | undefined => (error instanceof pg.DatabaseError ? error.code : undefined);
