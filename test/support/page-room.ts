import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { openHttpRoom, type HttpRoom } from './http-room.ts';
import { createTestDatabase } from './test-database.ts';

export interface PageRoom {
  readonly address: string;
  readonly browser: Browser;
  readonly room: HttpRoom;
  readonly close: () => Promise<void>;
}

/** The composed product with the built page, listening on a free port, and a browser to look at it. */
export async function openPageRoom(): Promise<PageRoom> {
  const database = await createTestDatabase();
  const room = await openHttpRoom(database);
  const server = createServer(room.app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await launchChromium();
  return {
    address: `http://127.0.0.1:${port}`,
    browser,
    room,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await room.close();
      await database.drop();
    },
  };
}
