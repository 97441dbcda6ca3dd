import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { openSignInRoom, type SignInRoom } from '../../support/sign-in-room.ts';
import { launchChromium } from './room/chromium.ts';
import { describeInBrowser } from './room/describe-in-browser.ts';

const timeoutMs = 180_000;
const mei = { nationalId: 'A223456781', cardNumber: '000012345678', password: 'three quiet herons' };

describeInBrowser('a person with a card and a browser', () => {
  let room: SignInRoom;
  let browser: Browser;
  let page: Page;
  let personId: PersonId;
  const complaints: string[] = [];
  beforeAll(async () => {
    room = await openSignInRoom();
    personId = await room.addPerson(mei.nationalId, '陳美玉');
    browser = await launchChromium();
    page = await (await browser.newContext({ locale: 'zh-TW' })).newPage();
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
  }, timeoutMs);
  afterAll(async () => {
    await browser.close();
    await room.close();
  });

  const isAccessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
  };

  it('is told that no card was read, then registers with it', async () => {
    await page.goto(`${room.origin}/sign-in/register`);
    await isAccessible();
    await page.getByLabel('新密碼').fill(mei.password);
    await page.getByRole('button', { name: '讀取健保卡並送出' }).click();
    await page.getByText('讀卡機裡沒有卡片').waitFor();
    await page.getByText('讀不到卡片時怎麼辦').click();
    await page.getByText('同一時間只開一個使用讀卡機的網頁').waitFor();
    await isAccessible();
    await page.getByLabel('電子郵件').fill('mei@mail.example');
    room.reader.insert(room.issuer.issue(mei.nationalId, mei.cardNumber));
    await page.getByRole('button', { name: '讀取健保卡並送出' }).click();
    await page.getByText('註冊完成').waitFor();
  }, 60_000);

  it('signs in after a slip, by keyboard, and comes to the own passbook', async () => {
    await page.getByRole('link', { name: '登入' }).click();
    await page.getByLabel('身分證或居留證號碼').fill(mei.nationalId);
    await page.getByLabel('健保卡號碼').fill(mei.cardNumber);
    await page.getByLabel('註冊密碼').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '資料不相符' }).waitFor();
    await isAccessible();
    await page.getByLabel('身分證或居留證號碼').fill(mei.nationalId);
    await page.getByLabel('健保卡號碼').fill(mei.cardNumber);
    await page.getByLabel('註冊密碼').fill(mei.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${room.origin}/people/${personId}**`);
    const statuses = await page.evaluate(
      async (id) => (await fetch(`/api/people/${id}/visits`)).status,
      personId as string,
    );
    expect(statuses).toBe(200);
  }, 60_000);

  it('confirms the e-mail address from the message, and changes the password on the account page', async () => {
    const [letter] = await room.mail();
    await page.goto(/https?:\S+token=\S+/u.exec(letter!.text)![0]);
    await isAccessible();
    await page.getByRole('button', { name: '確認' }).click();
    await page.getByText('電子郵件已確認').waitFor();
    await page.goto(`${room.origin}/sign-in/account?lang=zh-TW`);
    await page.getByText('m•••@mail.example: 已確認').waitFor();
    await isAccessible();
    const change = page.locator('form[action^="/sign-in/account/password"]');
    await change.getByLabel('目前的密碼').fill('not the password');
    await change.getByLabel('新密碼').fill('four quiet egrets');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '目前的密碼不正確' }).waitFor();
    await isAccessible();
  }, 60_000);

  it('signs out on all devices, in English, and reads nothing any more', async () => {
    await page.goto(`${room.origin}/sign-in/account?lang=en`);
    await isAccessible();
    await page.getByRole('button', { name: 'Sign out on all devices' }).click();
    await page.getByText('You are signed out.').waitFor();
    const status = await page.evaluate(
      async (id) => (await fetch(`/api/people/${id}/visits`)).status,
      personId as string,
    );
    expect(status).toBe(401);
    expect(complaints).toEqual([]);
  }, 60_000);
});
