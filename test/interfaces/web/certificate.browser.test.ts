import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { openSignInRoom, type SignInRoom } from '../../support/sign-in-room.ts';
import { launchChromium } from './room/chromium.ts';
import { describeInBrowser } from './room/describe-in-browser.ts';

const timeoutMs = 180_000;
const nationalId = 'A223456781';

describeInBrowser('a person with a certificate card and a reader', () => {
  let room: SignInRoom;
  let browser: Browser;
  let page: Page;
  let personId: PersonId;
  beforeAll(async () => {
    room = await openSignInRoom();
    personId = await room.addPerson(nationalId, '陳美玉');
    browser = await launchChromium();
    page = await (await browser.newContext({ locale: 'zh-TW', viewport: { width: 390, height: 844 } })).newPage();
  }, timeoutMs);
  afterAll(async () => {
    await browser.close();
    await room.close();
  });

  const isAccessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
  };

  it('is told of a missing card, a locked one and a card of somebody else, then signs in', async () => {
    await page.goto(`${room.origin}/sign-in`);
    await page.getByRole('link', { name: '用自然人憑證登入' }).click();
    await isAccessible();
    await page.getByLabel('身分證或居留證號碼').fill(nationalId);
    const send = () => page.getByRole('button', { name: '讀取憑證並登入' }).click();
    await send();
    await page.getByText('讀卡機裡沒有自然人憑證').waitFor();
    room.reader.insert(403);
    await send();
    await page.getByText('PIN 碼錯誤或憑證已鎖卡').waitFor();
    room.reader.insert(room.authority.issue('A123456789'));
    await send();
    await page.getByRole('alert').filter({ hasText: '這張憑證無法用來登入' }).waitFor();
    await isAccessible();
    room.reader.insert(room.authority.issue(nationalId));
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByLabel('National ID').fill(nationalId);
    await page.getByRole('button', { name: 'Read the certificate and sign in' }).click();
    await page.waitForURL(`${room.origin}/people/${personId}**`);
  }, 60_000);
});
