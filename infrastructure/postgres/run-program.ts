import { spawn } from 'node:child_process';

/** The system user a program runs as; absent: the user we are. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

export interface ProgramOptions {
  readonly folder: string;
  readonly user?: SystemUser | undefined;
  readonly input?: string;
}

export interface ProgramOutcome {
  readonly exitCode: number | null;
  /** What it wrote to both its outputs, in the order it came. */
  readonly output: string;
}

/** More than any of our programs says; the end of it is kept, because the reason stands there. */
const outputLengthMax = 20_000;
/** Where the system keeps `id`, `useradd`, `ps` and the shell that pg_ctl starts. */
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The environment is ours alone: PGDATA, PGPORT or a translated locale of the caller's shell must not reach PostgreSQL.
 */
export async function runProgram(
  file: string,
  parameters: readonly string[],
  { folder, user, input }: ProgramOptions,
): Promise<ProgramOutcome> {
  const child = spawn(file, parameters, {
    ...user,
    cwd: folder,
    env: { PATH: systemPath, LC_ALL: 'C', TZ: 'UTC' },
    stdio: 'pipe',
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-outputLengthMax);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.stdin.on('error', () => undefined); // A program that ends without reading: its exit code says why.
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}
