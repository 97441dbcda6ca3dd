import type { EventStore, Position, StoredEvent, StreamName } from '../../../application/ports/event-store.ts';
import { EventStoreUnavailable } from '../../../application/ports/event-store.ts';
import { CheckpointBeyondLog } from '../../../application/ports/read-model-store.ts';
import { assertFromRevision, assertPageSize } from '../legal-read.ts';
import { knownPosition, storedEvent, type ReadEvent } from './event-form.ts';
import type { LogNames } from './log-names.ts';
import { placeOf } from './log-place.ts';
import { pageEventsMax, type PageReader } from './page-reader.ts';

export type LogReader = Pick<EventStore, 'readStream' | 'headOf' | 'readAll' | 'head' | 'readByOwner'>;

interface Needs {
  readonly pages: PageReader;
  readonly names: LogNames;
}

export function createLogReader(needs: Needs): LogReader {
  const { pages, names } = needs;
  return {
    readStream: (stream, fromRevision = 0n) => {
      assertFromRevision(fromRevision);
      return eachOfStream(needs, stream, fromRevision);
    },
    headOf: async (stream) => {
      const last = await pages.lastOfStream(names.serverName(stream));
      return last === undefined ? 'no-stream' : BigInt(last.revision);
    },
    readAll: (after, limit) => readAfter(needs, after, limit),
    head: async () => {
      const last = await pages.lastOfLog();
      return last === undefined ? 'start' : knownPosition(last);
    },
    readByOwner: (upTo) => {
      placeOf(upTo); // A position of another log is refused before anything is read.
      return eachByOwner(needs, upTo);
    },
  };
}

async function* eachOfStream(
  { pages, names }: Needs,
  stream: StreamName,
  fromRevision: bigint,
): AsyncGenerator<StoredEvent> {
  const name = names.serverName(stream);
  for (let from = fromRevision; ; from += BigInt(pageEventsMax)) {
    const page = await pages.ofStream(name, from, pageEventsMax);
    yield* page.map((event) => storedEvent(event, names));
    if (page.length < pageEventsMax) return;
  }
}

/** Reads begin at a place, not behind it: the event there is read once more, and shows that this is the same log. */
async function readAfter(needs: Needs, after: Position | 'start', limit: number): Promise<readonly StoredEvent[]> {
  assertPageSize(limit);
  const { names } = needs;
  const events: StoredEvent[] = [];
  for (let anchor = after; events.length < limit; anchor = events.at(-1)?.position ?? anchor) {
    const overlap = anchor === 'start' ? 0 : 1;
    const wanted = Math.min(limit - events.length + overlap, pageEventsMax);
    const page = await pageFrom(needs, anchor, wanted);
    assertAnchored(page, anchor);
    events.push(...page.slice(overlap).map((event) => storedEvent(event, names)));
    if (page.length < wanted) break;
  }
  return events;
}

/** A page without anything is what comes from beyond the end; whoever asked from there compares with `head`. */
function assertAnchored([first]: readonly ReadEvent[], anchor: Position | 'start'): void {
  if (first === undefined || anchor === 'start' || knownPosition(first) === anchor) return;
  throw new CheckpointBeyondLog('No event of this log stands where the reader left off.');
}

/**
 * A place inside a record is answered as if the server were away, now and for ever. So when a read from a place fails,
 * while the end of the same log can be read before and after, it is the place that is wrong: the log is another, or an
 * older one that went another way.
 */
async function pageFrom(
  { pages }: Needs,
  anchor: Position | 'start',
  eventsMax: number,
): Promise<readonly ReadEvent[]> {
  if (anchor === 'start') return pages.ofLog('start', eventsMax);
  const place = placeOf(anchor);
  try {
    return await pages.ofLog(place, eventsMax);
  } catch (error) {
    if (!(error instanceof EventStoreUnavailable)) throw error;
    await pages.lastOfLog();
    return pages.ofLog(place, 1).then(
      () => pages.ofLog(place, eventsMax),
      async (cause: unknown) => {
        await pages.lastOfLog();
        throw new CheckpointBeyondLog('The log has no place where the reader left off.', { cause });
      },
    );
  }
}

/**
 * KurrentDB has no index by owner. A first pass over the log learns the names of everybody's streams, and only names
 * are kept; a second one reads the streams, person by person.
 */
async function* eachByOwner(needs: Needs, upTo: Position): AsyncGenerator<StoredEvent> {
  const streamsOf = await streamsByOwner(needs, upTo);
  for (const owner of [...streamsOf.keys()].sort(byCodeUnit)) {
    for (const stream of [...(streamsOf.get(owner) ?? [])].sort(byCodeUnit)) {
      yield* eachUpTo(eachOfStream(needs, stream, 0n), owner, upTo);
    }
  }
}

async function* eachUpTo(
  events: AsyncIterable<StoredEvent>,
  owner: string,
  upTo: Position,
): AsyncGenerator<StoredEvent> {
  for await (const event of events) {
    if (event.position > upTo) return;
    if (event.metadata.owner === owner) yield event;
  }
}

async function streamsByOwner(needs: Needs, upTo: Position): Promise<ReadonlyMap<string, ReadonlySet<StreamName>>> {
  const streamsOf = new Map<string, Set<StreamName>>();
  let position: Position | 'start' = 'start';
  while (position === 'start' || position < upTo) {
    const page: readonly StoredEvent[] = await readAfter(needs, position, pageEventsMax - 1);
    for (const { metadata, stream, position: at } of page) {
      if (at > upTo) return streamsOf;
      const streams = streamsOf.get(metadata.owner) ?? new Set();
      streamsOf.set(metadata.owner, streams.add(stream));
    }
    const last = page.at(-1);
    if (last === undefined) return streamsOf;
    position = last.position;
  }
  return streamsOf;
}

/** As every other store orders them: people must be apart, not in anybody's alphabet. */
const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : 1);
