import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPassbook } from '../../../interfaces/composition/open-passbook.ts';
import { readSettings } from '../../../interfaces/composition/settings.ts';
import { createHttpServer } from '../../../interfaces/http/server.ts';

/*
 * The composed server as `serve` runs it: gate, access event, projections. Run as a program with the database's address
 * and a folder; it tells its parent the port, and ends when the parent lets go.
 */

export interface PassbookTold {
  readonly port: number;
}

const [, , url, folder] = process.argv;
const settings = readSettings({ DATABASE_URL: url, PASSBOOK_DATA: folder });
if (!settings.ok) throw new Error(settings.reason.setting);
const passbook = await openPassbook(settings.value, { applicationName: 'passbook-bench' });
const projections = passbook.startProjections();
const app = createHttpServer({
  services: passbook.services,
  sessions: { kind: 'demo' },
  readiness: passbook.readiness,
  allowedHosts: [],
  version: '0.0.0-bench',
  uploadFolder: settings.value.dataFolder,
  logRequest: () => undefined,
  logError: (requestId, error) => console.error(requestId, error),
});
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port } satisfies PassbookTold);
await once(process, 'disconnect');
server.closeAllConnections();
server.close();
await projections.stop();
await passbook.close();
