import { readFile } from 'node:fs/promises';
import request from 'supertest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { barriersOn } from './room/looks.ts';
import { openPageRoom, type PageRoom } from './room/page-room.ts';

const fixture = (name: string): string => new URL(`../../fixtures/my-health-bank/${name}`, import.meta.url).pathname;
const zipFile = fixture('official-spec-sample.zipcrypto.zip');
const zipPassword = 'A123456789';
const wang = { nationalId: 'A123456789', name: '王小明', birthDate: '1958-05-06', sex: 'male' };

let pageRoom: PageRoom;
let personId = '';
let context: BrowserContext;
let page: Page;

const open = (name: string): Promise<unknown> => page.goto(`${pageRoom.address}/people/${personId}/${name}`);
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const systolic = (): Locator => page.getByRole('textbox', { name: /收縮壓/ });
const diastolic = (): Locator => page.getByRole('textbox', { name: /舒張壓/ });
const typed = (): Promise<readonly string[]> => Promise.all([systolic().inputValue(), diastolic().inputValue()]);
const readings = async (): Promise<readonly unknown[]> => {
  const answer = await request(pageRoom.room.app).get(`/api/people/${personId}/measurements`);
  return (answer.body as { readonly items: readonly unknown[] }).items;
};

describeInBrowser('when something goes wrong', () => {
  beforeAll(async () => {
    pageRoom = await openPageRoom();
    const answer = await request(pageRoom.room.app).post('/api/people').send(wang);
    personId = (answer.body as { personId: string }).personId;
  }, 60_000);
  afterAll(() => pageRoom.close());
  beforeEach(async () => {
    context = await pageRoom.browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await pageRoom.comeBack();
  });

  it('keeps a half-written form while one looks at another page', async () => {
    await open('measurements');
    await systolic().fill('128');
    await page.getByRole('link', { name: '提醒' }).click();
    await page.getByRole('heading', { level: 1, name: '提醒' }).waitFor();
    await page.goBack();
    await expect(typed()).resolves.toEqual(['128', '']);
    await button('記下來').click();
    await page.getByRole('alert').waitFor();
    await expect(typed()).resolves.toEqual(['128', '']);
  });

  it('says that the server is gone, keeps what was typed, and sends it once the server is back', async () => {
    await open('measurements');
    await systolic().fill('131');
    await diastolic().fill('83');
    await pageRoom.goAway();
    await button('記下來').click();
    await page.getByText('還沒記下').waitFor();
    await expect(typed()).resolves.toEqual(['131', '83']);
    await page.getByRole('link', { name: '提醒' }).click();
    await page.getByText('目前連不上').first().waitFor();
    await page.goBack();
    await expect(typed()).resolves.toEqual(['131', '83']);
    await button('記下來').click();
    await page.getByText('還沒記下').waitFor();
    await pageRoom.comeBack();
    await page.getByText('已記下').waitFor();
    await button('刪除 131/83 mmHg').waitFor();
    await expect(readings()).resolves.toHaveLength(1);
  });

  it('says that the session is over, hides the record, keeps what was typed, and goes on after signing in', async () => {
    await open('measurements');
    await button('刪除 131/83 mmHg').waitFor();
    await systolic().fill('127');
    await diastolic().fill('79');
    const problem = { code: 'sign-in-required', status: 401, title: '請先登入', detail: '請先登入。' };
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: problem }));
    await button('記下來').click();
    await page.getByText('登入已經結束').first().waitFor();
    await expect(typed()).resolves.toEqual(['127', '79']);
    const form = page.getByRole('form', { name: '記下一筆' });
    const [href, target] = await Promise.all(
      ['href', 'target'].map((name) => form.getByRole('link', { name: /^登入/u }).getAttribute(name)),
    );
    expect([href, target]).toEqual(['/sign-in?lang=zh-TW', '_blank']);
    await page.getByRole('link', { name: '總覽' }).first().click();
    await page.getByRole('alert').first().waitFor();
    await page.goBack();
    await expect(typed()).resolves.toEqual(['127', '79']);
    await button('記下來').click();
    await page.getByText('登入已經結束').first().waitFor();
    await page.unroute('**/api/**');
    await page.getByText('已記下').waitFor();
    await button('刪除 127/79 mmHg').waitFor();
    await expect(readings()).resolves.toHaveLength(2);
  });

  it('shows nothing of the record that was on the screen when the session ended', async () => {
    await open('measurements');
    await button('刪除 131/83 mmHg').waitFor();
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('link', { name: '紀錄' }).click();
    await page.getByRole('link', { name: '時間軸' }).click();
    await page.getByText('登入已經結束').first().waitFor();
    await expect(page.locator('main').textContent()).resolves.not.toContain('131/83');
    await expect(barriersOn(page)).resolves.toEqual([]);
    await page.unroute('**/api/**');
    await page
      .getByText(/131\/83/)
      .first()
      .waitFor();
  });

  it('says that a picture is no file of the health bank, and takes the next file', async () => {
    await open('import');
    await choose({
      name: 'photo.json',
      mimeType: 'application/json',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
    });
    await button('開始匯入').click();
    await page.getByRole('alert').waitFor();
    await expect(page.getByText('photo.json').isVisible()).resolves.toBe(true);
    await expect(barriersOn(page)).resolves.toEqual([]);
    await button('換一個檔案').click();
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
  });

  it('asks for the password of a zip, says when it is wrong, keeps the file, and imports with the right one', async () => {
    await open('import');
    await choose({ name: 'bank.zip', mimeType: 'application/zip', buffer: await readFile(zipFile) });
    const password = page.getByLabel(/密碼/);
    await password.fill('A123456788');
    await button('開始匯入').click();
    await page.getByText('壓縮檔密碼不對').waitFor();
    await expect(password.inputValue()).resolves.toBe('A123456788');
    await expect(page.getByText('bank.zip').isVisible()).resolves.toBe(true);
    await expect(barriersOn(page)).resolves.toEqual([]);
    await password.fill(zipPassword);
    await button('再試一次').click();
    await page.getByText('新增 18 筆').waitFor();
  });

  const choose = async (file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(file);
    const confirmation = page.getByRole('checkbox', { name: /仍要匯入/ });
    await button('開始匯入').waitFor();
    if (await confirmation.isVisible()) await confirmation.check();
  };
});

