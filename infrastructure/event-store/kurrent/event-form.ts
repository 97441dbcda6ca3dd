import { binaryEvent, type BinaryEventData } from '@kurrent/kurrentdb-client';
import {
  IllegalAppend,
  type EventMetadata,
  type EventToAppend,
  type Position,
  type StoredEvent,
} from '../../../application/ports/event-store.ts';
import type { EventId } from '../../../domain/shared/recorded.ts';
import { LogDamaged } from './log-damage.ts';
import type { LogNames } from './log-names.ts';
import { positionOf, type ReportedPlace } from './log-place.ts';

/** As much of what the client gives as we read. Its `created` is cut to seconds on one path: our time is in the metadata. */
export interface ReadEvent {
  readonly id: string;
  readonly streamId: string;
  /** Against their types, clients before 1.3 gave numbers. */
  readonly revision: bigint | number;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly position?: ReportedPlace;
}

/**
 * KurrentDB limits the data of an append, not its metadata; but a request of 16 MiB breaks the stream that all appends
 * share, and one of more than 3 MiB is sent in parts.
 */
const metadataBytesMax = 1_048_576;

export function eventsForServer(events: readonly EventToAppend[]): BinaryEventData[] {
  const bytes = events.reduce((sum, { metadata }) => sum + Buffer.byteLength(JSON.stringify(metadata)), 0);
  if (bytes > metadataBytesMax) {
    throw new IllegalAppend(`${bytes} bytes of metadata in one append; at most ${metadataBytesMax} are taken.`);
  }
  return events.map(({ eventId, type, data, metadata }) =>
    binaryEvent({ id: eventId, type, data, metadata: { ...metadata } }),
  );
}

export function storedEvent(read: ReadEvent, names: LogNames): StoredEvent {
  const { id, streamId, revision, type, data, metadata } = read;
  if (!(data instanceof Uint8Array) || !isMetadata(metadata)) {
    throw new LogDamaged('An event in a stream of this log was not written by this product.');
  }
  return {
    eventId: id as EventId,
    type,
    // A plain array, as other stores give it; the driver's class would be seen by whoever compares.
    data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    metadata,
    stream: names.streamOf(streamId),
    revision: BigInt(revision),
    position: knownPosition(read),
  };
}

export function knownPosition({ position }: Pick<ReadEvent, 'position'>): Position {
  const known = positionOf(position);
  if (known === undefined) throw new LogDamaged('The server does not say where events of a stream stand in its log.');
  return known;
}

const kinds: Readonly<Record<Exclude<keyof EventMetadata, 'clear'>, string>> = {
  schemaVersion: 'number',
  recordedAt: 'string',
  owner: 'string',
  actor: 'string',
  keyId: 'string',
  simulated: 'boolean',
};

/** Bytes that are no JSON arrive as bytes, so they have none of these. */
function isMetadata(value: unknown): value is EventMetadata {
  if (typeof value !== 'object' || value === null) return false;
  const clear: unknown = Reflect.get(value, 'clear');
  if (typeof clear !== 'object' || clear === null) return false;
  return Object.entries(kinds).every(([name, kind]) => typeof Reflect.get(value, name) === kind);
}
