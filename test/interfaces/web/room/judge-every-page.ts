import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.ts';
import { faultsOf, pageNames, screenshots, speak, wear, type Language, type Look } from './looks.ts';
import { openDemoRoom } from './page-room.ts';

/** A file for each language calls it, so that both processors have something to do. */
export function judgeEveryPage(language: Language, looks: readonly Look[]): void {
  describeInBrowser(`every page in ${language}`, () => {
    let room: Awaited<ReturnType<typeof openDemoRoom>>;
    let page: Page;
    beforeAll(async () => {
      await mkdir(screenshots, { recursive: true });
      room = await openDemoRoom();
      const context = await room.browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
      page = await context.newPage();
      await speak(page, language);
    }, 180_000);
    afterAll(() => room.close());

    it.each(pageNames)('has no barrier on %s by day and at night, and is never wider than its window', async (name) => {
      const found: string[] = [];
      await page.goto(`${room.address}/people/${room.family.father}/${name}`);
      for (const look of looks) {
        await wear(page, look);
        const title = `${name}-${language}-${look.colorScheme}-${look.width}`;
        for (const fault of await faultsOf(page)) found.push(`${title}: ${fault}`);
        await page.screenshot({ path: `${screenshots}${title}.png`, fullPage: name !== 'timeline' });
      }
      expect(found).toEqual([]);
    });
  });
}
