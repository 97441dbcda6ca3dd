import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededBugs, type SeededBug } from '../attacks/seeded-bugs.ts';
import { keepResult } from './results/keep-result.ts';

/* Plants each bug in a copy of the program and runs the tests of its attack, which must fail; some minutes. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const copied = [
  'domain',
  'application',
  'read-models',
  'infrastructure',
  'interfaces',
  'test',
  'jest.config.mjs',
  'package.json',
];
const timeoutMs = 1_800_000;
/** A bug may leave something open that nobody ends: a run that does not come back has not passed. */
const runTimeoutMs = 180_000;

let copy = '';
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'passbook-bugs-'));
  for (const name of copied) await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}, timeoutMs);
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Jest's exit code; 0 says that the attack's tests have passed. */
function runAttack({ attack, suite }: SeededBug): { readonly exitCode: number | null; readonly ran: number } {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const words = [
    '--experimental-vm-modules',
    jest,
    '-w',
    '1',
    '--json',
    '--forceExit',
    `test/attacks/${suite}`,
    '-t',
    `${attack} `,
  ];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8', timeout: runTimeoutMs });
  if (stdout === '') return { exitCode: status, ran: 1 };
  const told = JSON.parse(stdout) as { readonly numFailedTests: number; readonly numPassedTests: number };
  return { exitCode: status, ran: told.numFailedTests + told.numPassedTests };
}

it(
  'every attack is let in by its bug, and by nothing without it',
  async () => {
    const missed: string[] = [];
    const clean = new Set(seededBugs.map(({ attack, suite }) => `${suite} ${attack}`));
    for (const { attack, suite } of new Map(seededBugs.map((bug) => [`${bug.suite} ${bug.attack}`, bug])).values()) {
      const { exitCode, ran } = runAttack({ attack, suite } as SeededBug);
      if (exitCode !== 0 || ran === 0) missed.push(`${attack} fails without a bug`);
    }
    for (const bug of seededBugs) {
      const file = join(copy, bug.file);
      const program = await readFile(file, 'utf8');
      if (!program.includes(bug.from)) missed.push(`${bug.attack}: the place is gone (${bug.bug})`);
      await writeFile(file, program.replace(bug.from, bug.to));
      const { exitCode, ran } = runAttack(bug);
      await writeFile(file, program);
      if (exitCode === 0 || ran === 0) missed.push(`${bug.attack} did not notice: ${bug.bug}`);
    }
    expect(missed).toEqual([]);
    await keepResult('seeded-bugs', { attacks: clean.size, bugs: seededBugs.length, unnoticed: 0 });
  },
  timeoutMs,
);
