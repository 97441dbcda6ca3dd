import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import request from 'supertest';
import type { Sessions } from '../../../../interfaces/http/session.ts';
import { openHttpRoom, type HttpRoom } from '../../../support/http-room.ts';
import { createTestDatabase } from '../../../support/test-database.ts';
import { launchChromium } from './chromium.ts';

export interface PageRoom {
  readonly address: string;
  readonly browser: Browser;
  readonly room: HttpRoom;
  /** As a server that is stopped and started again: nobody listens in between. */
  readonly goAway: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Person ids of the family of NHIA's slides. */
export interface Family {
  readonly father: string;
  readonly son: string;
}

/** The composed product with the built page, listening on a free port, and a browser to look at it. Nobody is in it. */
export async function openPageRoom(sessions?: Sessions): Promise<PageRoom> {
  const database = await createTestDatabase();
  const room = await openHttpRoom(database, sessions);
  const server = createServer(room.app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const goAway = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  const browser = await launchChromium();
  return {
    address: `http://127.0.0.1:${port}`,
    browser,
    room,
    goAway,
    comeBack: async () => {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: async () => {
      await browser.close();
      await goAway();
      await room.close();
      await database.drop();
    },
  };
}

/** With the demo family and all its files in it. */
export async function openDemoRoom(): Promise<PageRoom & { readonly family: Family }> {
  const pageRoom = await openPageRoom();
  await pageRoom.room.passbook.seedDemo(new AbortController().signal);
  const answer = await request(pageRoom.room.app).get('/api/people');
  const { people } = answer.body as { readonly people: readonly { personId: string; name: string }[] };
  const idOf = (name: string): string => people.find((person) => person.name === name)!.personId;
  return { ...pageRoom, family: { father: idOf('陳文雄'), son: idOf('林宥廷') } };
}
