import { AxeBuilder } from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import {
  openBrowserWithoutScreen,
  openSignInRoom,
  registerByCard,
  type SignInRoom,
} from '../../support/sign-in-room.ts';
import { launchChromium } from './room/chromium.ts';
import { describeInBrowser } from './room/describe-in-browser.ts';

const timeoutMs = 180_000;
const mei = { nationalId: 'A223456781', cardNumber: '000012345678', password: 'three quiet herons' };
const looks = process.env['SIGN_IN_LOOKS'];

describeInBrowser('a person with a computer and a phone', () => {
  let room: SignInRoom;
  let browser: Browser;
  let [computer, phone] = [undefined, undefined] as unknown as [Page, Page];
  let contexts: readonly BrowserContext[] = [];
  let personId: PersonId;
  let code = '';
  beforeAll(async () => {
    room = await openSignInRoom();
    personId = await room.addPerson(mei.nationalId, '陳美玉');
    const card = room.issuer.issue(mei.nationalId, mei.cardNumber);
    await registerByCard(openBrowserWithoutScreen(room), card, mei.password);
    browser = await launchChromium();
    contexts = [
      await browser.newContext({ locale: 'zh-TW', viewport: { width: 1360, height: 900 } }),
      await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 }, colorScheme: 'dark' }),
    ];
    computer = await contexts[0]!.newPage();
    phone = await contexts[1]!.newPage();
  }, timeoutMs);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    await room.close();
  });

  const isAccessible = async (page: Page, name: string): Promise<void> => {
    if (looks !== undefined) {
      await mkdir(looks, { recursive: true });
      await page.screenshot({ path: `${looks}/${name}.png`, fullPage: true });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  };
  const readsOwn = (page: Page): Promise<number> =>
    page.evaluate(async (id) => (await fetch(`/api/people/${id}/visits`)).status, personId as string);

  it('makes a code on the computer', async () => {
    await computer.goto(`${room.origin}/sign-in`);
    await computer.getByLabel('身分證或居留證號碼').fill(mei.nationalId);
    await computer.getByLabel('健保卡號碼').fill(mei.cardNumber);
    await computer.getByLabel('註冊密碼').fill(mei.password);
    await computer.keyboard.press('Enter');
    await computer.waitForURL(`${room.origin}/people/${personId}**`);
    await computer.goto(`${room.origin}/sign-in/account`);
    await computer.getByRole('link', { name: '我的裝置' }).click();
    await isAccessible(computer, 'devices-none-zh-light');
    await computer.getByRole('button', { name: '產生裝置認證碼' }).click();
    code = (await computer.locator('code').innerText()).replace(' ', '');
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
    await computer.getByRole('img', { name: '裝置認證碼的 QR 圖碼' }).waitFor();
    await isAccessible(computer, 'device-code-zh-light');
  }, 60_000);

  it('is refused a wrong code on the phone, in English, and let in by the right one', async () => {
    await phone.goto(`${room.origin}/sign-in`);
    await phone.getByRole('link', { name: 'Sign in with a device code' }).click();
    await isAccessible(phone, 'bind-en-dark');
    const fill = async (typed: string): Promise<void> => {
      await phone.getByLabel('National ID or resident certificate number').fill(mei.nationalId);
      await phone.getByLabel('Device code').fill(typed);
      await phone.getByLabel('A name for this device').fill('my phone');
      await phone.keyboard.press('Enter');
    };
    await fill('ABCDEFGH');
    await phone.getByRole('alert').filter({ hasText: 'These do not fit together' }).waitFor();
    await isAccessible(phone, 'bind-refused-en-dark');
    await fill(code.toLowerCase());
    await phone.waitForURL(`${room.origin}/people/${personId}**`);
    expect(await readsOwn(phone)).toBe(200);
  }, 60_000);

  it('signs in quickly on the bound phone with four digits', async () => {
    await phone.goto(`${room.origin}/sign-in/account?lang=en`);
    await phone.getByRole('button', { name: 'Sign out of this browser' }).click();
    await phone.goto(`${room.origin}/sign-in`);
    await phone.getByRole('link', { name: 'Sign in with a device code' }).click();
    await isAccessible(phone, 'quick-en-dark');
    const quick = phone.locator('form[action*="device-quick"]');
    await quick.getByLabel('National ID or resident certificate number').fill(mei.nationalId);
    await quick.getByLabel('Last 4 digits').fill(mei.cardNumber.slice(-4));
    await phone.keyboard.press('Enter');
    await phone.waitForURL(`${room.origin}/people/${personId}**`);
  }, 60_000);

  it('renames the phone and revokes it on the computer, and the phone reads nothing any more', async () => {
    await computer.goto(`${room.origin}/sign-in/devices?lang=zh-TW`);
    await computer.getByLabel('新的名稱').fill('美玉的手機');
    await computer.getByRole('button', { name: '更改名稱' }).click();
    await computer.getByRole('heading', { name: '美玉的手機' }).waitFor();
    await isAccessible(computer, 'devices-zh-light');
    expect(await readsOwn(phone)).toBe(200);
    await computer.getByRole('button', { name: /^移除.*美玉的手機/u }).click();
    await computer.getByText('還沒有綁定任何裝置').waitFor();
    expect([await readsOwn(phone), await readsOwn(computer)]).toEqual([401, 200]);
  }, 60_000);
});
