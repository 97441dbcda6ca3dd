import { createLogger } from '../composition/logger.ts';
import { openPassbook } from '../composition/open-passbook.ts';
import { readSettings, type Settings } from '../composition/settings.ts';
import type { Language } from '../../read-models/read-model.ts';
import { faultOfError } from '../problems/fault-of-error.ts';
import type { Fault } from '../problems/problem.ts';
import { callerFrom } from './caller.ts';
import { languageOf, parseCommandLine } from './command-line.ts';
import { runBatch } from './commands/batch.ts';
import { serve } from './commands/serve.ts';
import { exitCodeOf, writeProblem, writeResult, type Streams } from './output.ts';
import { usage } from './usage.ts';
import type { CommandLine } from './verb.ts';

const nodeMajor = 24;

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

async function main(words: readonly string[]): Promise<number> {
  const asJson = words.includes('--json');
  const language = languageOf(words);
  const refuse = (fault: Fault): number => {
    writeProblem(streams, fault, asJson, language);
    return exitCodeOf(fault);
  };
  if (Number(process.versions.node.split('.')[0]) !== nodeMajor) {
    return refuse({ code: 'invalid-setting', field: 'node', expected: `node ${nodeMajor} (npm run)` });
  }
  if (words.length === 0 || words[0] === 'help' || words.includes('--help')) {
    streams.out(usage());
    return 0;
  }
  const settings = readSettings(process.env);
  if (!settings.ok) {
    return refuse({ code: 'invalid-setting', field: settings.reason.setting, expected: settings.reason.expected });
  }
  if (words[0] === 'serve') return serve(words.slice(1), settings.value, streams, refuse);
  if (words[0] === 'batch') return batch(settings.value, language, refuse);
  const line = parseCommandLine(words, { programs: ['serve', 'batch'] });
  if (!line.ok) return refuse(line.reason);
  if (line.value.shared.clock !== undefined) {
    return refuse({ code: 'invalid-usage', field: '--clock', expected: 'PASSBOOK_CLOCK=INSTANT' });
  }
  return runOne(line.value, settings.value);
}

async function runOne({ verb, texts, shared }: CommandLine, settings: Settings): Promise<number> {
  const refuse = (fault: Fault): number => {
    writeProblem(streams, fault, shared.json, shared.language);
    return exitCodeOf(fault);
  };
  try {
    const passbook = await openPassbook(settings, { applicationName: 'passbook-cli' });
    try {
      const answer = await verb.run(passbook.services, texts, callerFrom(shared));
      if (answer.kind === 'fault') return refuse(answer.fault);
      writeResult(streams, answer.value, shared.json);
      return 0;
    } finally {
      await passbook.close();
    }
  } catch (error) {
    logWhenDebugging(settings, error);
    return refuse(faultOfError(error));
  }
}

/** Standard error is a program's to read, so an error is described there only on demand. */
function logWhenDebugging(settings: Settings, error: unknown): void {
  if (settings.logLevel === 'debug') createLogger(settings.logLevel).failure(error);
}

async function batch(settings: Settings, language: Language, refuse: (fault: Fault) => number): Promise<number> {
  try {
    const passbook = await openPassbook(settings, { applicationName: 'passbook-batch' });
    try {
      await runBatch({ ...passbook, isTest: settings.isTest, language }, process.stdin, writeLine);
      return 0;
    } finally {
      await passbook.close();
    }
  } catch (error) {
    logWhenDebugging(settings, error);
    return refuse(faultOfError(error));
  }
}

function writeLine(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(line, (error) => (error ? reject(error) : resolve()));
  });
}

// Last, when every constant above has its value.
process.exitCode = await main(process.argv.slice(2));
