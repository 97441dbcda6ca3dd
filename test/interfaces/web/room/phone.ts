import request from 'supertest';
import type { BrowserContext, Page } from 'playwright-core';
import { openPageRoom, type PageRoom } from './page-room.ts';

/** A room in which one person is registered, and a phone that is new for each test. */
export interface Phone {
  readonly room: PageRoom;
  readonly personId: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** A page of the person, by its name in the address. */
  readonly open: (name: string) => Promise<unknown>;
}

const wang = { nationalId: 'A123456789', name: '王小明', birthDate: '1958-05-06', sex: 'male' };

/** For the tests of the block that calls it; what it gives is there once they run. */
export function withPhone(): Phone {
  let room: PageRoom;
  let personId = '';
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    room = await openPageRoom();
    const answer = await request(room.room.app).post('/api/people').send(wang);
    personId = (answer.body as { personId: string }).personId;
  }, 60_000);
  afterAll(() => room.close());
  beforeEach(async () => {
    context = await room.browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await room.comeBack();
  });
  return {
    get room() {
      return room;
    },
    get personId() {
      return personId;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    open: (name) => page.goto(`${room.address}/people/${personId}/${name}`),
  };
}
