import type { StoredEvent } from '../ports/event-store.ts';

/** Enough to decode with few key look-ups, small enough that nobody waits for the processor long. */
const pageEventsMax = 500;
/** Of ciphertext. A page of long radiology reports would otherwise be tens of megabytes, several times over. */
export const pageBytesMax = 2 * 1024 * 1024;

/** In pages of few events and few bytes; none for nothing. An event larger than a page is a page of its own. */
export async function* eventPages(events: AsyncIterable<StoredEvent>): AsyncIterable<readonly StoredEvent[]> {
  let page: StoredEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    page.push(event);
    bytes += event.data.length;
    if (page.length < pageEventsMax && bytes < pageBytesMax) continue;
    yield page;
    page = [];
    bytes = 0;
  }
  if (page.length > 0) yield page;
}

/** Whether a page ends because it holds as much as a page may: then more may follow. */
export function isPageFull(events: readonly StoredEvent[], eventsMax: number): boolean {
  return events.length >= eventsMax || events.reduce((bytes, { data }) => bytes + data.length, 0) >= pageBytesMax;
}

/** The first events of a page that fit in the bytes of one; at least one of them. */
export function withinPageBytes(events: readonly StoredEvent[]): readonly StoredEvent[] {
  let bytes = 0;
  const end = events.findIndex((event) => (bytes += event.data.length) >= pageBytesMax);
  return end === -1 ? events : events.slice(0, end + 1);
}
