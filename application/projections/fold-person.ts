import { personStreams } from '../../domain/catalogue.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { DecodedEvent, EventCodec } from '../ports/event-codec.ts';
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
  readOn(belongs: Belongs): Promise<void>;
}

type Belongs = (stored: StoredEvent) => boolean;

export interface PersonReading {
  readonly store: EventStore;
  readonly codec: EventCodec;
}

export function createPersonFold(
  reading: PersonReading,
  models: readonly AnyReadModel[],
  personId: PersonId,
): PersonFold {
  const { fold, foldedPerson } = startFold(models, personId);
  const nextRevisions = new Map<StreamName, bigint>();
  return {
    personId,
    get failure() {
      return foldedPerson.failure;
    },
    rowsOf: (model) => foldedPerson.rowsOf(model),
    readOn: async (belongs) => {
      for (const stream of streamsOf(personId)) {
        const from = nextRevisions.get(stream) ?? 0n;
        for await (const page of decodedPages(reading, personId, { stream, from, belongs })) {
          for (const event of page) {
            fold(event);
            nextRevisions.set(stream, event.stored.revision + 1n);
          }
        }
      }
    },
  };
}

/** Everything of a person that belongs to a fold, read and decoded once for any number of them. */
export interface SharedReading {
  readonly pages: readonly (readonly DecodedEvent[])[];
  /** Takes what was appended since; one at a time. */
  readOn(): Promise<void>;
}

export function createSharedReading(reading: PersonReading, personId: PersonId, belongs: Belongs): SharedReading {
  const pages: (readonly DecodedEvent[])[] = [];
  const nextRevisions = new Map<StreamName, bigint>();
  /** Without those that were read up to an event that does not belong: no later one does. */
  const open = new Set(streamsOf(personId));
  const readStream = async (stream: StreamName): Promise<void> => {
    const from = nextRevisions.get(stream) ?? 0n;
    const belongsYet: Belongs = (stored) => {
      const does = belongs(stored);
      if (!does) open.delete(stream);
      return does;
    };
    for await (const page of decodedPages(reading, personId, { stream, from, belongs: belongsYet })) {
      pages.push(page);
      const last = page.at(-1);
      if (last !== undefined) nextRevisions.set(stream, last.stored.revision + 1n);
    }
  };
  return {
    pages,
    readOn: async () => {
      // All have ended when this does, so that whoever reads on after a failure is alone.
      const outcomes = await Promise.allSettled([...open].map(readStream));
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    },
  };
}

/** Others have their turn after each page, as they have while a fold reads for itself. */
export async function foldRead(
  pages: readonly (readonly DecodedEvent[])[],
  model: AnyReadModel,
  personId: PersonId,
): Promise<FoldedPerson> {
  const { fold, foldedPerson } = startFold([model], personId);
  for (const page of pages) {
    for (const event of page) fold(event);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return foldedPerson;
}

interface StartedFold {
  readonly fold: (event: DecodedEvent) => void;
  readonly foldedPerson: FoldedPerson;
}

function startFold(models: readonly AnyReadModel[], personId: PersonId): StartedFold {
  const rows = createWorkingRows();
  const failures = new Map<PersonId, Failure>();
  return {
    fold: (event) => foldOne(models, event, rows, failures),
    foldedPerson: {
      personId,
      get failure() {
        return failures.get(personId);
      },
      rowsOf: (model) => rows.rowsOf(model),
    },
  };
}

/** The brand is given by whoever names streams, and the catalogue is who does. */
const streamsOf = (personId: PersonId): readonly StreamName[] => personStreams(personId) as readonly StreamName[];

interface StreamPart {
  readonly stream: StreamName;
  readonly from: bigint;
  /** Up to the first that does not. */
  readonly belongs: Belongs;
}

async function* decodedPages(
  { store, codec }: PersonReading,
  personId: PersonId,
  { stream, from, belongs }: StreamPart,
): AsyncIterable<readonly DecodedEvent[]> {
  const events = store.readStream(stream, from);
  for await (const page of eventPages(ownedBy(personId, whileBelonging(events, belongs)))) {
    yield await codec.decodePage(page);
  }
}

async function* whileBelonging(events: AsyncIterable<StoredEvent>, belongs: Belongs): AsyncIterable<StoredEvent> {
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
