import type { Directory } from '../ports/directory.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, Position } from '../ports/event-store.ts';

/** Few key look-ups a page, little memory. */
const pageEvents = 1_000;

/** From the log: whoever is registered there and whose number can still be read. Erased people stay away. */
export function createRebuildDirectory(needs: {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly directory: Pick<Directory, 'reserve'>;
}): () => Promise<{ readonly people: number }> {
  return async () => {
    let people = 0;
    let after: Position | 'start' = 'start';
    for (;;) {
      const page = await needs.store.readAll(after, pageEvents);
      const last = page.at(-1);
      if (last === undefined) return { people };
      after = last.position;
      const registrations = page.filter(({ type }) => type === 'PersonRegistered');
      for (const decoded of await needs.codec.decodePage(registrations)) {
        if (decoded.kind !== 'decoded' || decoded.recorded.event.type !== 'PersonRegistered') continue;
        const { nationalId, personId } = decoded.recorded.event.data;
        await needs.directory.reserve(nationalId, personId);
        people += 1;
      }
    }
  };
}
