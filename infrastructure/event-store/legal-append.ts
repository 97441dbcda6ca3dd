import {
  appendBytesMax,
  appendEventsMax,
  IllegalAppend,
  type EventToAppend,
  type ExpectedRevision,
  type StreamName,
} from '../../application/ports/event-store.ts';

/** The largest number that a signed 64-bit column, and KurrentDB, can count to. */
const revisionMax = 2n ** 63n - 1n;
const lowerCaseUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Refuses a caller's mistakes before anything is sent. The same for every adapter, so that what one store takes, the
 * next one takes as well: an event that cannot be copied to another store would be lost in a move.
 */
export function assertLegalAppend(
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): void {
  assertStorableText('stream', stream);
  if (stream === '') throw new IllegalAppend('The stream has no name.');
  if (events.length === 0) throw new IllegalAppend('An append without events says nothing.');
  if (events.length > appendEventsMax) {
    throw new IllegalAppend(`${events.length} events in one append; at most ${appendEventsMax} are taken.`);
  }
  assertRevision(expected, events.length);
  const bytes = dataBytesOf(events);
  if (bytes > appendBytesMax) {
    throw new IllegalAppend(`${bytes} bytes in one append; at most ${appendBytesMax} are taken.`);
  }
  events.forEach(assertStorableEvent);
}

/** The limit is on the data: KurrentDB does not count metadata either. */
export const dataBytesOf = (events: readonly EventToAppend[]): number =>
  events.reduce((sum, event) => sum + event.data.byteLength, 0);

function assertRevision(expected: ExpectedRevision, eventCount: number): void {
  if (expected === 'no-stream') return;
  if (expected < 0n)
    throw new IllegalAppend('A revision is never negative; a stream that is not there is "no-stream".');
  if (expected + BigInt(eventCount) > revisionMax)
    throw new IllegalAppend('The revision is beyond what can be counted.');
}

function assertStorableEvent({ eventId, type, metadata }: EventToAppend): void {
  // Other spellings of one UUID come back changed from a store that keeps it as a number.
  if (!lowerCaseUuid.test(eventId)) throw new IllegalAppend('An event id is a UUID in lower case.');
  if (type === '') throw new IllegalAppend('The event has no type.');
  assertStorableText('type', type);
  assertStorableText('owner', metadata.owner);
  assertStorableText('actor', metadata.actor);
  assertStorableText('keyId', metadata.keyId);
  assertStorableText('recordedAt', metadata.recordedAt);
  for (const [name, value] of Object.entries(metadata.clear)) {
    assertStorableText('name of a clear field', name);
    if (typeof value === 'string') assertStorableText(name, value);
    else if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new IllegalAppend(`The clear field ${name} is no number that JSON can say.`);
    }
  }
}

/** PostgreSQL has no U+0000 in text, and half a surrogate pair has no UTF-8: neither would come back as it went in. */
function assertStorableText(place: string, text: string): void {
  if (text.includes('\u0000') || !text.isWellFormed()) throw new IllegalAppend(`The ${place} is no storable text.`);
}
