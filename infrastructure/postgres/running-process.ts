import { readFile } from 'node:fs/promises';
import { errorCode } from './error-code.ts';
import { runProgram } from './run-program.ts';

/** What the system says of a living process. A process number alone proves nothing: numbers are used again. */
export interface RunningProcess {
  readonly pid: number;
  /** Opaque, equal for the same process only. */
  readonly startedAt: string;
  readonly command: readonly string[];
}

/** Undefined for a process that is gone, also when it has ended and only its parent has not yet taken notice. */
export async function findProcess(pid: number): Promise<RunningProcess | undefined> {
  if (!isPossiblyAlive(pid)) return undefined;
  return process.platform === 'linux' ? readFromProc(pid) : askPs(pid);
}

function isPossiblyAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM'; // Alive, and another user's.
  }
}

async function readFromProc(pid: number): Promise<RunningProcess | undefined> {
  try {
    const [stat, commandLine] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // proc(5): the name in brackets may hold anything; the state is the 1st field after it, the start time the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return { pid, startedAt: fields[19] ?? '', command: commandLine.split('\0').slice(0, -1) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH') return undefined;
    throw error;
  }
}

async function askPs(pid: number): Promise<RunningProcess | undefined> {
  const { output } = await runProgram('ps', ['-ww', '-o', 'stat=,lstart=,command=', '-p', pid.toString()], {
    folder: '/',
  });
  // lstart is five words, `Tue Nov 24 23:13:00 2026`.
  const found = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(output.trim());
  if (found === null || found[1]?.startsWith('Z') === true) return undefined;
  return { pid, startedAt: found[2] ?? '', command: (found[3] ?? '').split(' ') };
}
