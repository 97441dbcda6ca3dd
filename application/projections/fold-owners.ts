import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { StoredEvent } from '../ports/event-store.ts';
import { foldOne, isErased, type Failure } from './fold-events.ts';
import type { FoldedPerson } from './fold-person.ts';
import { eventPages } from '../event-log/event-pages.ts';
import { createWorkingRows } from './working-rows.ts';

export interface FoldedOwner extends FoldedPerson {
  readonly events: number;
  /** Of their ciphertexts. */
  readonly bytes: number;
  readonly erasedEvents: number;
  readonly last: StoredEvent;
}

interface OwnerFold extends FoldedOwner {
  last: StoredEvent;
  events: number;
  bytes: number;
  erasedEvents: number;
  readonly rows: ReturnType<typeof createWorkingRows>;
  readonly failures: Map<PersonId, Failure>;
}

/** Folds a log that comes in order of owner: one owner's rows are complete, and in memory alone, when they are given. */
export async function* foldOwners(
  codec: EventCodec,
  models: readonly AnyReadModel[],
  events: AsyncIterable<StoredEvent>,
): AsyncIterable<FoldedOwner> {
  let owner: OwnerFold | undefined;
  for await (const page of eventPages(events)) {
    for (const event of await codec.decodePage(page)) {
      const personId = event.stored.metadata.owner;
      if (owner !== undefined && owner.personId !== personId) yield owner;
      if (owner?.personId !== personId) owner = beginOwner(event.stored);
      owner.last = event.stored;
      owner.events += 1;
      owner.bytes += event.stored.data.length;
      if (isErased(event)) owner.erasedEvents += 1;
      foldOne(models, event, owner.rows, owner.failures);
    }
  }
  if (owner !== undefined) yield owner;
}

function beginOwner(first: StoredEvent): OwnerFold {
  const personId = first.metadata.owner;
  const rows = createWorkingRows();
  const failures = new Map<PersonId, Failure>();
  return {
    personId,
    rows,
    failures,
    last: first,
    events: 0,
    bytes: 0,
    erasedEvents: 0,
    get failure() {
      return failures.get(personId);
    },
    rowsOf: (model) => rows.rowsOf(model),
  };
}
