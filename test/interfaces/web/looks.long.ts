import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import express from 'express';
import type { BrowserContext, Page } from 'playwright-core';
import { pageRoutes } from '../../../interfaces/http/page.ts';
import { describeInBrowser } from '../../support/describe-in-browser.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { demoFamily, type Family } from './demo-family-room.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const screenshots = root('.cache/screenshots/');
const galleryFolder = root('.cache/page-gallery/');

const pages = [
  ...['overview', 'reminders', 'visits', 'admissions', 'medications', 'allergies', 'labs', 'imaging', 'prevention'],
  ...[
    'vaccinations',
    'programmes',
    'measurements',
    'wishes',
    'timeline',
    'import',
    'documents',
    'replay',
    'settings',
    'records',
  ],
];

/** Each language in both themes and both widths, without drawing all eight. */
const looks = {
  'zh-TW': [
    { colorScheme: 'light', width: 1360 },
    { colorScheme: 'dark', width: 390 },
  ],
  en: [
    { colorScheme: 'light', width: 390 },
    { colorScheme: 'dark', width: 1360 },
  ],
} as const;

const heights = { 390: 844, 1360: 900 } as const;

describeInBrowser('how the page looks', () => {
  let room: PageRoom;
  let family: Family;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    room = await openPageRoom();
    family = await demoFamily(room);
  }, 180_000);
  afterAll(() => room.close());
  beforeEach(async () => {
    context = await room.browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const openIn = async (language: keyof typeof looks, name: string): Promise<void> => {
    await page.addInitScript((chosen) => {
      localStorage.setItem('passbook-settings', JSON.stringify({ language: chosen }));
    }, language);
    await page.goto(`${room.address}/people/${family.father}/${name}`);
  };
  const settled = async (): Promise<void> => {
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(
      () => document.querySelector('.skeleton, .chart-space:empty, .chart-canvas:empty') === null,
    );
  };
  const violations = async (): Promise<readonly string[]> => {
    const { violations: found } = await new AxeBuilder({ page }).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  };

  it.each(pages)(
    'has no barrier on %s, in both languages and themes, and is never wider than its window',
    async (name) => {
      const found: string[] = [];
      for (const language of ['zh-TW', 'en'] as const) {
        await openIn(language, name);
        for (const { colorScheme, width } of looks[language]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: heights[width] });
          await settled();
          const look = `${language}-${colorScheme}-${width}`;
          const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (overflowPx > 0) found.push(`${look}: ${overflowPx}px too wide`);
          for (const violation of await violations()) found.push(`${look}: ${violation}`);
          await page.screenshot({ path: `${screenshots}${name}-${look}.png` });
        }
      }
      expect(found).toEqual([]);
    },
    180_000,
  );

  it('has no barrier while it shows the past, nor in a source drawer', async () => {
    await page.goto(`${room.address}/people/${family.father}?known-on=2025-01-15`);
    await settled();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${screenshots}past-${colorScheme}-1360.png` });
      await expect(violations()).resolves.toEqual([]);
    }
    await page.locator('.entry .source').first().click();
    await page.getByRole('dialog').waitFor();
    await expect(violations()).resolves.toEqual([]);
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
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1360, 390] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: heights[width] });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
        await page.screenshot({ path: `${screenshots}gallery-${colorScheme}-${width}.png`, fullPage: true });
      }
    }
    await context.close();
  });
});
