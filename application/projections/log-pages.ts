import { isPageFull, withinPageBytes } from '../event-log/event-pages.ts';
import type { DecodedEvent, EventCodec } from '../ports/event-codec.ts';
import type { EventStore } from '../ports/event-store.ts';
import type { Progress } from '../ports/read-model-store.ts';

export interface LogPage {
  readonly events: readonly DecodedEvent[];
  /** More may be there already: the page ends because it is full, of events or of bytes. */
  readonly isFull: boolean;
}

/** The log in pages of one batch. Nothing comes between two events of a page, so it may be read before it is asked for. */
export interface LogPages {
  after(position: Progress): Promise<LogPage>;
  /** Begins to read the page that will be asked for next, while the one before it is being written. */
  prepare(position: Progress): void;
}

export function createLogPages(
  { store, codec }: { readonly store: EventStore; readonly codec: EventCodec },
  batchEvents: number,
): LogPages {
  let prepared: { readonly position: Progress; readonly page: Promise<LogPage> } | undefined;
  const read = async (position: Progress): Promise<LogPage> => {
    const found = await store.readAll(position, batchEvents);
    return { events: await codec.decodePage(withinPageBytes(found)), isFull: isPageFull(found, batchEvents) };
  };
  return {
    after: async (position) => {
      const ready = prepared?.position === position ? prepared.page : undefined;
      prepared = undefined; // Before it is waited for: a page that could not be read is then read afresh the next time.
      const page = await ready;
      // An empty one says nothing about what has come since.
      return page === undefined || page.events.length === 0 ? read(position) : page;
    },
    prepare: (position) => {
      const page = read(position);
      page.catch(() => undefined); // Whoever asks for it hears of it.
      prepared = { position, page };
    },
  };
}
