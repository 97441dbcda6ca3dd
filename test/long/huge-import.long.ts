import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { productCommand } from '../support/product-command.ts';
import { removeDataFolder } from '../support/test-cluster.ts';

/*
 * Imports a file of 500 MB through the command line, as `npm run passbook` starts it, into an embedded PostgreSQL, twice,
 * and then looks at it: a small view and the big ones. `npm run test:long -- huge-import`; some minutes, 5 GB of disk.
 * PASSBOOK_HUGE_MEGABYTES and PASSBOOK_HUGE_ROWS make it smaller or larger.
 */

const megabyte = 1_000_000;
const residentBytesMax = 300 * megabyte;
const root = new URL('../../', import.meta.url);

const { environment, flags, program } = productCommand;

const fileBytes = Number(process.env['PASSBOOK_HUGE_MEGABYTES'] ?? '500') * megabyte;
const fileRows = Number(process.env['PASSBOOK_HUGE_ROWS'] ?? '249000');

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

interface Measured {
  readonly exitCode: number | null;
  readonly residentBytesPeak: number;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** As a shell would start it. What it took is told, for whoever runs this by hand. */
async function measure(...words: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const env = { ...process.env, ...environment, PASSBOOK_DATA: join(folder, 'data'), NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [...flags, program, ...words, '--json'], { cwd: root, env });
  let residentBytesPeak = 0;
  const watch = setInterval(() => {
    void peakOf(child.pid).then((bytes) => (residentBytesPeak = Math.max(residentBytesPeak, bytes)));
  }, 200);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  const resident = (residentBytesPeak / megabyte).toFixed(0);
  const answerBytes = (said.out.length / megabyte).toFixed(1);
  process.stdout.write(
    `${words.slice(0, 2).join(' ')}: exit ${exitCode}, ${seconds} s, ${resident} MB, answer ${answerBytes} MB\n`,
  );
  return {
    exitCode,
    residentBytesPeak,
    answer: JSON.parse(exitCode === 0 ? said.out : said.err) as Measured['answer'],
  };
}

/** What Linux calls the high water mark of the resident set. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
}

let folder: string;
let file: string;
let personId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passbook-huge-'));
  file = join(folder, 'huge.json');
  await writeBank(file, fileBytes, fileRows);
  const person = ['--national-id', 'A123456789', '--name', '測試', '--birth-date', '1980-01-01', '--sex', 'male'];
  const added = await measure('people', 'add', ...person);
  personId = String(added.answer['personId']);
}, 300_000);
afterAll(async () => {
  await removeDataFolder(join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
});

describe('a file of 500 MB', () => {
  it.each([
    ['the first time', { appended: fileRows, duplicates: 0 }],
    ['again', { appended: 0, duplicates: fileRows }],
  ])(
    'is imported in 300 MB of memory, %s',
    async (_time, counts) => {
      const imported = await measure('import', file, '--person', personId);
      expect(imported.answer).toMatchObject(counts);
      expect(imported.residentBytesPeak).toBeLessThanOrEqual(residentBytesMax);
    },
    1_800_000,
  );

  it.each(['wishes', 'imaging', 'labs', 'timeline'])(
    'leaves the view %s one that can be asked for',
    async (view) => {
      const shown = await measure('show', view, '--person', personId);
      expect(shown.answer).not.toMatchObject({ code: 'internal-error' });
      expect(shown.residentBytesPeak).toBeLessThanOrEqual(residentBytesMax);
    },
    1_800_000,
  );
});
