import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { findProcess } from './running-process.ts';

/** Another process has been starting or stopping the database for longer than either ever takes. */
export class StartLockTimeout extends Error {
  readonly code = 'start-lock-timeout';
}

/** More than the longest start that `postgres-server.ts` waits for, so that the one who waits outlasts the one who works. */
const waitMsMax = 240_000;
const pollMs = 20;
/** The takeover and the writing of a lock are a few system calls in a row; who is not through by now has died there. */
const abandonedAfterMs = 5_000;

/**
 * One process at a time, among all that name the same file. Locks of dead processes are taken over. `flock` would
 * be simpler, but Node does not offer it.
 */
export async function withStartLock<T>(file: string, work: () => Promise<T>, waitMs = waitMsMax): Promise<T> {
  const content = await claim(file, waitMs);
  try {
    return await work();
  } finally {
    if (readIfPresent(file) === content) unlinkSync(file);
  }
}

async function claim(file: string, waitMs: number): Promise<string> {
  const self = await findProcess(process.pid);
  const content = `${process.pid} ${self?.startedAt ?? ''}`;
  const deadline = performance.now() + waitMs;
  while (!createExclusively(file, content)) {
    const holder = readIfPresent(file);
    if (performance.now() > deadline) {
      throw new StartLockTimeout(`${file} is held by process ${holder ?? 'unknown'}, for more than ${waitMs} ms.`);
    }
    const isFree = holder === undefined || (!(await isHeld(file, holder)) && takeAway(file, holder));
    if (!isFree) await pause(pollMs);
  }
  return content;
}

async function isHeld(file: string, holder: string): Promise<boolean> {
  const [pid = '', startedAt = ''] = holder.split(/ (.*)/, 2);
  if (pid === '') return !isAbandoned(file); // Created, and not yet written.
  const running = await findProcess(Number(pid));
  return running?.startedAt === startedAt;
}

/**
 * Two waiting processes may both have seen the dead holder. If each simply removed the file, the slower one would remove
 * the lock that the quicker one has just made. So removing needs a lock of its own, and a second look under it.
 */
function takeAway(file: string, deadHolder: string): boolean {
  const takeover = `${file}.takeover`;
  if (!createExclusively(takeover, '')) {
    if (isAbandoned(takeover)) unlinkIfPresent(takeover);
    return false;
  }
  try {
    if (readIfPresent(file) === deadHolder) unlinkIfPresent(file);
    return true;
  } finally {
    unlinkIfPresent(takeover);
  }
}

function createExclusively(file: string, content: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  writeSync(descriptor, content);
  closeSync(descriptor);
  return true;
}

function readIfPresent(file: string): string | undefined {
  return undefinedWhenAbsent(() => readFileSync(file, 'utf8'));
}

function unlinkIfPresent(file: string): void {
  undefinedWhenAbsent(() => unlinkSync(file));
}

function isAbandoned(file: string): boolean {
  const writtenAtMs = undefinedWhenAbsent(() => statSync(file).mtimeMs);
  return writtenAtMs !== undefined && Date.now() - writtenAtMs > abandonedAfterMs;
}

function undefinedWhenAbsent<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
