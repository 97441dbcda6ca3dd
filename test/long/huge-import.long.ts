import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { preparePlace } from '../../infrastructure/postgres/postgres-place.ts';

/*
 * Imports a file of 500 MB through the command line, as `npm run passbook` starts it, into an embedded PostgreSQL and
 * measures the memory of the process that imports. By hand: `node test/long/huge-import.long.ts [--megabytes 500]
 * [--rows 249000]`; some minutes, 3 GB of disk. Its promise: the first import never takes more than 300 MB. The second
 * one finds the document complete; it has to fold the whole stream before, and how much that takes is only told.
 */

const megabyte = 1_000_000;
const residentBytesMax = 300 * megabyte;
const root = new URL('../../', import.meta.url);

/** What the package's script says behind `node`: flags of the engine, and the program. */
const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
  scripts: { passbook: string };
};
const passbook = scripts.passbook.split(' ').slice(1);

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '500' }, rows: { type: 'string', default: '249000' } },
});

/** Nine rows in ten are short results, the tenth is a long report: together as many bytes as are asked for. */
async function writeBank(path: string, bytes: number, rows: number): Promise<void> {
  const file = createWriteStream(path);
  const reports = Math.floor(rows / 10);
  const results = rows - reports;
  const charactersPerReport = Math.max(10, Math.floor((bytes - results * 330) / reports / 3 - 80));
  const report = '胸部正位影像未見明顯異常'.repeat(Math.ceil(charactersPerReport / 12)).slice(0, charactersPerReport);
  const write = async (text: string): Promise<void> => {
    if (!file.write(text)) await once(file, 'drain');
  };
  await write('{"myhealthbank":{"bdata":{"b1.1":"A12345****","b1.2":"20260201","r7":[');
  for (let index = 0; index < results; index += 1) await write(`${index === 0 ? '' : ',\r\n'}${resultRow(index)}`);
  await write('],\r\n"r8":[');
  for (let index = 0; index < reports; index += 1) {
    await write(`${index === 0 ? '' : ',\r\n'}${reportRow(index, report)}`);
  }
  await write(']}}}');
  file.end();
  await once(file, 'finish');
}

const dayOf = (index: number): string =>
  `${2000 + (index % 26)}${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`;
const ordered = (section: string, index: number): object => ({
  [`${section}.1`]: '5',
  [`${section}.2`]: '高屏業務組',
  [`${section}.3`]: String(1_100_000_000 + (index % 50)),
  [`${section}.4`]: '安心醫院',
  [`${section}.5`]: dayOf(index),
  [`${section}.6`]: dayOf(index),
  [`${section}.7`]: `${dayOf(index)}1230`,
  [`${section}.8`]: '08011C',
  [`${section}.9`]: '全套血液檢查Ｉ（八項）',
});
const resultRow = (index: number): string =>
  JSON.stringify({ ...ordered('r7', index), 'r7.10': `WBC ${index}`, 'r7.11': '7.3', 'r7.12': '[3.9][10.6]' });
const reportRow = (index: number, text: string): string =>
  JSON.stringify({ ...ordered('r8', index), 'r8.10': `${index}\n${text}` });

function run(environment: NodeJS.ProcessEnv, ...words: readonly string[]): string {
  const done = spawnSync(process.execPath, [...passbook, ...words, '--json'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${words[0] ?? ''} failed: ${done.stderr}`);
  return done.stdout;
}

interface Measured {
  readonly seconds: number;
  readonly residentBytesPeak: number;
  readonly output: string;
}

async function measure(environment: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [...passbook, ...words, '--json'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let residentBytesPeak = 0;
  const watch = setInterval(() => {
    void peakOf(child.pid).then((bytes) => (residentBytesPeak = Math.max(residentBytesPeak, bytes)));
  }, 200);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (status !== 0) throw new Error(`${words[0] ?? ''} ended with ${String(status)}`);
  return { seconds: (performance.now() - started) / 1_000, residentBytesPeak, output };
}

/** What Linux calls the high water mark of the resident set. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
}

const folder = await mkdtemp(join(tmpdir(), 'passbook-huge-'));
try {
  const file = join(folder, 'huge.json');
  await writeBank(file, Number(values.megabytes) * megabyte, Number(values.rows));
  const environment = { ...process.env, PASSBOOK_DATA: join(folder, 'data') };
  const person = ['--national-id', 'A123456789', '--name', '測試', '--birth-date', '1980-01-01', '--sex', 'male'];
  const { personId } = JSON.parse(run(environment, 'people', 'add', ...person)) as { personId: string };
  for (const time of ['first', 'again']) {
    const { seconds, residentBytesPeak, output } = await measure(environment, 'import', file, '--person', personId);
    const { appended, duplicates } = JSON.parse(output) as { appended: number; duplicates: number };
    console.log(
      `${time}: ${appended} appended, ${duplicates} duplicates, ${seconds.toFixed(0)} s, ` +
        `${(residentBytesPeak / megabyte).toFixed(0)} MB resident at most`,
    );
    if (time === 'first' && residentBytesPeak > residentBytesMax) process.exitCode = 1;
  }
} finally {
  // Root's clusters lie elsewhere than the data folder.
  const { home } = await preparePlace({ dataFolder: join(folder, 'data') });
  await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
