import { isPageFull, pageBytesMax } from '../../../application/event-log/event-pages.ts';
import type { EventStore, Position, StoredEvent, StreamName } from '../../../application/ports/event-store.ts';
import { createPostgresEventStore } from '../../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { eventsToAppend, personIdOf } from '../../support/events.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const owner = personIdOf(1);
const stream = `health-record-${owner}` as StreamName;
const eventBytes = 700_000;
const events = eventsToAppend(9, 0, { data: new Uint8Array(eventBytes), metadata: { owner } });
const ids = events.map(({ eventId }) => eventId);
const idsOf = (read: readonly StoredEvent[]): string[] => read.map(({ eventId }) => eventId);

describe('a log of large events on PostgreSQL', () => {
  let database: TestDatabase;
  let store: EventStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = createPostgresEventStore({ pool: database.pool });
    for (const [index, event] of events.entries()) {
      await store.append(stream, index === 0 ? 'no-stream' : BigInt(index - 1), [event]);
    }
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('is read in pages that end with the event that fills them, and loses none', async () => {
    const pages: (readonly StoredEvent[])[] = [];
    for (let after: Position | 'start' = 'start'; ;) {
      const page = await store.readAll(after, 1_000);
      if (page.length === 0) break;
      pages.push(page);
      after = page.at(-1)?.position ?? after;
    }
    expect(idsOf(pages.flat())).toEqual(ids);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 3]);
    expect(2 * eventBytes).toBeLessThan(pageBytesMax);
    expect(pages.every((page) => isPageFull(page, 1_000))).toBe(true);
  });

  it('gives a whole stream and all of an owner, page after page', async () => {
    expect(idsOf(await collect(store.readStream(stream)))).toEqual(ids);
    expect(idsOf(await collect(store.readStream(stream, 4n)))).toEqual(ids.slice(4));
    const head = (await store.head()) as Position;
    expect(idsOf(await collect(store.readByOwner(head)))).toEqual(ids);
  });
});

async function collect(read: AsyncIterable<StoredEvent>): Promise<readonly StoredEvent[]> {
  const collected: StoredEvent[] = [];
  for await (const event of read) collected.push(event);
  return collected;
}
