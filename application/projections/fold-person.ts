import { personStreams } from '../../domain/catalogue.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StoredEvent, StreamName } from '../ports/event-store.ts';
import type { StoredRow } from '../ports/read-model-store.ts';
import { foldOne, type Failure } from './fold-events.ts';
import { eventPages } from '../event-log/event-pages.ts';
import { createWorkingRows } from './working-rows.ts';

export interface FoldedPerson {
  readonly personId: PersonId;
  /** The first event that could not be folded; the rows are then those just before it. */
  readonly failure: Failure | undefined;
  rowsOf(model: AnyReadModel): readonly StoredRow[];
}

/** The rows of one person, from their streams and nothing else. */
export interface PersonFold extends FoldedPerson {
  /**
   * Takes from each stream the next events that belong to it, up to the first that does not. To be called again when
   * more of them do.
   */
  readOn(belongs: (stored: StoredEvent) => boolean): Promise<void>;
}

export function createPersonFold(
  { store, codec }: { readonly store: EventStore; readonly codec: EventCodec },
  models: readonly AnyReadModel[],
  personId: PersonId,
): PersonFold {
  const rows = createWorkingRows();
  const failures = new Map<PersonId, Failure>();
  const nextRevisions = new Map<StreamName, bigint>();
  const readStream = async (stream: StreamName, belongs: (stored: StoredEvent) => boolean): Promise<void> => {
    const events = store.readStream(stream, nextRevisions.get(stream) ?? 0n);
    for await (const page of eventPages(ownedBy(personId, whileBelonging(events, belongs)))) {
      for (const event of await codec.decodePage(page)) {
        foldOne(models, event, rows, failures);
        nextRevisions.set(stream, event.stored.revision + 1n);
      }
    }
  };
  return {
    personId,
    get failure() {
      return failures.get(personId);
    },
    rowsOf: (model) => rows.rowsOf(model),
    readOn: async (belongs) => {
      // The brand is given by whoever names streams, and the catalogue is who does.
      for (const stream of personStreams(personId)) await readStream(stream as StreamName, belongs);
    },
  };
}

async function* whileBelonging(
  events: AsyncIterable<StoredEvent>,
  belongs: (stored: StoredEvent) => boolean,
): AsyncIterable<StoredEvent> {
  for await (const stored of events) {
    if (!belongs(stored)) return;
    yield stored;
  }
}

/** As the live fold, which goes by owner. */
async function* ownedBy(personId: PersonId, events: AsyncIterable<StoredEvent>): AsyncIterable<StoredEvent> {
  for await (const stored of events) {
    if (stored.metadata.owner === personId) yield stored;
  }
}
