import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  streamNameFilter,
  type ReadAllOptions,
  type ReadStreamOptions,
} from '@kurrent/kurrentdb-client';
import { EventStoreUnavailable } from '../../../application/ports/event-store.ts';
import type { ClientKeeper } from './client-keeper.ts';
import type { ReadEvent } from './event-form.ts';
import { LogDamaged } from './log-damage.ts';
import type { LogNames } from './log-names.ts';
import type { LogPlace } from './log-place.ts';
import { answerOf } from './server-answer.ts';

/** A read that is left before its end blocks the client's later reads, so pages are small and each is read to its end. */
export const pageEventsMax = 500;

export interface PageReader {
  /** From a revision on; a missing stream is an empty one. */
  ofStream(serverName: string, fromRevision: bigint, eventsMax: number): Promise<readonly ReadEvent[]>;
  lastOfStream(serverName: string): Promise<ReadEvent | undefined>;
  /** Of the streams of this log; the event at the place itself is the first one. */
  ofLog(from: LogPlace | 'start', eventsMax: number): Promise<readonly ReadEvent[]>;
  lastOfLog(): Promise<ReadEvent | undefined>;
}

export interface PageReaderNeeds {
  readonly clients: ClientKeeper;
  readonly names: LogNames;
  readonly answerTimeoutMs: number;
}

type Resolved = AsyncIterable<{ readonly event?: ReadEvent }>;

export function createPageReader({ clients, names, answerTimeoutMs }: PageReaderNeeds): PageReader {
  // The leader has what was acknowledged; a follower may not have it yet.
  const requiresLeader = true;
  const filter = streamNameFilter({ prefixes: [names.prefix] });

  const read = async (open: Parameters<typeof clients.use<readonly ReadEvent[]>>[1]): Promise<readonly ReadEvent[]> => {
    try {
      return await clients.use(answerTimeoutMs, open);
    } catch (error) {
      return nothingOr(error);
    }
  };
  const stream = (name: string, options: ReadStreamOptions): Promise<readonly ReadEvent[]> =>
    read((client) => drained(client.readStream(name, { ...options, requiresLeader })));
  const log = (options: ReadAllOptions): Promise<readonly ReadEvent[]> =>
    read((client) => drained(client.readAll({ ...options, filter, requiresLeader })));

  return {
    ofStream: (name, fromRevision, maxCount) => stream(name, { direction: FORWARDS, fromRevision, maxCount }),
    lastOfStream: async (name) => (await stream(name, { direction: BACKWARDS, fromRevision: END, maxCount: 1 }))[0],
    ofLog: (from, maxCount) => log({ direction: FORWARDS, fromPosition: from === 'start' ? START : from, maxCount }),
    lastOfLog: async () => (await log({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))[0],
  };
}

async function drained(read: Resolved): Promise<readonly ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const { event } of read) if (event !== undefined) events.push(event);
  return events;
}

function nothingOr(error: unknown): readonly ReadEvent[] {
  if (error instanceof EventStoreUnavailable) throw error;
  switch (answerOf(error)?.kind) {
    case 'stream-not-found':
      return [];
    case 'stream-deleted':
      throw new LogDamaged('A stream of this log was tombstoned.', { cause: error });
    case 'access-denied':
      throw new EventStoreUnavailable('KurrentDB refuses these credentials.', { cause: error });
    default:
      throw new EventStoreUnavailable('KurrentDB could not be read.', { cause: error });
  }
}
