import { availableParallelism, loadavg } from 'node:os';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './room/chromium.ts';
import { openBenchRoom, type BenchRoom } from './room/bench-room.ts';

/**
 * How fast the page is, in Chromium: on the record of the demo's father, and the timeline on 20,000 entries. Starts the
 * product for itself; `PASSBOOK_PAGE` names one that runs, where only the father is looked at. Times are taken inside
 * the page, so that the driver's own pauses are not counted. Each figure is the median of a few runs; one beyond its
 * limit ends with exit 1.
 */
const runs = 5;
/** The other pages' code is fetched ahead by then: the cache is warm. */
const warmAfterMs = 2_500;

interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'frames/s' | 'KB';
  readonly values: readonly number[];
  readonly atMost?: number;
  readonly atLeast?: number;
}

const room = await openBenchRoom(process.env['PASSBOOK_PAGE']);
try {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, serviceWorkers: 'block' });
    const figures = await measureIn(context, room);
    process.stdout.write(
      `${availableParallelism()} processors, load of the last minute ${(loadavg()[0] ?? NaN).toFixed(1)}\n`,
    );
    for (const figure of figures) report(figure);
    if (figures.some(isMissed)) process.exitCode = 1;
  } finally {
    await browser.close();
  }
} finally {
  await room.close();
}

async function measureIn(context: BrowserContext, { fatherId, longLife }: BenchRoom): Promise<readonly Figure[]> {
  const figures = [
    ...(await firstViews(context)),
    await chartClicks(context),
    ...(await sliderMoves(context)),
    ...(await timelineScrolls(context, fatherId, 'timeline of the father')),
  ];
  if (longLife === null) return figures;
  const { personId, entries } = longLife;
  return [
    ...figures,
    ...(await timelineScrolls(context, personId, `timeline of ${entries.toLocaleString('en')} entries`)),
    await timelineLeaps(context, personId),
  ];
}

interface Opening {
  readonly name?: string;
  readonly personId?: string;
}

/** A page of its own for each run, drawn and quiet before it is measured. */
async function eachRun<Value>(
  context: BrowserContext,
  { name = '', personId = room.fatherId }: Opening,
  measure: (page: Page) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    await page.goto(`${room.address}/people/${personId}/${name}`);
    await page.waitForFunction(
      () => document.querySelector('.card') !== null && document.querySelector('.skeleton') === null,
    );
    await page.waitForTimeout(warmAfterMs);
    values.push(await measure(page));
    await page.close();
  }
  return values;
}

/** From navigation to the first reminder on screen, and what had to be fetched for it without charts. */
async function firstViews(context: BrowserContext): Promise<readonly Figure[]> {
  const times: number[] = [];
  const sizes: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    const workOf = await workMeter(page);
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('.reminder') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => performance.mark('first-view'));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(room.address);
    await page.waitForFunction(() => performance.getEntriesByName('first-view').length > 0);
    busy.push(await workOf());
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
    { what: 'of it, scripts', unit: 'ms', values: busy },
    { what: 'compressed before charts', unit: 'KB', values: sizes, atMost: 300 },
  ];
}

/** How long scripts have run since it was made: what other processes on the machine hardly change. */
async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scriptsMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
  };
  const before = await scriptsMs();
  return async () => (await scriptsMs()) - before;
}

async function chartClicks(context: BrowserContext): Promise<Figure> {
  const values = await eachRun(context, {}, (page) =>
    page.evaluate(
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
  return { what: 'laboratory page with its chart after the click', unit: 'ms', values, atMost: 300 };
}

/** There and back: what a day showed is folded afresh by the server, and then kept by the page for half a minute. */
async function sliderMoves(context: BrowserContext): Promise<readonly Figure[]> {
  const trips = await eachRun(context, {}, async (page) => {
    const there = await slide(page, 'Home', true);
    const back = await slide(page, 'End', false);
    return { there, back };
  });
  const what = 'overview redrawn after the slider moved';
  return [
    { what: `${what} to a day never asked for`, unit: 'ms', values: trips.map(({ there }) => there), atMost: 500 },
    { what: `${what} back`, unit: 'ms', values: trips.map(({ back }) => back), atMost: 500 },
  ];
}

async function slide(page: Page, key: 'Home' | 'End', isPast: boolean): Promise<number> {
  await page.locator('.known input').focus();
  await page.evaluate(() => performance.mark('moved'));
  await page.keyboard.press(key);
  await page.waitForFunction((past) => (document.querySelector('.past-banner') !== null) === past, isPast);
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  return page.evaluate(() => performance.now() - (performance.getEntriesByName('moved').at(-1)?.startTime ?? NaN));
}

async function timelineScrolls(context: BrowserContext, personId: string, what: string): Promise<readonly Figure[]> {
  const scrolls = await eachRun(context, { name: 'timeline', personId }, async (page) => {
    const workOf = await workMeter(page);
    const frames = await page.evaluate(
      () =>
        new Promise<{ readonly count: number; readonly perSecond: number }>((resolve) => {
          const startedAt = performance.now();
          let count = 0;
          const step = (): void => {
            count += 1;
            window.scrollBy(0, 100); // 6,000 px/s: a strong flick of the thumb.
            const passedMs = performance.now() - startedAt;
            if (passedMs < 3_000) requestAnimationFrame(step);
            else resolve({ count, perSecond: (count / passedMs) * 1_000 });
          };
          requestAnimationFrame(step);
        }),
    );
    return { perSecond: frames.perSecond, scriptsMs: (await workOf()) / frames.count };
  });
  return [
    {
      what: `${what}, scrolled at 6,000 px/s`,
      unit: 'frames/s',
      values: scrolls.map(({ perSecond }) => perSecond),
      atLeast: 50,
    },
    { what: 'of each frame, scripts', unit: 'ms', values: scrolls.map(({ scriptsMs }) => scriptsMs) },
  ];
}

/** To the middle of a life at once, as one drags the scroll bar: until the entries there are drawn. */
async function timelineLeaps(context: BrowserContext, personId: string): Promise<Figure> {
  const values = await eachRun(context, { name: 'timeline', personId }, (page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const startedAt = performance.now();
          window.scrollTo(0, document.documentElement.scrollHeight / 2);
          const look = (): void => {
            const isThere = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.entry') != null;
            if (isThere) resolve(performance.now() - startedAt);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    ),
  );
  return { what: 'leap to the middle of 20,000 entries, drawn', unit: 'ms', values };
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
  const limits = [
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
  ];
  const verdict = limits.length === 0 ? 'no limit' : `${limits.join(', ')}: ${isMissed(figure) ? 'MISSED' : 'met'}`;
  const shown = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const all = values.map(shown).join(' ');
  const median = shown(medianOf(values)).padStart(6);
  process.stdout.write(`${what.padEnd(64)} ${median} ${unit} (${verdict}; ${all})\n`);
}
