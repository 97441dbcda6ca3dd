import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openPostgresWorld } from './postgres-world.ts';
import { testModels } from './projection-world.ts';

export interface MortalProcess {
  /** Resolves when it says that it is at work. */
  readonly isAtWork: Promise<unknown>;
  /** As the system does when it runs out of memory. */
  kill(): Promise<void>;
}

/** A process of its own that does one of the works below, until somebody kills it. */
export function startMortalProcess(work: keyof typeof works, url: string): MortalProcess {
  const program = `
    const { works } = await import(${JSON.stringify(import.meta.filename)});
    await works[${JSON.stringify(work)}](${JSON.stringify(url)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {},
  });
  const exited = once(child, 'exit');
  return {
    isAtWork: once(child.stdout, 'data'),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

export const works = {
  /** In small batches, so that death comes between two of them. */
  project: (url: string): void => {
    openPostgresWorld(url, { batchEvents: 7 }).runner.run();
    process.stdout.write('projecting\n');
  },
  /** Writes its shadow tables and never comes to the swap. */
  rebuild: async (url: string): Promise<void> => {
    const { readModelStore } = openPostgresWorld(url);
    const beginRebuild: typeof readModelStore.beginRebuild = async (models) => {
      const rebuild = await readModelStore.beginRebuild(models);
      process.stdout.write('rebuilding\n');
      return { ...rebuild, finishTables: () => new Promise(() => undefined) };
    };
    const { rebuilder } = openPostgresWorld(url, { readModelStore: { ...readModelStore, beginRebuild } });
    await rebuilder.rebuild(testModels.map(({ name }) => name));
  },
};
