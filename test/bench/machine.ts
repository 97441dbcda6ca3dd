import { readdir, readFile } from 'node:fs/promises';
import { cpus, platform, release, totalmem } from 'node:os';
import pg from 'pg';

/** What the figures depend on and nobody may forget to say. */
export interface MachineFacts {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
}

const settingNames = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size'];

export async function readMachine(url: string): Promise<MachineFacts> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const version = await client.query<{ server_version: string }>('SHOW server_version');
    const settings = await client.query<{ name: string; setting: string }>(
      `SELECT name, current_setting(name) AS setting FROM pg_settings WHERE name = ANY ($1::text[]) ORDER BY name`,
      [settingNames],
    );
    return {
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${release()}`,
      node: process.version,
      postgres: version.rows[0]?.server_version ?? 'unknown',
      settings: Object.fromEntries(settings.rows.map(({ name, setting }) => [name, setting])),
    };
  } finally {
    await client.end();
  }
}

/** So much of other people's work beside a case and its figures are not to be trusted. */
export const foreignCoresMax = 0.25;

export interface ForeignWork {
  /** Cores, on the average, that others used since `watchForeignWork`. Undefined: cannot be told here. */
  stop(): Promise<number | undefined>;
}

/**
 * From procfs: what all processors did, less what our processes and those of the server did. What was begun and ended
 * by somebody else in between counts as foreign, which is what it is.
 */
export async function watchForeignWork(serverPid: number | undefined): Promise<ForeignWork> {
  const before = serverPid === undefined ? undefined : await readWork(serverPid);
  const beganAt = performance.now();
  return {
    stop: async () => {
      if (before === undefined || serverPid === undefined) return undefined;
      const after = await readWork(serverPid);
      const seconds = (performance.now() - beganAt) / 1_000;
      if (after === undefined) return undefined;
      return Math.max(0, (after.all - before.all - (after.own - before.own)) / ticksPerSecond / seconds);
    },
  };
}

/** USER_HZ, which Linux shows to programs as 100 on every machine that Node runs on. */
const ticksPerSecond = 100;

interface Work {
  readonly all: number;
  readonly own: number;
}

async function readWork(serverPid: number): Promise<Work | undefined> {
  if (platform() !== 'linux') return undefined;
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0] = line
    .split(/\s+/u)
    .slice(1)
    .map(Number);
  const processes = await readProcesses();
  return {
    all: user + nice + system + interrupts + softInterrupts,
    own: ticksOfTree(processes, process.pid) + ticksOfTree(processes, serverPid),
  };
}

interface Process {
  readonly parent: number;
  /** With those of its children that have ended. */
  readonly ticks: number;
}

async function readProcesses(): Promise<ReadonlyMap<number, Process>> {
  const processes = new Map<number, Process>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/u.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    // The second field is the program's name in brackets, which may hold spaces and brackets: what follows is regular.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    if (stat !== '') processes.set(Number(name), { parent: fields[1] ?? 0, ticks: sum(fields.slice(11, 15)) });
  }
  return processes;
}

function ticksOfTree(processes: ReadonlyMap<number, Process>, root: number): number {
  const children = [...processes].filter(([, { parent }]) => parent === root).map(([pid]) => pid);
  return (processes.get(root)?.ticks ?? 0) + sum(children.map((child) => ticksOfTree(processes, child)));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
