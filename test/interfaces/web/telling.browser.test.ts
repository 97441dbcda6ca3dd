import { setTimeout } from 'node:timers/promises';
import request from 'supertest';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { barriersOn } from './room/looks.ts';
import { openPageRoom, type PageRoom } from './room/page-room.ts';

const person = { nationalId: 'A123456789', name: '王小明', birthDate: '1958-05-06', sex: 'male' };

let pageRoom: PageRoom;
let personId = '';
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  pageRoom = await openPageRoom();
  const answer = await request(pageRoom.room.app).post('/api/people').send(person);
  personId = (answer.body as { personId: string }).personId;
  const nothing = { fcmServiceAccountFile: undefined, vapid: undefined };
  const delivery = (await pageRoom.room.passbook.openDelivery(nothing)).start();
  while (((await inbox()) as { items: unknown[] }).items.length < 2) await setTimeout(50);
  await delivery.stop();
}, 60_000);
afterAll(() => pageRoom.close());

const inbox = async (): Promise<unknown> =>
  (await request(pageRoom.room.app).get(`/api/people/${personId}/inbox`)).body as unknown;

beforeEach(async () => {
  context = await pageRoom.browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (name: string): Promise<unknown> => page.goto(`${pageRoom.address}/people/${personId}/${name}`);

describeInBrowser('reminders on the page', () => {
  it('are answered where they stand, and the inbox says so', async () => {
    await open('reminders');
    await page.getByText('回覆', { exact: true }).first().waitFor();
    const answer = page.locator('details.reply').first();
    await answer.locator('summary').click();
    await answer.getByRole('button', { name: '一週後' }).click();
    await page.getByText('已回覆，這則暫時不會再通知您。').waitFor();
    await expect(barriersOn(page)).resolves.toEqual([]);
    await open('inbox');
    await page
      .getByText(/延後到/)
      .first()
      .waitFor();
  });

  it('are marked as read, and stay so', async () => {
    await open('inbox');
    const unread = page.getByRole('button', { name: /^標為已讀/ });
    await unread.first().waitFor();
    const before = await unread.count();
    await unread.first().click();
    await page.waitForFunction((count) => document.querySelectorAll('.inbox-line .button').length < count, before);
    await page.reload();
    await unread.first().waitFor();
    await expect(unread.count()).resolves.toBe(before - 1);
  });

  it('are switched off by their own mark, and the hours of quiet are kept', async () => {
    await open('telling');
    const mark = page.getByRole('checkbox', { name: '流感疫苗：收件匣' });
    await mark.uncheck();
    await page.getByLabel('開始').fill('22:30');
    await page.getByRole('button', { name: '儲存勿擾時間' }).click();
    await page.getByText('已儲存。').waitFor();
    await page.reload();
    await expect(mark.isChecked()).resolves.toBe(false);
    await expect(page.getByLabel('開始').inputValue()).resolves.toBe('22:30');
    await expect(page.getByText('這個系統還沒有設定推播').isVisible()).resolves.toBe(true);
  });

  it('go to a calendar by an address that is shown once, until it is revoked', async () => {
    await open('telling');
    await page.getByRole('button', { name: '產生網址' }).click();
    const address = await page.getByLabel('行事曆網址').inputValue();
    const fetched = async (): Promise<string> => (await fetch(address)).text();
    expect(await fetched()).toContain('SUMMARY:有一則提醒');
    await page.reload();
    await page.getByRole('button', { name: /^撤銷/ }).first().waitFor();
    expect(await page.getByLabel('行事曆網址').count()).toBe(0);
    await page.getByRole('button', { name: /^撤銷/ }).first().click();
    await page.getByText('還沒有訂閱網址。').waitFor();
    expect(await fetched()).not.toContain('BEGIN:VEVENT');
  });

  it('follow what the person alone knows', async () => {
    await open('reminders');
    await page.locator('.reason-line', { hasText: '口腔癌篩檢' }).waitFor();
    await open('facts');
    await page.getByText('嚼檳榔').click();
    await page.getByRole('form', { name: '嚼檳榔' }).getByRole('button', { name: '儲存' }).click();
    await page.getByText('已儲存，提醒會重新計算。').waitFor();
    await page.getByText(/目前：是/).waitFor();
    await open('reminders');
    await page.locator('.reminder', { hasText: '口腔癌篩檢' }).waitFor();
  });
});

/** As the server seals it for every subscription; the test of the sender opens it with the subscription's own keys. */
const payload = {
  title: '健康存摺',
  body: '您有一則新提醒 · You have a new reminder',
  tag: 'a-collapse-key',
  open: '/inbox',
};

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

describeInBrowser('a push message', () => {
  let registrationId = '';
  let session: CDPSession;
  const deliver = (data: string): Promise<unknown> =>
    session.send('ServiceWorker.deliverPushMessage', { origin: pageRoom.address, registrationId, data });
  const shown = async (count: number): Promise<readonly Shown[]> => {
    for (let tries = 0; tries < 100; tries++) {
      const found = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
      });
      if (found.length >= count) return found;
      await setTimeout(50);
    }
    return [];
  };
  beforeEach(async () => {
    await context.grantPermissions(['notifications'], { origin: pageRoom.address });
    session = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations;
        if (first !== undefined) resolve(first.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    await open('inbox');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    registrationId = await registered;
  });

  it('is shown by the worker as it was sent, and a later one of the same key takes its place', async () => {
    await deliver(JSON.stringify(payload));
    expect(await shown(1)).toEqual([{ title: payload.title, body: payload.body, tag: payload.tag }]);
    await deliver(JSON.stringify(payload));
    await deliver(JSON.stringify({ ...payload, tag: 'another' }));
    expect((await shown(2)).map(({ tag }) => tag).toSorted()).toEqual(['a-collapse-key', 'another']);
  });

  it('that cannot be read shows nothing of what it held', async () => {
    await deliver('<script>');
    expect(await shown(1)).toEqual([{ title: 'Health Passbook', body: '', tag: 'unreadable' }]);
  });
});

describeInBrowser('one’s own reminders on the page', () => {
  it('are written down, answered and stopped', async () => {
    await open('own');
    await page.getByLabel('要提醒的事').fill('降血壓藥');
    await page.getByRole('button', { name: '儲存' }).click();
    await page.getByText('已儲存。').waitFor();
    await expect(barriersOn(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: /^已服用：降血壓藥/ }).click();
    await page.locator('.inbox-line .unread', { hasText: '已服用' }).waitFor();
    await page.getByRole('button', { name: '停止：降血壓藥' }).click();
    await page.getByText('還沒有自訂提醒、用藥時間或預約。').waitFor();
  });

  it('say which field is wrong', async () => {
    await open('own');
    await page.getByRole('button', { name: '儲存' }).click();
    await page.getByText('請寫下要提醒的事。').waitFor();
  });
});
