import { randomUUID } from 'node:crypto';
import { jsonEvent, NO_STREAM } from '@kurrent/kurrentdb-client';
import { EventStoreUnavailable, type LogId } from '../../../application/ports/event-store.ts';
import type { ClientKeeper } from './client-keeper.ts';
import type { LogNames } from './log-names.ts';
import type { PageReader } from './page-reader.ts';
import { answerOf } from './server-answer.ts';

export interface LogMarkerNeeds {
  readonly clients: ClientKeeper;
  readonly pages: PageReader;
  readonly names: LogNames;
  readonly answerTimeoutMs: number;
}

/**
 * KurrentDB has no id of a log that a client can ask for. Ours is the id of the one event of a stream of its own, written
 * by whoever asks first; a backup that is restored has it, a new server does not.
 */
export function createLogMarker({ clients, pages, names, answerTimeoutMs }: LogMarkerNeeds): () => Promise<LogId> {
  const read = async (): Promise<LogId | undefined> => {
    const [marker] = await pages.ofStream(names.marker, 0n, 1);
    return marker?.id as LogId | undefined;
  };
  const draw = async (): Promise<void> => {
    const begun = jsonEvent({ id: randomUUID(), type: 'LogBegun', data: {} });
    try {
      await clients.use(answerTimeoutMs, (client) =>
        client.appendToStream(names.marker, begun, { streamState: NO_STREAM, requiresLeader: true }),
      );
    } catch (error) {
      // Either somebody else was first, or nobody knows what became of it; what stands there counts.
      if (answerOf(error)?.kind !== 'conflict') throw new EventStoreUnavailable('The log has no id.', { cause: error });
    }
  };
  let known: LogId | undefined;
  return async () => {
    known ??= await read();
    if (known !== undefined) return known;
    await draw();
    known = await read();
    if (known === undefined) throw new EventStoreUnavailable('The log has no id.');
    return known;
  };
}
