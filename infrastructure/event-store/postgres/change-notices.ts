import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { merge, Observable, share, Subject } from 'rxjs';
import { onClient } from './log-connection.ts';

const channel = 'event_log_grew';
/**
 * A notice is a commit of its own; sent inside the appending transactions it would halve their throughput. While appends
 * keep coming, notices become rarer: their readers are busy anyway, and a single writer would pay a tenth for them.
 */
const noticeIntervalMs = { first: 5, max: 20 };
const reconnectDelayMs = { first: 100, max: 5_000 };

export interface ChangeNotices {
  /** Wakes this process at once, and the others by a notice. */
  announce(): void;
  /** Wakes this process alone. */
  wake(): void;
  readonly wakeUps: Observable<void>;
  /** Gives the listening connection back; a notice that is still owed is sent first. */
  close(): Promise<void>;
}

/**
 * Notices only make readers look sooner. They may be lost (a broken connection, a full queue), so a reader also looks by
 * itself now and then; and they may be too many, so looking must be cheap.
 */
export function createChangeNotices(pool: pg.Pool, answerTimeoutMs: number): ChangeNotices {
  const sender: string = randomUUID();
  // As one word of text, which needs no parsing into a plan: half the cost of pg_notify with parameters.
  const notice = `NOTIFY ${channel}, '${sender}'`;
  const own = new Subject<void>();
  const closing = new AbortController();
  const listening = new Set<Promise<void>>();
  let isOwed = false;
  let sending: Promise<void> | undefined;

  const sendNotice = async (): Promise<void> => {
    try {
      await onClient(pool, answerTimeoutMs, (client) => client.query(notice));
    } catch {
      // The event itself is safe; the other processes find it when they look by themselves.
    }
  };
  const sendOwed = async (): Promise<void> => {
    for (let intervalMs = noticeIntervalMs.first; isOwed; intervalMs = Math.min(intervalMs * 2, noticeIntervalMs.max)) {
      isOwed = false;
      await Promise.all([sendNotice(), pause(intervalMs)]);
    }
    sending = undefined;
  };

  const heard = new Observable<void>((subscriber) => {
    const leaving = new AbortController();
    const until = AbortSignal.any([leaving.signal, closing.signal]);
    const ear = keepListening(pool, until, (from) => {
      if (from !== sender) subscriber.next();
    });
    listening.add(ear);
    void ear.finally(() => listening.delete(ear));
    return () => leaving.abort();
  });

  return {
    announce: () => {
      own.next();
      isOwed = true;
      sending ??= sendOwed();
    },
    wake: () => own.next(),
    wakeUps: merge(own, heard.pipe(share())),
    close: async () => {
      closing.abort();
      own.complete();
      await Promise.all([sending, ...listening]);
    },
  };
}

/** Hears until told to stop, over as many connections as it takes. Hears itself connect, too: something may be new. */
async function keepListening(pool: pg.Pool, until: AbortSignal, hear: (sender?: string) => void): Promise<void> {
  let delayMs = reconnectDelayMs.first;
  while (!until.aborted) {
    const wasConnected = await listenOnce(pool, until, hear);
    delayMs = wasConnected ? reconnectDelayMs.first : Math.min(delayMs * 2, reconnectDelayMs.max);
    await pause(delayMs, undefined, { signal: until }).catch(() => undefined);
  }
}

/** One connection's life. False when it never heard anything. */
async function listenOnce(pool: pg.Pool, until: AbortSignal, hear: (sender?: string) => void): Promise<boolean> {
  let client: pg.PoolClient | undefined;
  try {
    client = await pool.connect();
    const ended = endOf(client, until);
    client.on('notification', ({ payload }) => hear(payload));
    const listens = client.query(`LISTEN ${channel}`).then(() => hear());
    await Promise.race([listens, ended]); // A server that never answers must not keep the store from closing.
    await ended;
    return true;
  } catch {
    return false; // The caller tries again, for as long as somebody wants to hear.
  } finally {
    client?.release(true); // Closed, not lent on: the next borrower did not ask to listen.
  }
}

const endOf = (client: pg.PoolClient, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    client.once('error', () => resolve());
    client.once('end', () => resolve());
    if (until.aborted) resolve();
    until.addEventListener('abort', () => resolve(), { once: true });
  });
