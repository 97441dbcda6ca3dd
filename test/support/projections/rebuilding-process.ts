import { openPostgresWorld } from './postgres-world.ts';
import { testModels } from './projection-world.ts';

/** A process that rebuilds everything, says when its shadow tables are there, and is killed by whoever hears it. */
const world = openPostgresWorld(process.argv[2] ?? '');
const { readModelStore } = world;
const beginRebuild: typeof readModelStore.beginRebuild = async (models) => {
  const rebuild = await readModelStore.beginRebuild(models);
  process.stdout.write('rebuilding\n');
  return { ...rebuild, finishTables: () => new Promise(() => undefined) };
};
const slow = openPostgresWorld(process.argv[2] ?? '', { readModelStore: { ...readModelStore, beginRebuild } });
await slow.rebuilder.rebuild(testModels.map(({ name }) => name));
