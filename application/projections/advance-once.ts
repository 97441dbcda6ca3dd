import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { Clock } from '../ports/clock.ts';
import type { DecodedEvent, EventCodec } from '../ports/event-codec.ts';
import type { EventStore } from '../ports/event-store.ts';
import type { LiveTransaction, Progress, ReadModelStore } from '../ports/read-model-store.ts';
import { foldPage, type Failure } from './fold-events.ts';
import { assertCurrent, assertWithinLog } from './live-standing.ts';
import type { LogPages } from './log-pages.ts';

export interface ProjectionNeeds {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly readModelStore: ReadModelStore;
  readonly readModels: readonly AnyReadModel[];
  readonly clock: Clock;
}

export interface Advance {
  readonly events: number;
  readonly position: Progress;
  /** More may be in the log already. */
  readonly mayGoOn: boolean;
}

/**
 * The page is read and decoded before the lock is taken, which makes the time under the lock short; if somebody else
 * has moved the checkpoint meanwhile, the next page is read under the lock, so that every call gets on.
 */
export async function advanceOnce(needs: ProjectionNeeds, pages: LogPages): Promise<Advance> {
  const { store, readModelStore, readModels } = needs;
  const logId = await store.logId();
  const { position } = assertCurrent(readModels, await readModelStore.standing(), logId);

  const expected = await pages.after(position);
  const end = expected.events.at(-1)?.stored.position;
  if (end === undefined) {
    await assertWithinLog(position, store);
    return { events: 0, position, mayGoOn: false };
  }
  if (expected.isFull) pages.prepare(end);
  return readModelStore.inLiveTransaction(async (live) => {
    const checkpoint = assertCurrent(readModels, live.standing, logId);
    const page = checkpoint.position === position ? expected : await pages.after(checkpoint.position);
    const last = page.events.at(-1)?.stored.position;
    if (last === undefined) return { events: 0, position: checkpoint.position, mayGoOn: false };
    await park(await foldPage(readModels, await withoutParked(page.events, live), live), live, needs.clock);
    await live.advance({ logId, position: last });
    return { events: page.events.length, position: last, mayGoOn: page.isFull };
  });
}

async function withoutParked(page: readonly DecodedEvent[], live: LiveTransaction): Promise<readonly DecodedEvent[]> {
  if (live.standing.parkedPersons === 0) return page;
  const owners = new Set<PersonId>(page.map(({ stored }) => stored.metadata.owner));
  const parked = await live.parkedAmong([...owners]);
  return page.filter(({ stored }) => !parked.has(stored.metadata.owner));
}

export async function park(failures: readonly Failure[], live: LiveTransaction, clock: Clock): Promise<void> {
  if (failures.length === 0) return;
  const parkedAt = clock.now();
  await live.park(failures.map((failure) => ({ ...failure, parkedAt })));
}
