import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { productCommand } from '../support/product-command.ts';

export interface ChildProgram {
  /** The next thing it tells. Throws when it ends instead. */
  told(): Promise<unknown>;
  tell(message: object): void;
  /** Waits until it has ended by itself. */
  ended(): Promise<void>;
  /** Lets go of it, which is its sign to end. */
  letGo(): Promise<void>;
}

/** A program of the bench in a process of its own: what it uses is not ours, and its memory is only its own. */
export function startProgram(path: string, words: readonly string[]): ChildProgram {
  const { environment, flags } = productCommand;
  const child = fork(join(import.meta.dirname, path), [...words], {
    execArgv: [...flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
  });
  const exited = once(child, 'exit');
  return {
    told: () => nextMessage(child),
    tell: (message) => void child.send(message),
    ended: async () => {
      await exited;
      assertWell(path, child);
    },
    letGo: async () => {
      if (child.connected) child.disconnect();
      await exited;
      assertWell(path, child);
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown): void => {
      child.off('exit', onExit);
      resolve(message);
    };
    const onExit = (): void => {
      child.off('message', onMessage);
      reject(new Error('A program of the bench ended before its time.'));
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
  });
}

function assertWell(path: string, { exitCode, signalCode }: ChildProcess): void {
  if (exitCode !== 0) throw new Error(`${path} ended with ${String(exitCode ?? signalCode)}.`);
}
