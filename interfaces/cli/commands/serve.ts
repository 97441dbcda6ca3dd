import { createServer, type Server } from 'node:http';
import { mkdir, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPassbook, type Passbook } from '../../composition/open-passbook.ts';
import { createLogger, type Logger } from '../../composition/logger.ts';
import type { Settings } from '../../composition/settings.ts';
import { productVersion } from '../../composition/version.ts';
import { createHttpServer } from '../../http/server.ts';
import { sessionsOf } from '../../http/sign-in/sign-in-routes.ts';
import { faultOfError } from '../../problems/fault-of-error.ts';
import type { Fault } from '../../problems/problem.ts';
import type { Streams } from '../output.ts';

/** How long an orderly stop may take before open connections are cut. */
const stopGraceMs = 5_000;

/** Runs until SIGTERM or SIGINT. Listens first, so that `/health/ready` can say what is still missing. */
export async function serve(
  words: readonly string[],
  settings: Settings,
  streams: Streams,
  refuse: (fault: Fault) => number,
): Promise<number> {
  const options = parseOptions(words);
  if (options === undefined) return refuse({ code: 'invalid-usage', field: 'serve', expected: '--demo' });
  const logger = createLogger(settings.logLevel);
  const stopping = stopSignal();
  try {
    const passbook = await openPassbook(settings, { applicationName: 'passbook', onError: logger.failure });
    try {
      await serveUntil(stopping, { passbook, settings, logger, streams, isDemo: options.demo });
      return 0;
    } finally {
      await passbook.close();
    }
  } catch (error) {
    logger.failure(error);
    return refuse(faultOfError(error));
  }
}

function parseOptions(words: readonly string[]): { readonly demo: boolean } | undefined {
  try {
    const options = { demo: { type: 'boolean' }, lang: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...words], options, strict: true });
    return { demo: values.demo === true };
  } catch {
    return undefined; // The caller says which options there are.
  }
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

interface Serving {
  readonly passbook: Passbook;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly streams: Streams;
  readonly isDemo: boolean;
}

async function serveUntil(stopping: Promise<void>, serving: Serving): Promise<void> {
  const { passbook, settings, logger, streams, isDemo } = serving;
  const uploadFolder = await freshUploadFolder(settings);
  const seeding = { isDone: !isDemo };
  const signIn = isDemo ? undefined : await passbook.openSignIn(settings.signIn);
  const deliveryService = await passbook.openDelivery(settings.push);
  const app = createHttpServer({
    services: passbook.services,
    sessions: signIn === undefined ? { kind: 'demo' } : sessionsOf(signIn),
    ...(signIn === undefined ? {} : { signIn }),
    readiness: async () => {
      const report = await passbook.readiness();
      const demo = seeding.isDone ? ('ok' as const) : ('waiting' as const);
      return {
        ...report,
        isReady: report.isReady && seeding.isDone,
        mode: isDemo ? 'demo' : 'standard',
        version: productVersion,
        checks: isDemo ? { ...report.checks, demo } : report.checks,
      };
    },
    allowedHosts: settings.allowedHosts,
    version: productVersion,
    uploadFolder,
    logRequest: logger.request,
    logError: logger.requestFailure,
  });
  const server = await listen(createServer(app), settings);
  const working = [passbook.startProjections()];
  try {
    const { address, port } = server.address() as AddressInfo;
    streams.out(`Health Passbook on http://${address}:${String(port)}${isDemo ? ' (demo family)' : ''}\n`);
    if (isDemo) {
      await seedDemo(passbook, stopping);
      seeding.isDone = true;
      streams.out('ready\n');
    }
    working.push(deliveryService.start());
    await stopping;
  } finally {
    // Also after a failure: a server that goes on without its database helps nobody.
    await stop(server);
    for (const each of working.toReversed()) await each.stop();
    await rm(uploadFolder, { recursive: true, force: true });
  }
}

async function seedDemo(passbook: Passbook, stopping: Promise<void>): Promise<void> {
  const stopSeeding = new AbortController();
  void stopping.then(() => stopSeeding.abort());
  await passbook.seedDemo(stopSeeding.signal);
}

/** A killed process may have left uploads behind: they are plain health data and go first. */
async function freshUploadFolder(settings: Settings): Promise<string> {
  const uploads = join(settings.dataFolder, 'uploads');
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  for (const name of await readdir(uploads)) {
    if (!isRunning(Number(name))) await rm(join(uploads, name), { recursive: true, force: true });
  }
  const folder = join(uploads, String(process.pid));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // Gone, or another user's: then the folder is not one we could have made.
  }
}

const listen = (server: Server, { host, port }: Settings): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

/** No new connections, idle ones closed, the rest finish within the grace. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), stopGraceMs);
  await closed;
  clearTimeout(cut);
}
