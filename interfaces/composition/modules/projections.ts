import { ContainerModule } from 'inversify';
import { createRebuilder } from '../../../application/projections/rebuild-read-model.ts';
import { createRedrive } from '../../../application/projections/redrive-person.ts';
import { createProjectionRunner } from '../../../application/projections/run-read-models.ts';
import { createVerifier } from '../../../application/projections/verify-read-models.ts';
import { createReplay } from '../../../application/views/replay-person.ts';
import { createViewReader } from '../../../application/views/read-view.ts';
import { createPersonChanges } from '../../../infrastructure/event-store/person-changes.ts';
import { migrations } from '../../../infrastructure/postgres/migrations/index.ts';
import { schemaVersion } from '../../../infrastructure/postgres/migrate.ts';
import { createPostgresReadModelStore } from '../../../infrastructure/read-models/postgres-read-model-store.ts';
import { readModels, views } from '../../../read-models/registry.ts';
import { tokens } from '../tokens.ts';

/** From the log to rows to answers, and the operator's verbs over them. */
export const projectionsModule = new ContainerModule(({ bind }) => {
  bind(tokens.readModelStore)
    .toResolvedValue((pool) => createPostgresReadModelStore({ pool }), [tokens.pool])
    .inSingletonScope();
  bind(tokens.projection)
    .toResolvedValue(
      (store, codec, readModelStore, clock) => ({ store, codec, readModelStore, readModels, clock }),
      [tokens.store, tokens.codec, tokens.readModelStore, tokens.clock],
    )
    .inSingletonScope();
  bind(tokens.runner)
    .toResolvedValue(
      (projection, onError) => createProjectionRunner(projection, { onError }),
      [tokens.projection, tokens.onError],
    )
    .inSingletonScope();
  bind(tokens.personChanges)
    .toResolvedValue((store, runner) => createPersonChanges(store, runner), [tokens.store, tokens.runner])
    .inSingletonScope();
  bind(tokens.views)
    .toResolvedValue(
      (projection, runner) => createViewReader({ ...projection, runner }),
      [tokens.projection, tokens.runner],
    )
    .inSingletonScope();
  bind(tokens.replayPerson)
    .toResolvedValue(
      (projection, runner) => createReplay({ ...projection, runner, views }),
      [tokens.projection, tokens.runner],
    )
    .inSingletonScope();
  bind(tokens.maintenance)
    .toResolvedValue(
      (projection, runner, pool, rebuildDirectory) => {
        const rebuilder = createRebuilder(projection);
        const redrive = createRedrive(projection);
        return {
          modelNames: readModels.map(({ name }) => name),
          rebuild: (models) => rebuilder.rebuild(models),
          rebuildDirectory,
          rebuildWhatChanged: () => rebuilder.rebuildWhatChanged(),
          verify: createVerifier({ ...projection, runner }),
          redrive,
          schema: async () => ({ version: await schemaVersion(pool), migrations: migrations.length }),
        };
      },
      [tokens.projection, tokens.runner, tokens.pool, tokens.rebuildDirectory],
    )
    .inSingletonScope();
});
