import type { EventToAppend, StreamName } from '../../../application/ports/event-store.ts';
import type { Chance } from '../../../application/demo/seeded-chance.ts';
import { healthRecordStream, type WesternVisitClaimed } from '../../../domain/health-record/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { tokens } from '../../../interfaces/composition/tokens.ts';
import { personIdOf } from '../../support/events.ts';
import type { RawEvents } from '../baselines/raw-events.ts';
import { appendFacts, benchActor, type Writing } from '../fill-log.ts';
import { visitFact } from '../material.ts';
import type { Product } from '../product.ts';

/** Appends one event; the worker's streams go round. */
export type AppendOne = (worker: number) => Promise<void>;

/** Writers come back to a stream after a while, as people do; all together they write to some four hundred. */
const streamsMax = 400;
const streamsPerWriterMax = 50;
const factsInTurn = 1_000;

export interface AppendPlan {
  readonly writers: number;
  readonly facts: readonly WesternVisitClaimed[];
  readonly streamsPerWriter: number;
}

export const planAppends = (writers: number, chance: Chance): AppendPlan => ({
  writers,
  facts: Array.from({ length: factsInTurn }, (_, n) => visitFact(n, chance)),
  streamsPerWriter: Math.min(streamsPerWriterMax, Math.ceil(streamsMax / writers)),
});

interface StreamTurn {
  readonly owner: PersonId;
  revision: bigint;
}

/** Each side has its own people; `series` tells them apart. A worker's own streams are nobody else's. */
function streamTurns({ writers, streamsPerWriter }: AppendPlan, series: number): (worker: number) => StreamTurn {
  const turns = Array.from({ length: writers }, (_, writer) =>
    Array.from({ length: streamsPerWriter }, (_unused, n) => ({
      owner: personIdOf(series * 1_000_000 + writer * 1_000 + n),
      revision: 0n,
    })),
  );
  const counts = turns.map(() => 0);
  return (worker) => {
    const streams = turns[worker] ?? [];
    const turn = streams[(counts[worker] ?? 0) % streams.length];
    counts[worker] = (counts[worker] ?? 0) + 1;
    if (turn === undefined) throw new RangeError('There are more workers than writers.');
    return turn;
  };
}

const inTurn = <Value>(values: readonly Value[]): (() => Value) => {
  let next = 0;
  return () => {
    const value = values[next % values.length];
    next += 1;
    if (value === undefined) throw new RangeError('Nothing to take turns with.');
    return value;
  };
};

/** Encrypt under the owner's key and append at the expected revision. The keys exist: a person appends many times. */
export async function encryptedAppends(product: Product, plan: AppendPlan, series: number): Promise<AppendOne> {
  const writing: Writing = {
    codec: product.get(tokens.codec),
    store: product.get(tokens.store),
    clock: product.get(tokens.clock),
    identifiers: product.get(tokens.identifiers),
  };
  const turnOf = streamTurns(plan, series);
  const nextFact = inTurn(plan.facts);
  const keyRing = product.get(tokens.keyRing);
  const owners = Array.from({ length: plan.writers }, (_, writer) =>
    Array.from({ length: plan.streamsPerWriter }, (_unused, n) => personIdOf(series * 1_000_000 + writer * 1_000 + n)),
  );
  await Promise.all(owners.flat().map((owner) => keyRing.keyFor(owner, 'visits')));
  return async (worker) => {
    const turn = turnOf(worker);
    const stream = healthRecordStream(turn.owner);
    await appendFacts(writing, { stream, owner: turn.owner, facts: [nextFact()] }, turn.revision);
    turn.revision += 1n;
  };
}

/** The same way into the same store, with JSON where the ciphertext would be: what is left is the cost of encryption. */
export function plainAppends(product: Product, plan: AppendPlan, series: number): AppendOne {
  const store = product.get(tokens.store);
  const clock = product.get(tokens.clock);
  const identifiers = product.get(tokens.identifiers);
  const turnOf = streamTurns(plan, series);
  const nextFact = inTurn(plan.facts);
  return async (worker) => {
    const turn = turnOf(worker);
    const { type, data } = nextFact();
    const event: EventToAppend = {
      eventId: identifiers.eventId(),
      type,
      data: Buffer.from(JSON.stringify(data)),
      metadata: {
        schemaVersion: 1,
        recordedAt: clock.now(),
        owner: turn.owner,
        actor: benchActor,
        keyId: '00000000-0000-4000-8000-000000000000',
        simulated: false,
        clear: {},
      },
    };
    const expected = turn.revision === 0n ? 'no-stream' : turn.revision - 1n;
    const outcome = await store.append(healthRecordStream(turn.owner) as StreamName, expected, [event]);
    if (outcome.kind !== 'appended') throw new Error(`An append of the bench ended as ${outcome.kind}.`);
    turn.revision += 1n;
  };
}

export function rawAppends(raw: RawEvents, product: Product, plan: AppendPlan, series: number): AppendOne {
  const clock = product.get(tokens.clock);
  const turnOf = streamTurns(plan, series);
  const nextFact = inTurn(plan.facts);
  return async (worker) => {
    const turn = turnOf(worker);
    const { type, data } = nextFact();
    const metadata = { schemaVersion: 1, recordedAt: clock.now(), owner: turn.owner, actor: benchActor };
    await raw.insert({ streamId: turn.owner, version: Number(turn.revision), type, data, metadata });
    turn.revision += 1n;
  };
}

/** The versions that a store of another kind gave back, each worker's own. */
export function appendsElsewhere(
  plan: AppendPlan,
  series: number,
  append: (stream: string, expected: bigint | undefined, fact: WesternVisitClaimed) => Promise<bigint>,
): AppendOne {
  const turnOf = streamTurns(plan, series);
  const versions = new Map<StreamTurn, bigint>();
  const nextFact = inTurn(plan.facts);
  return async (worker) => {
    const turn = turnOf(worker);
    versions.set(turn, await append(turn.owner, versions.get(turn), nextFact()));
  };
}
