import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { LogId, StoredEvent } from '../ports/event-store.ts';
import {
  CheckpointBeyondLog,
  isReached,
  type LiveTransaction,
  type Progress,
  type Rebuild,
  type RowTransaction,
} from '../ports/read-model-store.ts';
import { isPageFull } from '../event-log/event-pages.ts';
import { park, type ProjectionNeeds } from './advance-once.ts';
import { foldPage, type Failure } from './fold-events.ts';
import { assertSameLog } from './live-standing.ts';

/** A rebuild on its way. */
export interface RebuildWork {
  readonly needs: ProjectionNeeds;
  readonly logId: LogId;
  readonly models: readonly AnyReadModel[];
  readonly retired: readonly string[];
  /**
   * All models: then the checkpoint goes where the rebuild stands, also back from beyond the log. Otherwise the rebuild
   * goes where the checkpoint stands, and never past it.
   */
  readonly isWhole: boolean;
  readonly beside: Rebuild;
  readonly failures: Map<PersonId, Failure>;
  position: Progress;
}

export interface Swapped {
  readonly parkedBySwap: readonly PersonId[];
}

/** Of one transaction, like those of the runner. */
const pageEvents = 1_000;
/** Few enough to be left for the swap, which holds the live lock. */
const restEventsMax = 100;
/** Each attempt begins nearer to the head; so many misses mean that the log grows faster than we fold it. */
const swapAttemptsMax = 200;

/** The log grew faster than the rebuild, or readers were in the way each time. The live tables are as they were. */
export class RebuildOvertaken extends Error {
  readonly code = 'rebuild-overtaken';
}

export async function catchUpAndSwap(work: RebuildWork): Promise<Swapped> {
  let swapped: Swapped = { parkedBySwap: [] };
  for (let attempt = 0; attempt < swapAttemptsMax; attempt += 1) {
    await catchUp(work);
    const decision = await work.beside.swapIn(async (live, beside) => {
      const applied = await applyRest(work, live, beside);
      if (applied !== undefined) swapped = applied;
      return applied === undefined ? 'not-yet' : 'swap';
    });
    if (decision === 'swap') return swapped;
  }
  throw new RebuildOvertaken('The rebuild could not reach the head of the log.');
}

/** In bounded steps and without the live lock, until little is left. */
async function catchUp(work: RebuildWork): Promise<void> {
  const { store, readModelStore } = work.needs;
  for (;;) {
    const { checkpoint } = await readModelStore.standing();
    const isOurs = (event: StoredEvent): boolean =>
      work.isWhole || isReached(checkpoint?.position ?? 'start', event.position);
    const found = await store.readAll(work.position, pageEvents);
    const page = found.filter(isOurs);
    if (page.length === 0 || (page.length <= restEventsMax && !isPageFull(found, pageEvents))) return;
    const failures = await work.beside.inTransaction((beside) => foldIn(work, page, beside));
    keepFailures(work, failures);
    work.position = page.at(-1)?.position ?? work.position;
  }
}

/** Under the live lock, so nothing moves. Undefined: too much is left to hold the lock for it. */
async function applyRest(
  work: RebuildWork,
  live: LiveTransaction,
  beside: RowTransaction,
): Promise<Swapped | undefined> {
  const { checkpoint } = live.standing;
  if (checkpoint !== undefined) assertSameLog(checkpoint, work.logId);
  const liveAt = checkpoint?.position ?? 'start';
  const page = await work.needs.store.readAll(work.position, pageEvents);
  const rest = page.filter(({ position }) => isReached(liveAt, position));
  if (rest.length === page.length && isPageFull(page, pageEvents)) return undefined;

  keepFailures(work, await foldIn(work, rest, beside));
  const reached = rest.at(-1)?.position ?? work.position;
  if (work.isWhole) await live.advance({ logId: work.logId, position: reached });
  else if (!isReached(reached, liveAt))
    throw new CheckpointBeyondLog('The read models know events that the log lacks.');
  await live.retire(work.retired);
  return settleParked(work, live);
}

async function foldIn(
  { needs, models, failures }: RebuildWork,
  events: readonly StoredEvent[],
  beside: RowTransaction,
): Promise<readonly Failure[]> {
  const foldable = events.filter(({ metadata }) => !failures.has(metadata.owner));
  return foldPage(models, await needs.codec.decodePage(foldable), beside);
}

/** Kept also when the transaction is then rolled back: the same event fails again. */
function keepFailures({ failures }: RebuildWork, more: readonly Failure[]): void {
  for (const failure of more) failures.set(failure.personId, failure);
}

/** Who fails here is parked. Who is parked and fails in no model any more is healed. */
async function settleParked({ failures, isWhole, needs }: RebuildWork, live: LiveTransaction): Promise<Swapped> {
  const parked = new Set((await live.parked()).map(({ personId }) => personId));
  const failing = [...failures.values()].filter(({ personId }) => !parked.has(personId));
  await park(failing, live, needs.clock);
  if (isWhole) await live.unpark([...parked].filter((personId) => !failures.has(personId)));
  return { parkedBySwap: failing.map(({ personId }) => personId) };
}
