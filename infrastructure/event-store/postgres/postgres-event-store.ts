import type pg from 'pg';
import { EventStoreUnavailable, type EventStore } from '../../../application/ports/event-store.ts';
import { assertLegalAppend } from '../legal-append.ts';
import { createAppendCoalescer } from './append-coalescer.ts';
import { createAppendWriter } from './append-writer.ts';
import { createChangeNotices } from './change-notices.ts';
import { createHiddenTail } from './hidden-tail.ts';
import { createLogReader } from './log-reader.ts';
import { pendingAppend } from './pending-append.ts';

/** Above the limits of the database for locks and statements, so that its own, certain, answer comes first. */
const answerTimeoutMsDefault = 40_000;

export interface PostgresEventStoreNeeds {
  /** Migrated. It stays the caller's: closing the store gives every connection back and leaves the pool open. */
  readonly pool: pg.Pool;
  readonly answerTimeoutMs?: number;
}

export function createPostgresEventStore({
  pool,
  answerTimeoutMs = answerTimeoutMsDefault,
}: PostgresEventStoreNeeds): EventStore {
  const notices = createChangeNotices(pool, answerTimeoutMs);
  const tail = createHiddenTail(() => notices.wake());
  const reader = createLogReader({ pool, answerTimeoutMs, tail });
  const coalescer = createAppendCoalescer(createAppendWriter({ pool, answerTimeoutMs }));
  let isClosed = false;

  const append: EventStore['append'] = async (stream, expected, events) => {
    if (isClosed) throw new EventStoreUnavailable('The event store is closed.');
    assertLegalAppend(stream, expected, events);
    const outcome = await coalescer.append(pendingAppend(stream, expected, events));
    if (outcome.kind !== 'conflict') notices.announce();
    return outcome;
  };

  return {
    ...reader,
    append,
    wakeUps: notices.wakeUps,
    close: async () => {
      isClosed = true;
      await coalescer.settled();
      tail.close();
      await notices.close();
    },
  };
}
