import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { ReadModelsOutOfDate, RebuildRunning, type Progress } from '../ports/read-model-store.ts';
import type { ProjectionNeeds } from './advance-once.ts';
import { foldOwners } from './fold-owners.ts';
import { assertSameLog, deviationsOf } from './live-standing.ts';
import { createRebuildFlusher } from './rebuild-flusher.ts';
import { catchUpAndSwap, type RebuildWork } from './rebuild-swap.ts';
import { createRedrive } from './redrive-person.ts';

export interface RebuildReport {
  readonly rebuilt: readonly string[];
  /** Tables removed, because no read model claims them any more. */
  readonly retired: readonly string[];
  readonly events: number;
  readonly persons: number;
  readonly rows: number;
  /** Persons whose events these models cannot fold. */
  readonly failed: number;
  readonly erasedEvents: number;
}

export interface Rebuilder {
  /** One pass over the log for all of them, beside the live tables, which stay in use and fresh meanwhile. */
  rebuild(modelNames: readonly string[]): Promise<RebuildReport>;
  /**
   * What is missing or of another version; and what no model claims is removed. Called by `migrate`, also by several
   * programs at once: those who come second wait for the first.
   */
  rebuildWhatChanged(): Promise<RebuildReport>;
}

/** A log of some millions of events takes minutes to fold. */
const othersRebuildMsMax = 15 * 60_000;
const lookAgainMs = 50;

const nothing: RebuildReport = {
  rebuilt: [],
  retired: [],
  events: 0,
  persons: 0,
  rows: 0,
  failed: 0,
  erasedEvents: 0,
};

export function createRebuilder(needs: ProjectionNeeds): Rebuilder {
  const { readModels, readModelStore } = needs;
  return {
    rebuild: async (modelNames) => {
      const models = modelNames.map((name) => knownModel(readModels, name));
      return models.length === 0 ? nothing : rebuildBeside(needs, models, []);
    },
    rebuildWhatChanged: () =>
      unlessSomebodyElseDoes(async () => {
        const { changed, unclaimed } = deviationsOf(readModels, (await readModelStore.standing()).built);
        if (changed.length > 0) return rebuildBeside(needs, changed, unclaimed);
        if (unclaimed.length > 0) await readModelStore.inLiveTransaction((live) => live.retire(unclaimed));
        return { ...nothing, retired: unclaimed };
      }),
  };
}

/** Programs that start together all find the same to do: one does it, and the others look again until it is done. */
async function unlessSomebodyElseDoes(rebuild: () => Promise<RebuildReport>): Promise<RebuildReport> {
  const deadline = performance.now() + othersRebuildMsMax;
  for (;;) {
    try {
      return await rebuild();
    } catch (error) {
      if (!(error instanceof RebuildRunning) || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
  }
}

function knownModel(readModels: readonly AnyReadModel[], name: string): AnyReadModel {
  const model = readModels.find((candidate) => candidate.name === name);
  if (model === undefined) throw new TypeError(`There is no read model ${name}.`);
  return model;
}

async function rebuildBeside(
  needs: ProjectionNeeds,
  models: readonly AnyReadModel[],
  retired: readonly string[],
): Promise<RebuildReport> {
  const { store, readModelStore, readModels } = needs;
  const logId = await store.logId();
  const { checkpoint } = await readModelStore.standing();
  const isWhole = readModels.every((model) => models.includes(model));
  if (checkpoint !== undefined) assertSameLog(checkpoint, logId);
  else if (!isWhole) throw new ReadModelsOutOfDate('Nothing is built yet, so the first build is of all read models.');

  const parkedBefore = new Set((await readModelStore.parked()).map(({ personId }) => personId));
  const beside = await readModelStore.beginRebuild(models);
  try {
    const from = isWhole || checkpoint === undefined ? await store.head() : checkpoint.position;
    const work: RebuildWork = { needs, logId, models, retired, isWhole, beside, failures: new Map(), position: from };
    const folded = await foldLogUpTo(work, from);
    await beside.finishTables();
    const { parkedBySwap } = await catchUpAndSwap(work);
    await redriveThoseHealedMeanwhile(
      needs,
      parkedBySwap.filter((personId) => parkedBefore.has(personId)),
    );
    return { ...folded, rebuilt: models.map(({ name }) => name), retired, failed: work.failures.size };
  } finally {
    await beside.close();
  }
}

type Folded = Pick<RebuildReport, 'events' | 'persons' | 'rows' | 'erasedEvents'>;

async function foldLogUpTo(work: RebuildWork, upTo: Progress): Promise<Folded> {
  const folded = { events: 0, persons: 0, rows: 0, erasedEvents: 0 };
  if (upTo === 'start') return folded;
  const { store, codec } = work.needs;
  const flusher = createRebuildFlusher(work);
  for await (const owner of foldOwners(codec, work.models, store.readByOwner(upTo))) {
    folded.events += owner.events;
    folded.erasedEvents += owner.erasedEvents;
    folded.persons += 1;
    if (owner.failure === undefined) folded.rows += await flusher.take(owner);
    else work.failures.set(owner.personId, owner.failure);
  }
  await flusher.finish();
  return folded;
}

/**
 * Parked when we met their events, healed by a redrive before the swap, and parked again by it: their cause is mended,
 * so they are healed once more.
 */
async function redriveThoseHealedMeanwhile(needs: ProjectionNeeds, personIds: readonly PersonId[]): Promise<void> {
  const { changed, unclaimed } = deviationsOf(needs.readModels, (await needs.readModelStore.standing()).built);
  if (changed.length + unclaimed.length > 0) return; // Nobody can be redriven until everything is of one version.
  const redrive = createRedrive(needs);
  for (const personId of personIds) await redrive(personId);
}
