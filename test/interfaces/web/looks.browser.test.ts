import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { faultsOf, pageNames, screenshots, speak, wear, type Language, type Look } from './room/looks.ts';
import { openDemoRoom } from './room/page-room.ts';

/** Each language in both themes, and each theme in both widths. */
const looks: Readonly<Record<Language, readonly Look[]>> = {
  'zh-TW': [
    { colorScheme: 'light', width: 1360 },
    { colorScheme: 'dark', width: 390 },
  ],
  en: [
    { colorScheme: 'light', width: 390 },
    { colorScheme: 'dark', width: 1360 },
  ],
};

describeInBrowser('every page', () => {
  let room: Awaited<ReturnType<typeof openDemoRoom>>;
  let pages: Readonly<Record<Language, Page>>;
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    room = await openDemoRoom();
    const context = await room.browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    pages = { 'zh-TW': await context.newPage(), en: await context.newPage() };
    await speak(pages['zh-TW'], 'zh-TW');
    await speak(pages.en, 'en');
  }, 180_000);
  afterAll(() => room.close());

  it.each(pageNames.flatMap((name) => (['zh-TW', 'en'] as const).map((language) => [name, language] as const)))(
    'has no barrier on %s in %s by day and at night, and is never wider than its window',
    async (name, language) => {
      const page = pages[language];
      await page.bringToFront(); // A tab in the background is not drawn.
      const found: string[] = [];
      await page.goto(`${room.address}/people/${room.family.father}/${name}`);
      for (const look of looks[language]) {
        await wear(page, look);
        const title = `${name}-${language}-${look.colorScheme}-${look.width}`;
        for (const fault of await faultsOf(page)) found.push(`${title}: ${fault}`);
        await page.screenshot({ path: `${screenshots}${title}.png`, fullPage: name !== 'timeline' });
      }
      expect(found).toEqual([]);
    },
  );

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
