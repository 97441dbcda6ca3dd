import { mkdir } from 'node:fs/promises';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { faultsOf, screenshots, wear } from './room/looks.ts';
import { openDemoRoom } from './room/page-room.ts';

describeInBrowser('the page', () => {
  let room: Awaited<ReturnType<typeof openDemoRoom>>;
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    room = await openDemoRoom();
  }, 180_000);
  afterAll(() => room.close());

  it('fits a phone in the largest letters, which somebody of 68 chooses in the settings', async () => {
    const page = await (await room.browser.newContext({ serviceWorkers: 'block' })).newPage();
    const open = (name: string): Promise<unknown> => page.goto(`${room.address}/people/${room.family.father}/${name}`);
    await open('settings');
    await page.getByRole('button', { name: '特大' }).click();
    const found: string[] = [];
    for (const name of ['overview', 'reminders', 'measurements', 'settings']) {
      await open(name);
      await wear(page, { colorScheme: 'light', width: 390 });
      const letterPx = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      expect(letterPx).toBeGreaterThanOrEqual(22);
      for (const fault of await faultsOf(page)) found.push(`${name}: ${fault}`);
      await page.screenshot({ path: `${screenshots}${name}-largest-390.png`, fullPage: true });
    }
    expect(found).toEqual([]);
  }, 120_000);
});
