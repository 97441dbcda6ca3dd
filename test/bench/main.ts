import { parseArgs } from 'node:util';
import { seededChance } from '../../application/demo/seeded-chance.ts';
import { openBenchServer, type BenchServer } from './bench-server.ts';
import { cases } from './cases/index.ts';
import type { BenchCase } from './finding.ts';
import { readMachine, watchForeignWork } from './machine.ts';
import { timedMs } from './measure.ts';
import { jsonOf, textOf, type CaseReport } from './report.ts';
import { fullScale, shortScale, type Scale } from './scale.ts';

const usage = `npm run bench -- [--short] [--only NAME]... [--json] [--seed TEXT]
cases: ${cases.map(({ name }) => name).join(', ')}
BENCH_DATABASE_URL: a PostgreSQL of your own, as a role that may create databases
`;

interface Choice {
  readonly chosen: readonly BenchCase[];
  readonly scale: Scale;
  readonly seed: string;
  readonly isJson: boolean;
}

process.exitCode = await main();

/** 0 when everything was measured, also where it fell short; 1 when something could not be; 2 for wrong words. */
async function main(): Promise<number> {
  const choice = parseChoice(process.argv.slice(2));
  if (choice === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const server = await openBenchServer(process.env['BENCH_DATABASE_URL']);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave(server, 130));
  process.once('uncaughtException', (error) => {
    console.error(error);
    void leave(server, 1);
  });
  try {
    const machine = await readMachine(server.url);
    const reports: CaseReport[] = [];
    for (const each of choice.chosen) reports.push(await runCase(server, each, choice));
    const { scale, seed, isJson } = choice;
    const report = { machine, seed, rounds: scale.rounds, isJudged: !scale.isShort, cases: reports };
    process.stdout.write(isJson ? `${jsonOf(report)}\n` : textOf(report));
    return 0;
  } finally {
    await server.close();
  }
}

/** No server and no folder stays behind. */
async function leave(server: BenchServer, code: number): Promise<void> {
  await server.close();
  process.exit(code);
}

/** On an empty database of its own. Progress goes to standard error: a full run takes its time. */
async function runCase(server: BenchServer, { name, run }: BenchCase, { scale, seed }: Choice): Promise<CaseReport> {
  process.stderr.write(`${name} …`);
  const database = await server.createDatabase();
  const foreignWork = await watchForeignWork(server.pid);
  try {
    let findings: CaseReport['findings'] = [];
    const chance = seededChance(seed).fork(name);
    const durationMs = await timedMs(async () => {
      findings = await run({ url: database.url, folder: server.folder, scale, chance });
    });
    const foreignCores = await foreignWork.stop();
    process.stderr.write(` ${(durationMs / 1_000).toFixed(1)} s\n`);
    return { name, findings, durationMs, foreignCores };
  } finally {
    await database.drop();
  }
}

function parseChoice(words: readonly string[]): Choice | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        short: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true },
        seed: { type: 'string', default: 'bench' },
      },
    });
    const { only } = values;
    if (only?.some((name) => !cases.some((each) => each.name === name)) === true) return undefined;
    return {
      chosen: cases.filter(({ name }) => only === undefined || only.includes(name)),
      scale: values.short ? shortScale : fullScale,
      seed: values.seed,
      isJson: values.json,
    };
  } catch {
    return undefined; // Unknown words; the usage says which there are.
  }
}
