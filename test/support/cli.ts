import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../interfaces/cli/main.ts', import.meta.url));

export interface Finished {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliRoom {
  /** One process, as a shell would start it. */
  readonly run: (words: readonly string[], input?: string) => Promise<Finished>;
  /** Killed with SIGKILL after so long, unless it was faster; then `exitCode` is not null. */
  readonly runAndKill: (words: readonly string[], afterMs: number) => Promise<Finished>;
  /** One `batch` process; each line is answered before the next is sent. */
  readonly batch: (lines: readonly (readonly string[])[]) => Promise<readonly BatchAnswer[]>;
  /** With the master key, for a process that a test starts itself. */
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
}

export type BatchAnswer =
  | { readonly ok: true; readonly result: Record<string, unknown> }
  | { readonly ok: false; readonly problem: Record<string, unknown> };

/** The command line over a test's own database and a data folder of its own. */
export async function openCliRoom(databaseUrl: string, environment: Record<string, string> = {}): Promise<CliRoom> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'passbook-cli-'));
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    PASSBOOK_DATA: dataFolder,
    PASSBOOK_TEST: '1',
    ...environment,
  };
  const start = (words: readonly string[]) => spawn(process.execPath, [entry, ...words], { env });
  return {
    run: (words, input = '') => finish(start(words), input),
    runAndKill: (words, afterMs) => {
      const child = start(words);
      const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
      return finish(child, '').finally(() => clearTimeout(timer));
    },
    batch: async (lines) => {
      const child = start(['batch']);
      const answers: BatchAnswer[] = [];
      const output = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      for (const line of lines) {
        child.stdin.write(`${JSON.stringify(line)}\n`);
        const { value, done } = await output.next();
        if (done === true) throw new Error('batch ended early');
        answers.push(JSON.parse(value) as BatchAnswer);
      }
      child.stdin.end();
      await new Promise((resolve) => child.on('close', resolve));
      return answers;
    },
    dataFolder,
    close: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

function finish(child: ReturnType<typeof spawn>, input: string): Promise<Finished> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, out, err }));
    child.stdin?.end(input);
  });
}
