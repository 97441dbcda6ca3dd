import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import express from 'express';
import type { BrowserContext, Page } from 'playwright-core';
import { pageRoutes } from '../../../interfaces/http/page.ts';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { barriersOn, dress, faultsOf, pageNames, root, screenshots, speak, wear, type Look } from './room/looks.ts';
import { openDemoRoom, openPageRoom, type PageRoom } from './room/page-room.ts';

/*
 * What the browser tests `looks-*` draw a sample of, whole: every page today and as known on an earlier day, in both
 * languages, themes and widths. `npm run test:long -- looks`; some minutes.
 */

const galleryFolder = root('.cache/page-gallery/');
const shownOn = { today: '', past: '?known-on=2025-01-15' } as const;
const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ([1360, 390] as const).map((width) => ({ colorScheme, width })),
);

describeInBrowser.each(['zh-TW', 'en'] as const)('how the page looks in %s', (language) => {
  let room: Awaited<ReturnType<typeof openDemoRoom>>;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    room = await openDemoRoom();
    context = await room.browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    page = await context.newPage();
    await speak(page, language);
  }, 180_000);
  afterAll(() => room.close());

  it.each(pageNames.flatMap((name) => (['today', 'past'] as const).map((day) => [name, day] as const)))(
    'has no barrier on %s (%s), and is never wider than its window',
    async (name, day) => {
      const found: string[] = [];
      await page.goto(`${room.address}/people/${room.family.father}/${name}${shownOn[day]}`);
      for (const look of looks) {
        await wear(page, look);
        const title = `${name}-${language}-${look.colorScheme}-${look.width}${day === 'past' ? '-past' : ''}`;
        for (const fault of await faultsOf(page)) found.push(`${title}: ${fault}`);
        await page.screenshot({ path: `${screenshots}${title}.png`, fullPage: name !== 'timeline' });
      }
      expect(found).toEqual([]);
    },
    180_000,
  );

  it('has no barrier in a source drawer', async () => {
    await page.goto(`${room.address}/people/${room.family.father}`);
    await wear(page, { colorScheme: 'light', width: 1360 });
    await page.locator('.entry .source').first().click();
    await page.getByRole('dialog').waitFor();
    await expect(barriersOn(page)).resolves.toEqual([]);
  });
});

describeInBrowser('the gallery of components', () => {
  let server: Server;
  let room: PageRoom;
  beforeAll(async () => {
    // As a process of its own: the bundler does not run within Jest's modules.
    await promisify(execFile)(root('node_modules/.bin/vite'), [
      ...['build', root('interfaces/web'), '--config', root('interfaces/web/vite.config.ts')],
      ...['--mode', 'gallery', '--outDir', galleryFolder, '--emptyOutDir', '--logLevel', 'error'],
    ]);
    server = createServer(express().use(pageRoutes(galleryFolder)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    room = await openPageRoom();
  }, 120_000);
  afterAll(async () => {
    await room.close();
    server.closeAllConnections();
    server.close();
  });

  it('shows every state without a barrier, in both themes and widths', async () => {
    const context = await room.browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/gallery`);
    await page.locator('.chart-canvas svg').nth(2).waitFor();
    for (const look of looks) {
      await dress(page, look); // Its skeletons stay.
      await expect(barriersOn(page)).resolves.toEqual([]);
      await page.screenshot({ path: `${screenshots}gallery-${look.colorScheme}-${look.width}.png`, fullPage: true });
    }
    await context.close();
  });
});
