import { setTimeout as pause } from 'node:timers/promises';
import { interval, merge, Observable } from 'rxjs';
import {
  EventStoreUnavailable,
  type EventStore,
  type Position,
  type StoredEvent,
} from '../../application/ports/event-store.ts';

export type FeedItem =
  | { readonly kind: 'events'; readonly events: readonly StoredEvent[]; readonly position: Position }
  /** Nothing more is certain for now. Said once, and again after further events. */
  | { readonly kind: 'caught-up'; readonly position: Position | 'start' };

export interface EventFeedOptions {
  /**
   * The next page is read when this has settled; it is what holds the feed back. (Behind the feed, `concatMap` would
   * queue pages without end.) What it rejects with ends the feed; the subscriber resumes from its own checkpoint.
   */
  readonly handle?: (item: FeedItem) => Promise<void>;
  readonly pageEvents?: number;
  readonly pollMs?: number;
}

type Source = Pick<EventStore, 'readAll' | 'wakeUps'>;

/** A page and the objects made of it stay around a megabyte of usual events. */
const pageEventsDefault = 1_000;
/** How late a reader may be when every wake-up was lost. */
const pollMsDefault = 1_000;
const retryDelayMs = { first: 50, max: 5_000 };

/**
 * The log from a position on, without gaps and in order, for as long as somebody is subscribed; each subscription reads
 * for itself. Each item is emitted after it was handled, or at once when nothing handles it. An unavailable store is
 * tried again from the last position, later and later; any other error is a bug and ends the feed.
 */
export function eventFeed(
  store: Source,
  after: Position | 'start',
  { handle, pageEvents = pageEventsDefault, pollMs = pollMsDefault }: EventFeedOptions = {},
): Observable<FeedItem> {
  return new Observable((subscriber) => {
    const leaving = new AbortController();
    const run = async (): Promise<void> => {
      for await (const item of itemsOf(store, after, { pageEvents, pollMs, until: leaving.signal })) {
        if (subscriber.closed) return; // They left while the page was being read.
        await handle?.(item);
        subscriber.next(item);
      }
    };
    run().catch((error: unknown) => subscriber.error(error));
    return () => leaving.abort();
  });
}

interface Pace {
  readonly pageEvents: number;
  readonly pollMs: number;
  readonly until: AbortSignal;
}

async function* itemsOf(store: Source, after: Position | 'start', pace: Pace): AsyncGenerator<FeedItem> {
  const bell = hangBell(store, pace);
  try {
    let position = after;
    let isCaughtUp = false;
    while (!pace.until.aborted) {
      bell.silence(); // Before reading: what rings from here on may be about an event that this page does not have.
      const events = await readPage(store, position, pace);
      const last = events.at(-1);
      if (last !== undefined) {
        position = last.position;
        yield { kind: 'events', events, position: last.position };
      } else if (!isCaughtUp) yield { kind: 'caught-up', position };
      isCaughtUp = last === undefined;
      if (isCaughtUp) await bell.rung();
    }
  } finally {
    bell.takeDown();
  }
}

async function readPage(
  store: Source,
  after: Position | 'start',
  { pageEvents, until }: Pace,
): Promise<readonly StoredEvent[]> {
  for (let delayMs = retryDelayMs.first; !until.aborted; delayMs = Math.min(delayMs * 2, retryDelayMs.max)) {
    try {
      return await store.readAll(after, pageEvents);
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable)) throw error;
      await pause(delayMs, undefined, { signal: until }).catch(() => undefined); // Ends early when nobody waits.
    }
  }
  return [];
}

interface Bell {
  silence(): void;
  /** Resolves at the next ring, or at once when it has rung since it was silenced. */
  rung(): Promise<void>;
  takeDown(): void;
}

/** Rings for wake-ups, which may get lost, for the slow poll, which does not, and for the end. */
function hangBell(store: Source, { pollMs, until }: Pace): Bell {
  let hasRung = false;
  let wakeSleeper = (): void => undefined;
  const ring = (): void => {
    hasRung = true;
    wakeSleeper();
  };
  const subscription = merge(store.wakeUps, interval(pollMs)).subscribe(ring);
  // Here, not only when it is taken down: a handler that never ends must not keep the poll running.
  const stop = (): void => {
    subscription.unsubscribe();
    ring();
  };
  until.addEventListener('abort', stop, { once: true });
  return {
    silence: () => {
      hasRung = until.aborted;
    },
    rung: () =>
      new Promise((resolve) => {
        wakeSleeper = resolve;
        if (hasRung) resolve();
      }),
    takeDown: stop,
  };
}
