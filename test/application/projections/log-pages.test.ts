import { EventStoreUnavailable, type EventStore, type Position } from '../../../application/ports/event-store.ts';
import { createLogPages } from '../../../application/projections/log-pages.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { plainCodec } from '../../support/projections/plain-codec.ts';
import { createTestLog, personNumber, reading } from '../../support/projections/test-log.ts';

const ann = personNumber(1);

/** The store of a server that does not answer the reads of these numbers, counted from 0. */
function unavailableAt(store: EventStore, failing: readonly number[]): EventStore {
  let reads = 0;
  return {
    ...store,
    readAll: (after, limit) => {
      reads += 1;
      return failing.includes(reads - 1)
        ? Promise.reject(new EventStoreUnavailable('Down for a moment.'))
        : store.readAll(after, limit);
    },
  };
}

async function threeReadings(): Promise<{ readonly store: EventStore; readonly positions: readonly Position[] }> {
  const store = createInMemoryEventStore();
  await createTestLog(store, 1).record(ann, reading('r-1'), reading('r-2'), reading('r-3'));
  return { store, positions: (await store.readAll('start', 10)).map(({ position }) => position) };
}

describe('pages of the log', () => {
  it('are those after the position asked for, whichever was prepared', async () => {
    const { store, positions } = await threeReadings();
    const pages = createLogPages({ store, codec: plainCodec }, 2);
    pages.prepare(positions[1]!);
    expect((await pages.after(positions[0]!)).events.map(({ stored }) => stored.position)).toEqual(positions.slice(1));
    pages.prepare(positions[1]!);
    expect((await pages.after(positions[1]!)).events.map(({ stored }) => stored.position)).toEqual(positions.slice(2));
  });

  it('are read again when nothing was there yet', async () => {
    const { store, positions } = await threeReadings();
    const pages = createLogPages({ store, codec: plainCodec }, 2);
    pages.prepare(positions[2]!);
    await new Promise(setImmediate);
    await createTestLog(store, 2).record(personNumber(2), reading('r-4'));
    expect((await pages.after(positions[2]!)).events).toHaveLength(1);
  });

  it('fail once for a page that could not be read ahead, and are read again after it', async () => {
    const { store, positions } = await threeReadings();
    const pages = createLogPages({ store: unavailableAt(store, [0]), codec: plainCodec }, 2);
    pages.prepare(positions[1]!);
    await expect(pages.after(positions[1]!)).rejects.toThrow(EventStoreUnavailable);
    expect((await pages.after(positions[1]!)).events).toHaveLength(1);
  });
});
