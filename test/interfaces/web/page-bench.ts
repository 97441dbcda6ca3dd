import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.ts';

/**
 * How fast the page of the demo's father is, in Chromium against a running `npm start` (`PASSBOOK_PAGE` names another
 * address). Times are taken inside the page, so that the driver's own pauses are not counted. Each figure is the median
 * of a few runs; one above its limit ends with exit 1.
 */
const address = process.env['PASSBOOK_PAGE'] ?? 'http://127.0.0.1:3000';
const runs = 5;

interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'frames/s' | 'KB';
  readonly values: readonly number[];
  readonly atMost?: number;
  readonly atLeast?: number;
}

const browser = await launchChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, serviceWorkers: 'block' });
  const figures = [
    ...(await firstViews(context)),
    await chartClicks(context),
    await sliderMoves(context),
    await timelineScrolls(context),
  ];
  for (const figure of figures) report(figure);
  if (figures.some(isMissed)) process.exitCode = 1;
} finally {
  await browser.close();
}

async function opened(context: BrowserContext, name = ''): Promise<Page> {
  const page = await context.newPage();
  const { people } = (await (await fetch(`${address}/api/people`)).json()) as {
    readonly people: readonly { readonly personId: string; readonly birthDate: string }[];
  };
  const eldest = people.toSorted((left, right) => (left.birthDate < right.birthDate ? -1 : 1))[0];
  if (eldest === undefined) throw new Error(`Nobody is registered at ${address}.`);
  await page.goto(`${address}/people/${eldest.personId}/${name}`);
  await page.waitForFunction(
    () => document.querySelector('.card') !== null && document.querySelector('.skeleton') === null,
  );
  return page;
}

/** From navigation to the first reminder on screen, and what had to be fetched for it without charts. */
async function firstViews(context: BrowserContext): Promise<readonly Figure[]> {
  const times: number[] = [];
  const sizes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('.reminder') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => performance.mark('first-view'));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first-view').length > 0);
    const seen = await page.evaluate(() => ({
      ms: performance.getEntriesByName('first-view')[0]?.startTime ?? NaN,
      bytes: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/assets/') && !name.includes('trend-canvas'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    }));
    times.push(seen.ms);
    sizes.push(seen.bytes / 1_000);
    await page.close();
  }
  return [
    { what: 'first view drawn after navigation', unit: 'ms', values: times, atMost: 1_000 },
    { what: 'compressed before charts', unit: 'KB', values: sizes, atMost: 300 },
  ];
}

async function chartClicks(context: BrowserContext): Promise<Figure> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await opened(context);
    await page.waitForTimeout(2_500); // The other pages' code is fetched ahead: the cache is warm.
    values.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const startedAt = performance.now();
            new MutationObserver((_changes, observer) => {
              if (document.querySelector('.series-list') === null) return;
              if (document.querySelector('.chart-canvas svg text') === null) return;
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - startedAt));
            }).observe(document.body, { childList: true, subtree: true });
            document.querySelector<HTMLElement>('.rail a[href$="/labs"]')?.click();
          }),
      ),
    );
    await page.close();
  }
  return { what: 'laboratory page with its chart after the click', unit: 'ms', values, atMost: 300 };
}

async function sliderMoves(context: BrowserContext): Promise<Figure> {
  const values: number[] = [];
  const page = await opened(context);
  for (let run = 0; run < runs; run += 1) {
    await page.locator('.known input').focus();
    await page.evaluate(() => performance.mark('moved'));
    await page.keyboard.press(run % 2 === 0 ? 'Home' : 'End');
    await page.waitForFunction((isPast) => (document.querySelector('.past-banner') !== null) === isPast, run % 2 === 0);
    await page.waitForFunction(() => document.querySelector('.skeleton') === null);
    values.push(
      await page.evaluate(() => performance.now() - (performance.getEntriesByName('moved').at(-1)?.startTime ?? NaN)),
    );
  }
  await page.close();
  return { what: 'overview redrawn after the slider moved', unit: 'ms', values, atMost: 500 };
}

async function timelineScrolls(context: BrowserContext): Promise<Figure> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await opened(context, 'timeline');
    await page.waitForTimeout(2_500);
    values.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const startedAt = performance.now();
            let frames = 0;
            const step = (): void => {
              frames += 1;
              window.scrollBy(0, 100); // 6,000 px/s: a strong flick of the thumb.
              const passedMs = performance.now() - startedAt;
              if (passedMs < 3_000) requestAnimationFrame(step);
              else resolve((frames / passedMs) * 1_000);
            };
            requestAnimationFrame(step);
          }),
      ),
    );
    await page.close();
  }
  return { what: 'timeline scrolled at 6,000 px/s', unit: 'frames/s', values, atLeast: 50 };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

function isMissed({ values, atMost = Infinity, atLeast = -Infinity }: Figure): boolean {
  const median = medianOf(values);
  return !(median <= atMost && median >= atLeast);
}

function report(figure: Figure): void {
  const { what, unit, values, atMost, atLeast } = figure;
  const limit = atMost === undefined ? `at least ${atLeast ?? ''}` : `at most ${atMost}`;
  const all = values.map((value) => Math.round(value)).join(' ');
  const verdict = isMissed(figure) ? 'MISSED' : 'met';
  process.stdout.write(
    `${what.padEnd(48)} ${String(Math.round(medianOf(values))).padStart(6)} ${unit} (${limit}: ${verdict}; ${all})\n`,
  );
}
