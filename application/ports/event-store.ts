import type { Observable } from 'rxjs';
import type { Brand } from '../../domain/shared/brand.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor, EventId } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';

/** `<context>-<personId>`. */
export type StreamName = Brand<string, 'StreamName'>;
/** Says which log this is; kept in every checkpoint, so that a checkpoint never meets another log. */
export type LogId = Brand<string, 'LogId'>;
/** Opaque, and as text ordered like the log (each adapter pads its own numbers). Unknown to readers of health data. */
export type Position = Brand<string, 'Position'>;

/** Always what the writer has read: there is no `any`. A revision counts from 0n and is dense. */
export type ExpectedRevision = 'no-stream' | bigint;

/** Clear text beside the ciphertext: what storage, projections and proofs must know without a key. */
export interface EventMetadata {
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  readonly owner: PersonId;
  readonly actor: Actor;
  /** Names the data key; resolvable only while that key lives. */
  readonly keyId: string;
  readonly simulated: boolean;
  /** The few fields of `data` that the contract leaves readable. */
  readonly clear: Readonly<Record<string, string | number | boolean | null>>;
}

export interface EventToAppend {
  readonly eventId: EventId;
  readonly type: string;
  /** Nonce, ciphertext and tag. The store never looks inside. */
  readonly data: Uint8Array;
  readonly metadata: EventMetadata;
}

export interface StoredEvent extends EventToAppend {
  readonly stream: StreamName;
  readonly revision: bigint;
  readonly position: Position;
}

export type AppendOutcome =
  /** Revision and position of the last event of this append; the same when the same ids come again. */
  | { readonly kind: 'appended'; readonly revision: bigint; readonly position: Position }
  | { readonly kind: 'conflict'; readonly actual: ExpectedRevision }
  /** The store may or may not have it: settle it by the same append again (same ids, same revision). */
  | { readonly kind: 'outcome-unknown'; readonly cause: unknown };

/** More than this in one append is refused before anything is sent: KurrentDB's default is 1 MiB. */
export const appendBytesMax = 1_048_576;
export const appendEventsMax = 1_000;

/** A caller's mistake (empty append, too large, negative revision): a bug, not an outcome. */
export class IllegalAppend extends Error {
  readonly code = 'illegal-append';
}

/** Nothing was written, or nothing could be read: the world is broken, try again later. */
export class EventStoreUnavailable extends Error {
  readonly code = 'event-store-unavailable';
}

export interface EventStore {
  logId(): Promise<LogId>;

  /**
   * All or nothing. Same event ids again at the same expected revision: `appended` with the original revision, also
   * after later events; a partly known batch: `conflict`. Only ids are compared; the same id may be in two streams.
   */
  append(stream: StreamName, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendOutcome>;

  /** In order of revision, from `fromRevision` on, in bounded pages. A missing stream is an empty one. */
  readStream(stream: StreamName, fromRevision?: bigint): AsyncIterable<StoredEvent>;

  /** The revision of the last event, without reading it. */
  headOf(stream: StreamName): Promise<ExpectedRevision>;

  /**
   * The next events of the whole log after a position, in the log's order. Gap-free: what it has passed can never
   * become visible later. Fewer than the limit come where they are large (`isPageFull` says when more may follow); an
   * empty page means: nothing more is certain yet.
   */
  readAll(after: Position | 'start', limit: number): Promise<readonly StoredEvent[]>;

  /** The position of the last event that `readAll` would give now. */
  head(): Promise<Position | 'start'>;

  /**
   * Everything up to a position, with all events of one owner together and each stream in order. For rebuilds:
   * a person's rows are then folded once and flushed once.
   */
  readByOwner(upTo: Position): AsyncIterable<StoredEvent>;

  /** Fires when something may be new: after own appends, and after other processes' where the store can tell. */
  readonly wakeUps: Observable<void>;

  close(): Promise<void>;
}
