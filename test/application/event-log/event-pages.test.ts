import { Readable } from 'node:stream';
import { eventPages, pageBytesMax, withinPageBytes } from '../../../application/event-log/event-pages.ts';
import type { StoredEvent } from '../../../application/ports/event-store.ts';
import { anEventToAppend } from '../../support/events.ts';

/** A quarter of what a page holds. */
const quarter = pageBytesMax / 4;
const stored = (bytes: number): StoredEvent => ({ ...anEventToAppend({ data: new Uint8Array(bytes) }) }) as StoredEvent;
const pagesOf = async (events: readonly StoredEvent[]): Promise<readonly number[]> => {
  const lengths: number[] = [];
  for await (const page of eventPages(Readable.from(events))) lengths.push(page.length);
  return lengths;
};

describe('pages of events', () => {
  it('hold at most five hundred events', async () => {
    expect(await pagesOf(Array.from({ length: 1_001 }, () => stored(10)))).toEqual([500, 500, 1]);
  });

  it('end early when their events are large, and hold at least one', async () => {
    expect(await pagesOf([stored(3 * quarter), stored(2 * quarter), stored(9 * quarter), stored(1)])).toEqual([
      2, 1, 1,
    ]);
    expect(await pagesOf([])).toEqual([]);
  });

  it('cut a page that was read by number to the same bytes', () => {
    expect(withinPageBytes([stored(3 * quarter), stored(2 * quarter), stored(1)])).toHaveLength(2);
    expect(withinPageBytes([stored(9 * quarter), stored(1)])).toHaveLength(1);
    expect(withinPageBytes([stored(1), stored(1)])).toHaveLength(2);
    expect(withinPageBytes([])).toHaveLength(0);
  });
});