describeInBrowser('a wish in one’s own words', () => {
  let room: PageRoom;
  beforeAll(async () => {
    room = await openPageRoom();
    pageRoom = room;
    const answer = await request(room.room.app).post('/api/people').send(wang);
    personId = (answer.body as { personId: string }).personId;
    context = await room.browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    page = await context.newPage();
  }, 60_000);
  afterAll(() => room.close());

  it('is written down, sent when the network returns, replaced by a later one, and can be taken back', async () => {
    await open('wishes');
    const words = page.getByRole('textbox', { name: '用自己的話寫' });
    await button('寫下來').click();
    await page.getByText('請先寫下您的意願').waitFor();
    await words.fill('我想在家裡。');
    await context.setOffline(true);
    await button('寫下來').click();
    await page.getByText('目前連不上').first().waitFor();
    await expect(words.inputValue()).resolves.toBe('我想在家裡。');
    await context.setOffline(false);
    await page.getByText('已寫下').waitFor();
    await page.locator('.record', { hasText: '我想在家裡。' }).waitFor();
    await words.fill('聽醫師和家人的。');
    await button('寫下來').click();
    await page.getByText('已由後來的意願取代').waitFor();
    await expect(barriersOn(page)).resolves.toEqual([]);
    await button('收回「聽醫師和家人的。」').click();
    await button('確定收回').click();
    await page.locator('.record', { hasText: '聽醫師和家人的。' }).waitFor({ state: 'detached' });
    await page.getByText('目前的意願').waitFor();
  });
});
