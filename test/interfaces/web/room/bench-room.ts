import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { productCommand } from '../../../support/product-command.ts';
import { removeDataFolder } from '../../../support/test-cluster.ts';
import { bankOfManyYears } from './bank-of-many-years.ts';

/** Where the bench looks: the demo's father, and somebody with as many entries as a long, ill life may have. */
export interface BenchRoom {
  readonly address: string;
  readonly fatherId: string;
  /** Null where the server is somebody else's: nothing is written there. */
  readonly longLife: LongLife | null;
  readonly close: () => Promise<void>;
}
export interface LongLife {
  readonly personId: string;
  readonly entries: number;
}

const root = new URL('../../../../', import.meta.url);
const entriesOfLongLife = 20_000;

/** The product as `npm start` runs it, in a folder of its own and removed with it; or the one at `address`. */
export async function openBenchRoom(address: string | undefined): Promise<BenchRoom> {
  if (address !== undefined) {
    return { address, fatherId: await eldestAt(address), longLife: null, close: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'passbook-page-bench-'));
  const dataFolder = join(folder, 'data');
  const server = await startDemo(dataFolder);
  const close = async (): Promise<void> => {
    if (server.child.exitCode === null) {
      server.child.kill('SIGTERM');
      await once(server.child, 'exit');
    }
    await removeDataFolder(dataFolder);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const fatherId = await eldestAt(server.address);
    return { address: server.address, fatherId, longLife: await importLongLife(server.address), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startDemo(dataFolder: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const { environment, flags, program } = productCommand;
  const words = [...flags, program, 'serve', '--demo'];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...environment, PASSBOOK_DATA: dataFolder, PORT: '0', PASSBOOK_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let address = '';
  for await (const line of createInterface({ input: child.stdout })) {
    address = /http:\/\/\S+/u.exec(line)?.[0] ?? address;
    if (line === 'ready') return { child, address };
  }
  throw new Error('The server ended before it was ready.');
}

async function eldestAt(address: string): Promise<string> {
  const { people } = (await (await fetch(`${address}/api/people`)).json()) as {
    readonly people: readonly { readonly personId: string; readonly birthDate: string }[];
  };
  const eldest = people.toSorted((left, right) => (left.birthDate < right.birthDate ? -1 : 1))[0];
  if (eldest === undefined) throw new Error(`Nobody is registered at ${address}.`);
  return eldest.personId;
}

/** Through the door that every file takes. Born after the demo's father, who stays the first of the family. */
async function importLongLife(address: string): Promise<LongLife> {
  const person = { nationalId: 'A123456789', name: '王長年', birthDate: '1990-05-06', sex: 'male' };
  const { personId } = await post<{ readonly personId: string }>(`${address}/api/people`, JSON.stringify(person));
  await post(`${address}/api/people/${personId}/imports`, bankOfManyYears(entriesOfLongLife));
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const entries = await entriesOf(address, personId);
    if (entries >= entriesOfLongLife) return { personId, entries };
    await pause(1_000); // The views follow the log.
  }
  throw new Error(`The timeline did not come to ${entriesOfLongLife} entries.`);
}

const attemptsMax = 120;

async function entriesOf(address: string, personId: string): Promise<number> {
  const question = JSON.stringify({ parameters: { limit: '1' } });
  const view = `${address}/api/people/${personId}/timeline/search`;
  return (await post<{ readonly total: number }>(view, question)).total;
}

async function post<Answer>(address: string, body: string): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const response = await fetch(address, { method: 'POST', body, headers });
  if (!response.ok)
    throw new Error(`${new URL(address).pathname} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
