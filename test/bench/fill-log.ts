import type { EventCodec } from '../../application/ports/event-codec.ts';
import type { EventStore, StreamName } from '../../application/ports/event-store.ts';
import type { Clock } from '../../application/ports/clock.ts';
import type { Identifiers } from '../../application/ports/identifiers.ts';
import type { AnyEvent } from '../../domain/catalogue.ts';
import { healthRecordStream } from '../../domain/health-record/index.ts';
import { selfMeasurementStream } from '../../domain/self-measurement/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { Chance } from '../../application/demo/seeded-chance.ts';
import { tokens } from '../../interfaces/composition/tokens.ts';
import { personIdOf } from '../support/events.ts';
import { healthRecordOf, readingFact } from './material.ts';
import type { Product } from './product.ts';

export interface StreamToFill {
  readonly stream: string;
  readonly owner: PersonId;
  readonly facts: readonly AnyEvent[];
}

/** As the demo's own: the read endpoint is asked by its session without sign-in. */
export const benchActor = 'demo' as Actor;

/** As an import batches them. */
const eventsPerAppend = 500;
/** Two keep both processors busy: one encrypts while the other inserts. */
const streamsAtOnce = 4;

/** Fills new streams through codec and store as the product would, without deciding anything. The number of events. */
export async function fillLog(product: Product, streams: Iterable<StreamToFill>): Promise<number> {
  const writing = {
    codec: product.get(tokens.codec),
    store: product.get(tokens.store),
    clock: product.get(tokens.clock),
    identifiers: product.get(tokens.identifiers),
  };
  const rest = streams[Symbol.iterator]();
  const fillInTurn = async (): Promise<number> => {
    let events = 0;
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      await fillStream(writing, next.value);
      events += next.value.facts.length;
    }
    return events;
  };
  const counts = await Promise.all(Array.from({ length: streamsAtOnce }, fillInTurn));
  return counts.reduce((sum, count) => sum + count, 0);
}

export interface Writing {
  readonly codec: EventCodec;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

async function fillStream(writing: Writing, { stream, owner, facts }: StreamToFill): Promise<void> {
  for (let from = 0; from < facts.length; from += eventsPerAppend) {
    await appendFacts(writing, { stream, owner, facts: facts.slice(from, from + eventsPerAppend) }, BigInt(from));
  }
}

/** Encrypts and appends at the revision that comes next; anything but success ends the bench. */
export async function appendFacts(
  { codec, store, clock, identifiers }: Writing,
  { stream, owner, facts }: StreamToFill,
  revision: bigint,
): Promise<void> {
  const recordedAt = clock.now();
  const encoded = await codec.encode(
    facts.map((fact, index) => ({
      fact,
      envelope: {
        stream: stream as StreamName,
        revision: revision + BigInt(index),
        eventId: identifiers.eventId(),
        owner,
        actor: benchActor,
        recordedAt,
        simulated: false,
      },
    })),
  );
  const outcome = await store.append(stream as StreamName, revision === 0n ? 'no-stream' : revision - 1n, encoded);
  if (outcome.kind !== 'appended') throw new Error(`An append of the bench ended as ${outcome.kind}.`);
}

/** Five hundred events a person: some eight years of a life with an illness. */
const eventsPerPerson = 500;
const readingsPerPerson = 100;

/** Whole people, at least so many events in all. */
export function* livesOf(events: number, chance: Chance): Generator<StreamToFill> {
  for (let person = 0; person * eventsPerPerson < events; person += 1) {
    const owner = personIdOf(person);
    const rows = eventsPerPerson - readingsPerPerson - 1;
    yield { stream: healthRecordStream(owner), owner, facts: healthRecordOf(rows, chance) };
    yield readingsOf(person, readingsPerPerson, chance);
  }
}

export function readingsOf(person: number, count: number, chance: Chance): StreamToFill {
  const owner = personIdOf(person);
  const facts = Array.from({ length: count }, (_, n) => readingFact(n, chance));
  return { stream: selfMeasurementStream(owner), owner, facts };
}
