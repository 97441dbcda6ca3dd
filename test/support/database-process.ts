import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SystemUser } from '../../infrastructure/postgres/run-program.ts';

/** Another process of ours that uses the embedded database, as `serve` or the command line would. */
export interface DatabaseProcess {
  readonly url: string;
  readonly serverPid: number;
  /** Asks it to release the database and waits until it has ended. */
  readonly release: () => Promise<void>;
  /** As the system does when it runs out of memory. */
  readonly kill: () => Promise<void>;
}

export interface DatabaseProcessOptions {
  readonly dataFolder: string;
  readonly clustersFolder?: string;
  readonly node?: string;
  readonly projectFolder?: string;
  readonly user?: SystemUser;
}

const ownProjectFolder = join(import.meta.dirname, '..', '..');

/** Closing its input is the sign to release. */
const program = (projectFolder: string): string => `
  import { once } from 'node:events';
  const { acquireEmbeddedPostgres } = await import(${JSON.stringify(
    join(projectFolder, 'infrastructure/postgres/embedded-postgres.ts'),
  )});
  const { url, serverPid, release } = await acquireEmbeddedPostgres(JSON.parse(process.argv[1]));
  console.log(JSON.stringify({ url, serverPid }));
  await once(process.stdin.resume(), 'end');
  await release();
`;

export async function startDatabaseProcess(options: DatabaseProcessOptions): Promise<DatabaseProcess> {
  const { node = process.execPath, projectFolder = ownProjectFolder, user, ...folders } = options;
  const parameter = JSON.stringify({ ...folders, durability: 'full' });
  const child = spawn(node, ['--input-type=module', '--eval', program(projectFolder), parameter], {
    ...user,
    cwd: projectFolder,
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const exited = once(child, 'exit');
  const firstLine = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
  const spoken = await Promise.race([firstLine, exited.then(() => undefined)]);
  if (spoken === undefined) throw new Error(`The process ended before it had a database: ${complaint}`);
  return {
    ...(JSON.parse(spoken) as Pick<DatabaseProcess, 'url' | 'serverPid'>),
    release: async () => {
      child.stdin.end();
      const [exitCode] = (await exited) as [number | null];
      if (exitCode !== 0) throw new Error(`The process ended with ${String(exitCode)}: ${complaint}`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
