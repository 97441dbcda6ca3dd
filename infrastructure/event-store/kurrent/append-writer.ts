import { NO_STREAM } from '@kurrent/kurrentdb-client';
import {
  EventStoreUnavailable,
  IllegalAppend,
  type AppendOutcome,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import type { ClientKeeper } from './client-keeper.ts';
import { eventsForServer, knownPosition } from './event-form.ts';
import { LogDamaged } from './log-damage.ts';
import type { LogNames } from './log-names.ts';
import { positionOf } from './log-place.ts';
import type { PageReader } from './page-reader.ts';
import { answerOf } from './server-answer.ts';
import { createTurnstile } from './turnstile.ts';

export interface AppendWriterNeeds {
  readonly clients: ClientKeeper;
  readonly pages: PageReader;
  readonly names: LogNames;
  readonly answerTimeoutMs: number;
}

/**
 * All appends of a client share one stream, whose queue takes sixteen messages. What waits behind them when the stream
 * breaks is rejected where nobody can catch it, which ends the process; so nothing ever waits there.
 */
const inFlightMax = 16;

interface Append {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

export function createAppendWriter(needs: AppendWriterNeeds): EventStore['append'] {
  const turnstile = createTurnstile(inFlightMax);
  return (stream, expected, events) => turnstile.pass(() => write(needs, { stream, expected, events }));
}

async function write(needs: AppendWriterNeeds, append: Append): Promise<AppendOutcome> {
  const { clients, names, answerTimeoutMs } = needs;
  const events = eventsForServer(append.events);
  const options = {
    streamState: append.expected === 'no-stream' ? NO_STREAM : append.expected,
    requiresLeader: true,
    throwOnAppendFailure: true,
  } as const;
  try {
    const { nextExpectedRevision, position } = await clients.use(answerTimeoutMs, (client) =>
      client.appendToStream(names.serverName(append.stream), events, options),
    );
    assertDense(append, nextExpectedRevision);
    return await appended(needs, append, positionOf(position));
  } catch (error) {
    if (error instanceof EventStoreUnavailable || error instanceof LogDamaged) throw error;
    return whatBecameOf(needs, append, error);
  }
}

/** A stream that was deleted goes on behind its old end: revisions before that are gone, and with them what we fold. */
function assertDense(append: Append, revision: bigint): void {
  if (revision === lastRevisionOf(append)) return;
  throw new LogDamaged('A stream of this log was deleted or cut off.');
}

/** An idempotent answer may come without a position; then it is read where the append stands. */
async function appended(
  needs: AppendWriterNeeds,
  append: Append,
  position: ReturnType<typeof positionOf>,
): Promise<AppendOutcome> {
  const revision = lastRevisionOf(append);
  if (position !== undefined) return { kind: 'appended', revision, position };
  return (
    (await standing(needs, append)) ?? { kind: 'outcome-unknown', cause: new Error('Appended, but not readable.') }
  );
}

async function whatBecameOf(needs: AppendWriterNeeds, append: Append, cause: unknown): Promise<AppendOutcome> {
  const answer = answerOf(cause);
  switch (answer?.kind) {
    case 'conflict':
      return settleConflict(needs, append, answer.actual);
    case 'too-large':
      throw new IllegalAppend(`The server takes at most ${answer.appendBytesMax} bytes in one append.`, { cause });
    case 'stream-deleted':
      throw new LogDamaged('A stream of this log was tombstoned.', { cause });
    case 'access-denied':
      throw new EventStoreUnavailable('KurrentDB refuses these credentials.', { cause });
    default:
      // Also an error about another append: one bad request rejects all that are in flight beside it.
      return { kind: 'outcome-unknown', cause };
  }
}

/** The server knows its own; this is for what it does not recognise, as after a stream was begun anew. */
async function settleConflict(
  needs: AppendWriterNeeds,
  append: Append,
  actual: ExpectedRevision,
): Promise<AppendOutcome> {
  if (actual === 'no-stream' || actual < lastRevisionOf(append)) return { kind: 'conflict', actual };
  return (await standing(needs, append)) ?? { kind: 'conflict', actual };
}

/** The same events at their place, or undefined: others stand there, or none. */
async function standing({ pages, names }: AppendWriterNeeds, append: Append): Promise<AppendOutcome | undefined> {
  const { stream, events } = append;
  const revision = lastRevisionOf(append);
  try {
    const first = revision - BigInt(events.length) + 1n;
    const there = await pages.ofStream(names.serverName(stream), first, events.length);
    const last = there.at(-1);
    if (last === undefined || !events.every(({ eventId }, index) => there[index]?.id === eventId)) return undefined;
    return { kind: 'appended', revision, position: knownPosition(last) };
  } catch (cause) {
    if (!(cause instanceof EventStoreUnavailable)) throw cause;
    return { kind: 'outcome-unknown', cause };
  }
}

const lastRevisionOf = ({ expected, events }: Append): bigint =>
  (expected === 'no-stream' ? -1n : expected) + BigInt(events.length);
