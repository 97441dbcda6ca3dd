import { merge, Subject } from 'rxjs';
import { EventStoreUnavailable, type EventStore } from '../../../application/ports/event-store.ts';
import { assertLegalAppend } from '../legal-append.ts';
import { createAppendWriter } from './append-writer.ts';
import { createClientKeeper } from './client-keeper.ts';
import { createDistantBell } from './distant-bell.ts';
import { createLogMarker } from './log-marker.ts';
import { namesOfLog } from './log-names.ts';
import { createLogReader } from './log-reader.ts';
import { createPageReader } from './page-reader.ts';
import { createStreamLines } from './stream-lines.ts';

export interface KurrentEventStoreNeeds {
  /** `kurrentdb://…`: addresses, TLS, credentials. Throws `InvalidConnectionString`. */
  readonly connectionString: string;
  /** Which of the logs on a server: streams are named `<logName>-…`. */
  readonly logName?: string;
  readonly answerTimeoutMs?: number;
  readonly quietMsMax?: number;
}

const logNameDefault = 'passbook';
/** Above the two seconds in which a server gives up a write, so that its own, certain, answer comes first. */
const answerTimeoutMsDefault = 10_000;
const quietMsMaxDefault = 60_000;

export function createKurrentEventStore({
  connectionString,
  logName = logNameDefault,
  answerTimeoutMs = answerTimeoutMsDefault,
  quietMsMax = quietMsMaxDefault,
}: KurrentEventStoreNeeds): EventStore {
  // Apart, because what breaks one of them for good leaves the others alone.
  const writing = createClientKeeper(connectionString);
  const reading = createClientKeeper(connectionString);
  const listening = createClientKeeper(connectionString);
  const names = namesOfLog(logName);
  const pages = createPageReader({ clients: reading, names, answerTimeoutMs });
  const write = createAppendWriter({ clients: writing, pages, names, answerTimeoutMs });
  const logId = createLogMarker({ clients: writing, pages, names, answerTimeoutMs });
  const bell = createDistantBell({ clients: listening, names, quietMsMax });
  const lines = createStreamLines();
  const own = new Subject<void>();
  let isClosed = false;

  const append: EventStore['append'] = async (stream, expected, events) => {
    if (isClosed) throw new EventStoreUnavailable('The event store is closed.');
    assertLegalAppend(stream, expected, events);
    const outcome = await lines.run(stream, () => write(stream, expected, events));
    if (outcome.kind !== 'conflict') own.next();
    return outcome;
  };

  return {
    ...createLogReader({ pages, names }),
    append,
    logId,
    wakeUps: merge(own, bell.rings),
    close: async () => {
      isClosed = true;
      await lines.settled();
      own.complete();
      await bell.close();
      await Promise.all([writing, reading, listening].map((clients) => clients.close()));
    },
  };
}
