import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer } from '../../interfaces/http/server.ts';
import type { RequestLine } from '../../interfaces/http/middleware/request-log.ts';
import type { Sessions } from '../../interfaces/http/session.ts';
import { openPassbook, type Passbook } from '../../interfaces/composition/open-passbook.ts';
import { readSettings } from '../../interfaces/composition/settings.ts';
import type { createTestDatabase } from './test-database.ts';

export interface HttpRoom {
  readonly app: ReturnType<typeof createHttpServer>;
  readonly passbook: Passbook;
  /** With the master key, for another process over the same database. */
  readonly dataFolder: string;
  /** What the server wrote to its log. */
  readonly logged: { readonly lines: RequestLine[]; readonly errors: unknown[] };
  readonly close: () => Promise<void>;
}

/** The composed product over a test's own database, with projections running, without a listening socket. */
export async function openHttpRoom(
  { url }: Awaited<ReturnType<typeof createTestDatabase>>,
  sessions: Sessions = { kind: 'demo' },
  environment: Readonly<Record<string, string>> = {},
): Promise<HttpRoom> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'passbook-http-'));
  const settings = readSettings({ DATABASE_URL: url, PASSBOOK_DATA: dataFolder, PASSBOOK_TEST: '1', ...environment });
  if (!settings.ok) throw new Error(settings.reason.setting);
  const passbook = await openPassbook(settings.value, { applicationName: 'passbook-test' });
  const projections = passbook.startProjections();
  const logged: HttpRoom['logged'] = { lines: [], errors: [] };
  const app = createHttpServer({
    services: passbook.services,
    sessions,
    readiness: passbook.readiness,
    allowedHosts: [],
    version: '0.0.0-test',
    uploadFolder: dataFolder,
    logRequest: (line) => logged.lines.push(line),
    logError: (_requestId, error) => logged.errors.push(error),
  });
  return {
    app,
    passbook,
    dataFolder,
    logged,
    close: async () => {
      await projections.stop();
      await passbook.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
