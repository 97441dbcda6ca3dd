import { personStreams, type AnyEvent } from '../../domain/catalogue.ts';
import { healthRecordStream } from '../../domain/health-record/index.ts';
import type { ItemKey } from '../../domain/delegation/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventId, Recorded } from '../../domain/shared/recorded.ts';
import { itemOf } from '../../read-models/hidden-items.ts';
import { eventsOfResult, labs, type LabsRow } from '../../read-models/labs/index.ts';
import { eventPages } from '../event-log/event-pages.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StoredEvent, StreamName } from '../ports/event-store.ts';

/** What a person may mean by an event's id: the thing that it speaks of, and its twin where a hospital printed it twice. */
export type FindItems = (personId: PersonId, eventId: EventId) => Promise<readonly ItemKey[]>;

interface Needs {
  readonly store: EventStore;
  readonly codec: EventCodec;
}

export function createFindItems(needs: Needs): FindItems {
  const itemNamed = async (personId: PersonId, eventId: EventId): Promise<readonly ItemKey[]> => {
    const stored = await findEvent(needs.store, personId, eventId);
    if (stored === undefined) return [];
    const [decoded] = await needs.codec.decodePage([stored]);
    const item = decoded?.kind === 'decoded' ? itemOf(decoded.recorded.event) : undefined;
    return item === undefined ? [] : [item];
  };
  return async (personId, eventId) => {
    const items = await itemNamed(personId, eventId);
    if (items.length === 0) return [];
    const twins = await eventsBeside(needs, personId, eventId);
    const others = await Promise.all(twins.map((twin) => itemNamed(personId, twin)));
    return [...new Set([...items, ...others.flat()])];
  };
}

/** By its envelope: nothing is decrypted on the way. */
async function findEvent(store: EventStore, personId: PersonId, eventId: EventId): Promise<StoredEvent | undefined> {
  for (const stream of personStreams(personId)) {
    for await (const stored of store.readStream(stream as StreamName)) {
      if (stored.eventId === eventId && stored.metadata.owner === personId) return stored;
    }
  }
  return undefined;
}

function foldResult(rows: Map<string, LabsRow>, recorded: Recorded<AnyEvent>): void {
  for (const key of labs.rowKeysOf(recorded.event)) {
    const row = labs.fold(rows.get(key), recorded, key);
    if (row !== undefined) rows.set(key, row);
  }
}

/** The view shows twins as one result; whoever hides it means both. */
async function eventsBeside(
  { store, codec }: Needs,
  personId: PersonId,
  eventId: EventId,
): Promise<readonly EventId[]> {
  const rows = new Map<string, LabsRow>();
  for await (const page of eventPages(store.readStream(healthRecordStream(personId) as StreamName))) {
    for (const decoded of await codec.decodePage(page)) {
      if (decoded.kind !== 'decoded') continue;
      foldResult(rows, decoded.recorded);
    }
  }
  return eventsOfResult([...rows.values()], eventId);
}
