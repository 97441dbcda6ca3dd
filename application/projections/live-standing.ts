import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { EventStore, LogId } from '../ports/event-store.ts';
import {
  AnotherLog,
  CheckpointBeyondLog,
  isReached,
  ReadModelsOutOfDate,
  type BuiltModel,
  type Checkpoint,
  type Progress,
  type Standing,
} from '../ports/read-model-store.ts';

/** Models whose table is missing or of another version, and tables that no model claims. */
export interface Deviations {
  readonly changed: readonly AnyReadModel[];
  readonly unclaimed: readonly string[];
}

export function deviationsOf(models: readonly AnyReadModel[], built: readonly BuiltModel[]): Deviations {
  const versions = new Map(built.map(({ name, version }) => [name, version]));
  const names = new Set(models.map(({ name }) => name));
  return {
    changed: models.filter(({ name, version }) => versions.get(name) !== version),
    unclaimed: built.map(({ name }) => name).filter((name) => !names.has(name)),
  };
}

/**
 * All models share one checkpoint, so whoever moves it must fold for all of them, in their version: a program of last
 * week beside one of today stops here and does no harm.
 */
export function assertCurrent(
  models: readonly AnyReadModel[],
  { built, checkpoint }: Standing,
  logId: LogId,
): Checkpoint {
  const { changed, unclaimed } = deviationsOf(models, built);
  const names = [...changed.map(({ name }) => name), ...unclaimed];
  if (names.length > 0 || checkpoint === undefined) {
    throw new ReadModelsOutOfDate(`Not of this program's version: ${names.join(', ')}. Run migrate.`);
  }
  assertSameLog(checkpoint, logId);
  return checkpoint;
}

export function assertSameLog(checkpoint: Checkpoint, logId: LogId): void {
  if (checkpoint.logId === logId) return;
  throw new AnotherLog(`The read models were folded from the log ${checkpoint.logId}, and this is ${logId}.`);
}

/** To be asked when nothing comes after the checkpoint, which is so at the head of its own log and beyond another's. */
export async function assertWithinLog(position: Progress, store: EventStore): Promise<void> {
  if (isReached(await store.head(), position)) return;
  throw new CheckpointBeyondLog('The read models know events that the log does not have.');
}
