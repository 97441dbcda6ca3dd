import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { withStartLock } from '../../../infrastructure/postgres/start-lock.ts';

const lockModule = join(import.meta.dirname, '../../../infrastructure/postgres/start-lock.ts');
/** No process has this number: Linux ends at 4,194,304. */
const deadHolder = '99999999 1';

const startProgram = (program: string, ...parameters: string[]): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '--eval', program, ...parameters], {
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Reads, lets others in, and writes: without the lock an increment is lost. Between its turns it litters dead locks. */
const countingProgram = `
  import { readFile, writeFile } from 'node:fs/promises';
  import { setImmediate as yieldToOthers } from 'node:timers/promises';
  const { withStartLock } = await import(${JSON.stringify(lockModule)});
  const [, lock, counter] = process.argv;
  for (let turn = 0; turn < 15; turn += 1) {
    await withStartLock(lock, async () => {
      const count = Number(await readFile(counter, 'utf8'));
      await yieldToOthers();
      await writeFile(counter, String(count + 1));
    });
    await writeFile(lock, '${deadHolder}', { flag: 'wx' }).catch(() => undefined);
  }
`;

const holdingProgram = `
  const { withStartLock } = await import(${JSON.stringify(lockModule)});
  await withStartLock(process.argv[1], () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000); }));
`;

describe('the start lock', () => {
  let folder: string;
  let lock: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passbook-lock-'));
    lock = join(folder, 'start.lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lets one in at a time, also when many find the same dead holder at once', async () => {
    await writeFile(lock, `${process.pid} another-start`); // It takes a while to see that this one is dead.
    let inside = 0;
    let most = 0;
    const enter = (): Promise<void> =>
      withStartLock(lock, async () => {
        most = Math.max(most, (inside += 1));
        await yieldToOthers();
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 20 }, enter));
    expect(most).toBe(1);
  });

  it('loses no turn among processes that also meet the locks of dead ones', async () => {
    const counter = join(folder, 'counter');
    await writeFile(counter, '0');
    const programs = Array.from({ length: 4 }, () => startProgram(countingProgram, lock, counter));
    const exits = await Promise.all(programs.map((program) => once(program, 'exit')));
    expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
    expect(await readFile(counter, 'utf8')).toBe('60');
  });

  it('passes on when its holder is killed', async () => {
    const holder = startProgram(holdingProgram, lock);
    await once(holder.stdout!, 'data');
    await expect(withStartLock(lock, () => Promise.resolve(), 100)).rejects.toMatchObject({
      code: 'start-lock-timeout',
    });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await withStartLock(lock, () => Promise.resolve('mine'), 1_000)).toBe('mine');
  });

  it('is not fooled by a process that got the number of a dead holder', async () => {
    await writeFile(lock, `${process.pid} another-start`);
    expect(await withStartLock(lock, () => Promise.resolve('mine'), 1_000)).toBe('mine');
  });

  it('passes on when its holder died before it wrote its name', async () => {
    await writeFile(lock, '');
    await expect(withStartLock(lock, () => Promise.resolve(), 100)).rejects.toMatchObject({
      code: 'start-lock-timeout',
    });
    await utimes(lock, 0, 0);
    expect(await withStartLock(lock, () => Promise.resolve('mine'), 1_000)).toBe('mine');
  });

  it('is free again after a failure', async () => {
    const failure = withStartLock(lock, () => Promise.reject(new Error('no disk')));
    await expect(failure).rejects.toThrow('no disk');
    expect(await withStartLock(lock, () => Promise.resolve('mine'), 1_000)).toBe('mine');
  });
});
