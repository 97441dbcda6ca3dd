import { readFile } from 'node:fs/promises';
import request from 'supertest';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { barriersOn } from './room/looks.ts';
import { withPhone } from './room/phone.ts';

const fixture = (name: string): string => new URL(`../../fixtures/my-health-bank/${name}`, import.meta.url).pathname;
const sampleFile = fixture('official-spec-sample.repaired.json');
const phone = withPhone();
const systolic = () => phone.page.getByRole('textbox', { name: /收縮壓/ });
const diastolic = () => phone.page.getByRole('textbox', { name: /舒張壓/ });
const violations = (): Promise<readonly string[]> => barriersOn(phone.page);

describeInBrowser('writing down a measurement', () => {
  it('says what looks like a slip and keeps what was typed', async () => {
    await phone.open('measurements');
    await systolic().fill('1340');
    await diastolic().fill('82');
    await phone.page.getByRole('button', { name: '記下來' }).click();
    await expect(phone.page.getByRole('alert').textContent()).resolves.toContain('40 到 300 mmHg');
    await expect(systolic().inputValue()).resolves.toBe('1340');
    await expect(violations()).resolves.toEqual([]);
  });

  it('is sent by itself, once, when the network returns, and can be corrected and deleted', async () => {
    await phone.open('measurements');
    await systolic().fill('134');
    await diastolic().fill('82');
    await phone.context.setOffline(true);
    await phone.page.getByRole('button', { name: '記下來' }).click();
    await phone.page.getByText('還沒記下').waitFor();
    await phone.context.setOffline(false);
    await phone.page.getByText('已記下').waitFor();
    await phone.page.getByRole('button', { name: '更正 134/82 mmHg' }).click();
    const form = phone.page.getByRole('form', { name: '更正這一筆' });
    await form.getByRole('textbox', { name: /收縮壓/ }).fill('136');
    await form.getByRole('button', { name: '更正', exact: true }).click();
    const remove = phone.page.getByRole('button', { name: '刪除 136/82 mmHg' });
    await remove.click();
    await phone.page.getByRole('button', { name: '確定刪除' }).click();
    await remove.waitFor({ state: 'detached' });
    await phone.page.getByText('還沒有血壓的紀錄。').first().waitFor();
  });
});

describeInBrowser('importing a file', () => {
  it('asks first in the demo, tells of every row, and the same file again adds nothing', async () => {
    await phone.open('import');
    await phone.page.locator('input[type=file]').setInputFiles(sampleFile);
    await confirmDemo();
    await phone.page.getByRole('button', { name: '開始匯入' }).click();
    await phone.page.getByText('新增 18 筆，更正 0 筆。').waitFor();
    await expect(violations()).resolves.toEqual([]);
    await phone.page.getByRole('button', { name: '再匯入一個檔案' }).click();
    await phone.page.locator('input[type=file]').setInputFiles(sampleFile);
    await confirmDemo();
    await phone.page.getByRole('button', { name: '開始匯入' }).click();
    await phone.page.getByText('沒有新增任何紀錄').waitFor();
  });

  it('keeps the file when it is refused and says what is wrong with it', async () => {
    await phone.open('import');
    await phone.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'letter.json', mimeType: 'application/json', buffer: Buffer.from('{"dear":"you"}') });
    await confirmDemo();
    await phone.page.getByRole('button', { name: '開始匯入' }).click();
    await phone.page.getByText('不是健康存摺的檔案').waitFor();
    await expect(phone.page.getByText('letter.json').isVisible()).resolves.toBe(true);
  });

  it('goes on by itself with a file whose sending was cut off', async () => {
    await phone.open('import');
    let isCut = true;
    await phone.page.route('**/imports', (route) => (isCut ? route.abort('connectionreset') : route.continue()));
    await phone.page.locator('input[type=file]').setInputFiles(sampleFile);
    await confirmDemo();
    await phone.page.getByRole('button', { name: '開始匯入' }).click();
    await phone.page.getByText('連線中斷').waitFor();
    isCut = false;
    await phone.page.getByText('中途斷線過').waitFor();
  });

  const confirmDemo = async (): Promise<void> => {
    const confirmation = phone.page.getByRole('checkbox', { name: /仍要匯入/ });
    await phone.page.getByRole('button', { name: '開始匯入' }).waitFor();
    if (await confirmation.isVisible()) await confirmation.check();
  };
});

describeInBrowser('the plain lists', () => {
  beforeAll(async () => {
    await request(phone.room.room.app)
      .post(`/api/people/${phone.personId}/imports`)
      .set('Content-Type', 'application/json')
      .send(await readFile(sampleFile, 'utf8'));
  });

  it.each(['admissions', 'allergies', 'imaging', 'vaccinations', 'prevention', 'programmes', 'wishes', 'documents'])(
    'shows %s without a barrier and no wider than a phone',
    async (name) => {
      await phone.open(name);
      await phone.page.locator('main .card h2').first().waitFor();
      await phone.page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await expect(violations()).resolves.toEqual([]);
      await expect(phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).resolves.toBe(0);
    },
  );
});

describeInBrowser('the replay of a day', () => {
  it('lays the day beside today, with what was added since', async () => {
    await phone.open('replay?known-on=2020-01-01');
    await phone.page.getByRole('heading', { name: '門診與藥局' }).waitFor();
    await expect(phone.page.getByText('當時沒有任何紀錄。').count()).resolves.toBeGreaterThan(5);
    await phone.page
      .getByText(/之後新增 [1-9]\d* 筆、更正 0 筆/)
      .first()
      .waitFor();
    await expect(violations()).resolves.toEqual([]);
  });

  it('says of a row that was added since where it is from, and when', async () => {
    await phone.open('replay?known-on=2020-01-01');
    const added = phone.page.locator('.replay-sides details', { hasText: '之後新增' }).first();
    await added.locator('summary').click();
    await added.locator('.record .source').first().click();
    await expect(phone.page.getByRole('dialog').textContent()).resolves.toMatch(
      /發生日期.*我們得知.*來源檔案.*更正紀錄/u,
    );
    await expect(violations()).resolves.toEqual([]);
  });
});
