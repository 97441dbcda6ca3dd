import { stat } from 'node:fs/promises';
import { runProgram } from '../../infrastructure/postgres/run-program.ts';

/** The number of the user as whom a process runs. */
export async function ownerOfProcess(pid: number): Promise<number> {
  if (process.platform === 'linux') return (await stat(`/proc/${pid}`)).uid;
  const { output } = await runProgram('ps', ['-o', 'uid=', '-p', pid.toString()], { folder: '/' });
  return Number(output);
}
