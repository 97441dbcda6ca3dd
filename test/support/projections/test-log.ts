import type { Envelope } from '../../../application/ports/event-codec.ts';
import type { EventStore, EventToAppend, Position, StreamName } from '../../../application/ports/event-store.ts';
import type { AnyEvent } from '../../../domain/catalogue.ts';
import { personStream } from '../../../domain/people/index.ts';
import { selfMeasurementStream, type ReadingId } from '../../../domain/self-measurement/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor, EventId } from '../../../domain/shared/recorded.ts';
import { epochMsOf, instantOfEpochMs, type CalendarDate, type Instant } from '../../../domain/shared/time.ts';
import { wishesStream } from '../../../domain/wishes/index.ts';
import { plainCodec } from './plain-codec.ts';

export const personNumber = (number: number): PersonId => `per_${String(number).padStart(20, '0')}` as PersonId;

export const startOfLog = '2026-03-01T00:00:00.000Z' as Instant;
export const minutesLater = (minutes: number): Instant => instantOfEpochMs(epochMsOf(startOfLog) + minutes * 60_000);

/** Facts of three contexts, each of which says little more than that it happened. */
export const reading = (readingId: string, kind: 'weight' | 'temperature' = 'weight'): AnyEvent => ({
  type: 'ReadingRecorded',
  data: {
    readingId: readingId as ReadingId,
    measured: kind === 'weight' ? { kind, kg: 60 } : { kind, celsius: 36.6 },
    measuredAt: startOfLog,
  },
});
export const correction = (readingId: string): AnyEvent => ({
  type: 'ReadingCorrected',
  data: { readingId: readingId as ReadingId, measured: { kind: 'waist', cm: 80 }, measuredAt: startOfLog },
});
export const retraction = (readingId: string): AnyEvent => ({
  type: 'ReadingRetracted',
  data: { readingId: readingId as ReadingId },
});
export const wish = (wishId: string): AnyEvent => ({
  type: 'WishDeclared',
  data: { wishId, topic: 'resuscitation', text: '不急救', declaredOn: '2026-03-01' as CalendarDate },
});
export const factor = (): AnyEvent => ({
  type: 'FactorDeclared',
  data: { factor: { name: 'betel', value: true }, declaredFrom: '2026-03-01' as CalendarDate },
});

export interface TestLog {
  /** Appends facts of one context to the person's stream; a minute passes before each call. */
  record(personId: PersonId, ...facts: AnyEvent[]): Promise<Position>;
  /** An event with these bytes in the person's stream of readings. */
  recordBytes(personId: PersonId, data: Uint8Array): Promise<Position>;
  readonly now: () => Instant;
}

/** A writer for tests: fixed ids and a clock that moves by the minute. `series` keeps the ids of two writers apart. */
export function createTestLog(store: EventStore, series = 1): TestLog {
  let minutes = 0;
  let events = 0;
  const nextEventId = (): EventId => {
    events += 1;
    return `00000000-0000-4000-8000-${String(series * 1_000_000 + events).padStart(12, '0')}` as EventId;
  };
  const envelopesFrom =
    (stream: StreamName, owner: PersonId, revision: bigint) =>
    (index: number): Envelope => ({
      stream,
      revision: revision + BigInt(index),
      eventId: nextEventId(),
      owner,
      actor: 'operator' as Actor,
      recordedAt: minutesLater(minutes),
      simulated: true,
    });
  const append = async (
    stream: StreamName,
    encode: (revision: bigint) => Promise<readonly EventToAppend[]>,
  ): Promise<Position> => {
    minutes += 1;
    const head = await store.headOf(stream);
    const outcome = await store.append(stream, head, await encode(head === 'no-stream' ? 0n : head + 1n));
    if (outcome.kind !== 'appended') throw new Error(`The test's append ended as ${outcome.kind}.`);
    return outcome.position;
  };
  return {
    record: (personId, ...facts) => {
      const stream = streamOf(personId, facts);
      return append(stream, (revision) => {
        const envelopeAt = envelopesFrom(stream, personId, revision);
        return plainCodec.encode(facts.map((fact, index) => ({ fact, envelope: envelopeAt(index) })));
      });
    },
    recordBytes: (personId, data) => {
      const stream = selfMeasurementStream(personId) as StreamName;
      return append(stream, async (revision) => {
        const envelope = envelopesFrom(stream, personId, revision)(0);
        const encoded = await plainCodec.encode([{ fact: reading('r'), envelope }]);
        return encoded.map((event) => ({ ...event, data }));
      });
    },
    now: () => minutesLater(minutes),
  };
}

function streamOf(personId: PersonId, facts: readonly AnyEvent[]): StreamName {
  const type = facts[0]?.type ?? '';
  if (type.startsWith('Wish')) return wishesStream(personId) as StreamName;
  return (type.startsWith('Factor') ? personStream(personId) : selfMeasurementStream(personId)) as StreamName;
}
