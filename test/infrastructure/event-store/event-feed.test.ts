import { setImmediate as nextTurn } from 'node:timers/promises';
import { Subject } from 'rxjs';
import {
  EventStoreUnavailable,
  type EventStore,
  type Position,
  type StoredEvent,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import { eventFeed, type EventFeedOptions, type FeedItem } from '../../../infrastructure/event-store/event-feed.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { eventsToAppend } from '../../support/events.ts';

const neverPollMs = 3_600_000;

/** A log of so many events, and a feed of it that the test can look into. */
async function aFeedOf(count: number, options: EventFeedOptions = {}, from: Position | 'start' = 'start') {
  const log = createInMemoryEventStore();
  if (count > 0) await log.append('wishes-1' as StreamName, 'no-stream', eventsToAppend(count, 1));
  const wakeUps = new Subject<void>();
  const asked: (Position | 'start')[] = [];
  const failures: Error[] = [];
  const readAll: EventStore['readAll'] = async (after, limit) => {
    asked.push(after);
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    return log.readAll(after, limit);
  };
  const seen: FeedItem[] = [];
  const errors: unknown[] = [];
  const start = () =>
    eventFeed({ readAll, wakeUps }, from, { pollMs: neverPollMs, ...options }).subscribe({
      next: (item) => seen.push(item),
      error: (error: unknown) => errors.push(error),
    });
  return { log, wakeUps, asked, failures, seen, errors, start };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
};
const until = async (isSo: () => boolean): Promise<void> => {
  for (const givesUpAt = performance.now() + 5_000; !isSo() && performance.now() < givesUpAt;) await nextTurn();
};
const sizes = (items: readonly FeedItem[]) =>
  items.map((item) => (item.kind === 'events' ? item.events.length : item.kind));

describe('the event feed', () => {
  it('gives pages until it has caught up, and says so once', async () => {
    const { wakeUps, seen, start } = await aFeedOf(5, { pageEvents: 2 });
    const subscription = start();
    await settle();
    wakeUps.next();
    wakeUps.next();
    await settle();
    subscription.unsubscribe();
    expect(sizes(seen)).toEqual([2, 2, 1, 'caught-up']);
    expect(seen.at(-1)?.position).toBe(seen.at(-2)?.position);
  });

  it('reads nothing before somebody subscribes, and for each who does', async () => {
    const { asked, seen, start } = await aFeedOf(1);
    await settle();
    expect(asked).toEqual([]);
    const subscriptions = [start(), start()];
    await settle();
    subscriptions.forEach((subscription) => subscription.unsubscribe());
    expect(sizes(seen).toSorted()).toEqual([1, 1, 'caught-up', 'caught-up']);
  });

  it('reads the next page only when the last one was handled', async () => {
    const handled: (() => void)[] = [];
    const handle = () => new Promise<void>((resolve) => handled.push(resolve));
    const { asked, seen, start } = await aFeedOf(4, { pageEvents: 2, handle });
    const subscription = start();
    await settle();
    expect([asked.length, sizes(seen)]).toEqual([1, []]);
    handled[0]?.();
    await settle();
    expect([asked.length, sizes(seen)]).toEqual([2, [2]]);
    handled[1]?.();
    await settle();
    subscription.unsubscribe();
    expect([asked.length, sizes(seen)]).toEqual([3, [2, 2]]);
  });

  it('does not miss what arrives while a page is being read', async () => {
    const { log, wakeUps, seen, start } = await aFeedOf(0);
    const late: StoredEvent[] = [];
    const subscription = start();
    // The first page is empty when it is asked for; this comes before its answer is looked at.
    await log.append('wishes-2' as StreamName, 'no-stream', eventsToAppend(1, 9));
    wakeUps.next();
    await settle();
    subscription.unsubscribe();
    for (const item of seen) if (item.kind === 'events') late.push(...item.events);
    expect(late).toHaveLength(1);
  });

  it('looks by itself when every wake-up was lost', async () => {
    const { log, seen, start } = await aFeedOf(0, { pollMs: 5 });
    const subscription = start();
    await settle();
    await log.append('wishes-2' as StreamName, 'no-stream', eventsToAppend(1, 9));
    await until(() => seen.length === 3);
    subscription.unsubscribe();
    expect(sizes(seen)).toEqual(['caught-up', 1, 'caught-up']);
  });

  it('asks an unavailable store again, from where it was', async () => {
    const { asked, failures, seen, errors, start } = await aFeedOf(4, { pageEvents: 2 });
    failures.push(new EventStoreUnavailable('gone'), new EventStoreUnavailable('still gone'));
    const subscription = start();
    await until(() => seen.length === 3);
    subscription.unsubscribe();
    expect(sizes(seen)).toEqual([2, 2, 'caught-up']);
    expect(asked.slice(0, 4)).toEqual(['start', 'start', 'start', seen[0]?.position]);
    expect(errors).toEqual([]);
  });

  it('ends with any other error: that is a bug, and the same page would show it again', async () => {
    const { failures, errors, asked, start } = await aFeedOf(1);
    failures.push(new TypeError('bug'));
    start();
    await settle();
    expect(errors).toEqual([new TypeError('bug')]);
    expect(asked.length).toBe(1);
  });

  it('ends when its handler fails, before that page was emitted', async () => {
    const handle = () => Promise.reject(new Error('no room'));
    const { seen, errors, start } = await aFeedOf(1, { handle });
    start();
    await settle();
    expect([seen, errors]).toEqual([[], [new Error('no room')]]);
  });

  it.each(['while it waits', 'while it reads', 'while it retries'])('stops when nobody listens: %s', async (when) => {
    const { asked, failures, seen, wakeUps, start } = await aFeedOf(when === 'while it waits' ? 0 : 3);
    if (when === 'while it retries')
      failures.push(...Array.from({ length: 9 }, () => new EventStoreUnavailable('gone')));
    const subscription = start();
    if (when !== 'while it reads') await settle();
    subscription.unsubscribe();
    const [askedBefore, seenBefore] = [asked.length, seen.length];
    wakeUps.next();
    await settle();
    expect([asked.length, seen.length]).toEqual([askedBefore, seenBefore]);
    expect(wakeUps.observed).toBe(false);
  });

  it('starts after the position that it was given', async () => {
    const { log, start, seen } = await aFeedOf(3, {}, '000000000002' as Position);
    const subscription = start();
    await settle();
    subscription.unsubscribe();
    expect(sizes(seen)).toEqual([1, 'caught-up']);
    expect(seen[1]?.position).toBe(await log.head());
  });
});
