import type { EventStore } from '../../../application/ports/event-store.ts';
import type { ComparableRow, ReadModelStore } from '../../../application/ports/read-model-store.ts';
import type { ProjectionNeeds } from '../../../application/projections/advance-once.ts';
import { createRebuilder, type Rebuilder } from '../../../application/projections/rebuild-read-model.ts';
import { createRedrive, type RedrivePerson } from '../../../application/projections/redrive-person.ts';
import { createProjectionRunner, type ProjectionRunner } from '../../../application/projections/run-read-models.ts';
import { createVerifier, type VerifyReadModels } from '../../../application/projections/verify-read-models.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { createInMemoryReadModelStore } from '../../../infrastructure/read-models/in-memory-read-model-store.ts';
import { createFixedClock } from '../../../infrastructure/system/fixed-clock.ts';
import type { AnyReadModel } from '../../../read-models/any-read-model.ts';
import { plainCodec } from './plain-codec.ts';
import { createTestLog, minutesLater, type TestLog } from './test-log.ts';
import { countsModel, readingsModel } from './test-read-models.ts';

export interface ProjectionWorld extends ProjectionNeeds {
  readonly log: TestLog;
  readonly runner: ProjectionRunner;
  readonly rebuilder: Rebuilder;
  readonly redrive: RedrivePerson;
  readonly verify: VerifyReadModels;
  /** Every row of every model as it is in the tables, in a fixed order. */
  tables(): Promise<Readonly<Record<string, readonly ComparableRow[]>>>;
}

export interface WorldOptions {
  readonly store?: EventStore;
  readonly readModelStore?: ReadModelStore;
  readonly readModels?: readonly AnyReadModel[];
  readonly batchEvents?: number;
  readonly series?: number;
}

export const testModels: readonly AnyReadModel[] = [readingsModel, countsModel];

/** In memory unless it is told otherwise. Nothing is built yet. */
export function createProjectionWorld(options: WorldOptions = {}): ProjectionWorld {
  const { store = createInMemoryEventStore(), readModelStore = createInMemoryReadModelStore() } = options;
  const { readModels = testModels, batchEvents = 1_000, series = 1 } = options;
  const clock = createFixedClock(minutesLater(10_000));
  const needs: ProjectionNeeds = { store, codec: plainCodec, readModelStore, readModels, clock };
  const runner = createProjectionRunner(needs, { batchEvents, pollMs: 20 });
  return {
    ...needs,
    log: createTestLog(store, series),
    runner,
    rebuilder: createRebuilder(needs),
    redrive: createRedrive(needs),
    verify: createVerifier({ ...needs, runner }),
    tables: async () => {
      const tables = readModels.map(async (model) => [model.name, await allRows(readModelStore, model)] as const);
      return Object.fromEntries(await Promise.all(tables));
    },
  };
}

async function allRows(store: ReadModelStore, model: AnyReadModel): Promise<readonly ComparableRow[]> {
  const rows = await store.loadPersons(model, await store.personsAfter(model, undefined, 100_000));
  const placeOf = ({ personId, rowKey }: ComparableRow): string => `${personId} ${rowKey}`;
  return rows.toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
}

/** The same log, built in peace from nothing. */
export async function builtInPeace({ store, readModels }: ProjectionWorld): Promise<ProjectionWorld> {
  const world = createProjectionWorld({ store, readModels });
  await world.rebuilder.rebuildWhatChanged();
  return world;
}
