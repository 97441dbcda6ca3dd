import { readFile } from 'node:fs/promises';
import request from 'supertest';
import type { Locator } from 'playwright-core';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { barriersOn } from './room/looks.ts';
import { withPhone } from './room/phone.ts';

const fixture = (name: string): string => new URL(`../../fixtures/my-health-bank/${name}`, import.meta.url).pathname;
const zipFile = fixture('official-spec-sample.zipcrypto.zip');
const zipPassword = 'A123456789';
const phone = withPhone();
const button = (name: string | RegExp): Locator =>
  phone.page.getByRole('button', { name, exact: typeof name === 'string' });
const systolic = (): Locator => phone.page.getByRole('textbox', { name: /收縮壓/ });
const diastolic = (): Locator => phone.page.getByRole('textbox', { name: /舒張壓/ });
const typed = (): Promise<readonly string[]> => Promise.all([systolic().inputValue(), diastolic().inputValue()]);
const readings = async (): Promise<readonly unknown[]> => {
  const answer = await request(phone.room.room.app).get(`/api/people/${phone.personId}/measurements`);
  return (answer.body as { readonly items: readonly unknown[] }).items;
};

describeInBrowser('when something goes wrong', () => {
  it('keeps a half-written form while one looks at another page', async () => {
    await phone.open('measurements');
    await systolic().fill('128');
    await phone.page.getByRole('link', { name: '提醒' }).click();
    await phone.page.getByRole('heading', { level: 1, name: '提醒' }).waitFor();
    await phone.page.goBack();
    await expect(typed()).resolves.toEqual(['128', '']);
    await button('記下來').click();
    await phone.page.getByRole('alert').waitFor();
    await expect(typed()).resolves.toEqual(['128', '']);
  });

  it('says that the server is gone, keeps what was typed, and sends it once the server is back', async () => {
    await phone.open('measurements');
    await systolic().fill('131');
    await diastolic().fill('83');
    await phone.room.goAway();
    await button('記下來').click();
    await phone.page.getByText('還沒記下').waitFor();
    await expect(typed()).resolves.toEqual(['131', '83']);
    await phone.page.getByRole('link', { name: '提醒' }).click();
    await phone.page.getByText('目前連不上').first().waitFor();
    await phone.page.goBack();
    await expect(typed()).resolves.toEqual(['131', '83']);
    await button('記下來').click();
    await phone.page.getByText('還沒記下').waitFor();
    await phone.room.comeBack();
    await phone.page.getByText('已記下').waitFor();
    await button('刪除 131/83 mmHg').waitFor();
    await expect(readings()).resolves.toHaveLength(1);
  });

  it('says that the session is over, hides the record, keeps what was typed, and goes on after signing in', async () => {
    await phone.open('measurements');
    await button('刪除 131/83 mmHg').waitFor();
    await systolic().fill('127');
    await diastolic().fill('79');
    const problem = { code: 'sign-in-required', status: 401, title: '請先登入', detail: '請先登入。' };
    await phone.page.route('**/api/**', (route) => route.fulfill({ status: 401, json: problem }));
    await button('記下來').click();
    await phone.page.getByText('登入已經結束').first().waitFor();
    await expect(typed()).resolves.toEqual(['127', '79']);
    const form = phone.page.getByRole('form', { name: '記下一筆' });
    const [href, target] = await Promise.all(
      ['href', 'target'].map((name) => form.getByRole('link', { name: /^登入/u }).getAttribute(name)),
    );
    expect([href, target]).toEqual(['/sign-in?lang=zh-TW', '_blank']);
    await phone.page.getByRole('link', { name: '總覽' }).first().click();
    await phone.page.getByRole('alert').first().waitFor();
    await phone.page.goBack();
    await expect(typed()).resolves.toEqual(['127', '79']);
    await button('記下來').click();
    await phone.page.getByText('登入已經結束').first().waitFor();
    await phone.page.unroute('**/api/**');
    await phone.page.getByText('已記下').waitFor();
    await button('刪除 127/79 mmHg').waitFor();
    await expect(readings()).resolves.toHaveLength(2);
  });

  it('shows nothing of the record that was on the screen when the session ended', async () => {
    await phone.open('measurements');
    await button('刪除 131/83 mmHg').waitFor();
    await phone.page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
    await phone.page.evaluate(() => dispatchEvent(new Event('online')));
    await phone.page.getByRole('link', { name: '紀錄' }).click();
    await phone.page.getByRole('link', { name: '時間軸' }).click();
    await phone.page.getByText('登入已經結束').first().waitFor();
    await expect(phone.page.locator('main').textContent()).resolves.not.toContain('131/83');
    await expect(barriersOn(phone.page)).resolves.toEqual([]);
    await phone.page.unroute('**/api/**');
    await phone.page
      .getByText(/131\/83/)
      .first()
      .waitFor();
  });

  it('says that a picture is no file of the health bank, and takes the next file', async () => {
    await phone.open('import');
    await choose({
      name: 'photo.json',
      mimeType: 'application/json',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
    });
    await button('開始匯入').click();
    await phone.page.getByRole('alert').waitFor();
    await expect(phone.page.getByText('photo.json').isVisible()).resolves.toBe(true);
    await expect(barriersOn(phone.page)).resolves.toEqual([]);
    await button('換一個檔案').click();
    await phone.page.locator('input[type=file]').waitFor({ state: 'attached' });
  });

  it('asks for the password of a zip, says when it is wrong, keeps the file, and imports with the right one', async () => {
    await phone.open('import');
    await choose({ name: 'bank.zip', mimeType: 'application/zip', buffer: await readFile(zipFile) });
    const password = phone.page.getByLabel(/密碼/);
    await password.fill('A123456788');
    await button('開始匯入').click();
    await phone.page.getByText('壓縮檔密碼不對').waitFor();
    await expect(password.inputValue()).resolves.toBe('A123456788');
    await expect(phone.page.getByText('bank.zip').isVisible()).resolves.toBe(true);
    await expect(barriersOn(phone.page)).resolves.toEqual([]);
    await password.fill(zipPassword);
    await button('再試一次').click();
    await phone.page.getByText('新增 18 筆').waitFor();
  });

  const choose = async (file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
    await phone.page.locator('input[type=file]').setInputFiles(file);
    const confirmation = phone.page.getByRole('checkbox', { name: /仍要匯入/ });
    await button('開始匯入').waitFor();
    if (await confirmation.isVisible()) await confirmation.check();
  };
});

describeInBrowser('a wish in one’s own words', () => {
  it('is written down, sent when the network returns, replaced by a later one, and can be taken back', async () => {
    await phone.open('wishes');
    const words = phone.page.getByRole('textbox', { name: '用自己的話寫' });
    await button('寫下來').click();
    await phone.page.getByText('請先寫下您的意願').waitFor();
    await words.fill('我想在家裡。');
    await phone.context.setOffline(true);
    await button('寫下來').click();
    await phone.page.getByText('目前連不上').first().waitFor();
    await expect(words.inputValue()).resolves.toBe('我想在家裡。');
    await phone.context.setOffline(false);
    await phone.page.getByText('已寫下').waitFor();
    await phone.page.locator('.record', { hasText: '我想在家裡。' }).waitFor();
    await words.fill('聽醫師和家人的。');
    await button('寫下來').click();
    await phone.page.getByText('已由後來的意願取代').waitFor();
    await expect(barriersOn(phone.page)).resolves.toEqual([]);
    await button('收回「聽醫師和家人的。」').click();
    await button('確定收回').click();
    await phone.page.locator('.record', { hasText: '聽醫師和家人的。' }).waitFor({ state: 'detached' });
    await phone.page.getByText('目前的意願').waitFor();
  });
});
