import { accessFactsOf, type AccessFacts, type FamilyEvent } from '../../domain/access/index.ts';
import { delegationStream } from '../../domain/delegation/index.ts';
import { personStream } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { factsIn } from '../event-log/state-at-head.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StoredEvent, StreamName } from '../ports/event-store.ts';

/**
 * Reads the log's head each time, so that a revocation holds at once for every process. As of an instant: only what was
 * recorded by then.
 */
export interface AccessFactsReader {
  now(subject: PersonId): Promise<AccessFacts>;
  asOf(subject: PersonId, at: Instant): Promise<AccessFacts>;
}

/** What was read of one stream; never changed, only replaced by a longer one. */
interface ReadSoFar {
  readonly events: readonly Recorded<FamilyEvent>[];
  readonly next: bigint;
}
const nothingYet: ReadSoFar = { events: [], next: 0n };
/** Two streams a person, some tens of small events each: a few megabytes. */
const streamsKeptMax = 2_000;

export function createAccessFactsReader(needs: {
  readonly store: EventStore;
  readonly codec: EventCodec;
}): AccessFactsReader {
  const kept = new Map<StreamName, ReadSoFar>(); // In order of use.
  const keep = (stream: StreamName, read: ReadSoFar): void => {
    kept.delete(stream);
    kept.set(stream, read);
    const [oldest] = kept.keys();
    if (kept.size > streamsKeptMax && oldest !== undefined) kept.delete(oldest);
  };
  const readStream = async (name: string): Promise<ReadSoFar['events']> => {
    const stream = name as StreamName;
    const read = await readOn(needs, stream, kept.get(stream) ?? nothingYet);
    keep(stream, read);
    return read.events;
  };
  const eventsOf = async (subject: PersonId): Promise<ReadSoFar['events']> => {
    const [people, delegation] = await Promise.all([
      readStream(personStream(subject)),
      readStream(delegationStream(subject)),
    ]);
    return [...people, ...delegation];
  };
  return {
    now: async (subject) => accessFactsOf(await eventsOf(subject)),
    asOf: async (subject, at) => accessFactsOf((await eventsOf(subject)).filter(({ recordedAt }) => recordedAt <= at)),
  };
}

async function readOn(
  { store, codec }: { readonly store: EventStore; readonly codec: EventCodec },
  stream: StreamName,
  { events, next }: ReadSoFar,
): Promise<ReadSoFar> {
  const page: StoredEvent[] = [];
  for await (const stored of store.readStream(stream, next)) page.push(stored);
  const last = page.at(-1);
  if (last === undefined) return { events, next };
  const more = factsIn(await codec.decodePage(page)) as readonly Recorded<FamilyEvent>[];
  return { events: [...events, ...more], next: last.revision + 1n };
}
