import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { settled as pageSettled } from './room/looks.ts';
import { openDemoRoom, type Family } from './room/page-room.ts';

let room: Awaited<ReturnType<typeof openDemoRoom>>;
let family: Family;
let context: BrowserContext;
let page: Page;

describeInBrowser('the page of the demo family', () => {
  beforeAll(async () => {
    room = await openDemoRoom();
    ({ family } = room);
  }, 180_000);
  afterAll(() => room.close());
  beforeEach(async () => {
    context = await room.browser.newContext({ viewport: { width: 1360, height: 900 }, serviceWorkers: 'block' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const open = async (name: string, personId = family.father): Promise<void> => {
    await page.goto(`${room.address}/people/${personId}/${name}`);
    await settled();
  };
  const settled = (): Promise<void> => pageSettled(page);
  const heading = (name: string | RegExp): Locator => page.getByRole('heading', { name });
  const link = (name: string | RegExp): Locator => page.getByRole('link', { name });

  it('asks nobody but its own server, under a policy without inline scripts and styles', async () => {
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(`csp ${violatedDirective}`));
    });
    const answer = await page.goto(room.address);
    await settled();
    await open('labs');
    await page.locator('.chart-canvas svg').hover();
    expect([...new Set(asked)]).toEqual([room.address]);
    expect(complaints).toEqual([]);
    const policy = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('needs no more than 300 KB before the first chart', async () => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const isCharts = pathname.includes('trend-canvas');
      if (!pathname.startsWith('/api/') && !isCharts) {
        sizes.push(
          response
            .request()
            .sizes()
            .then(({ responseBodySize }) => responseBodySize),
        );
      }
    });
    await page.goto(room.address);
    await settled();
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(300_000);
  });

  it('answers first what to do, what a doctor must know, how it is going, and what happened', async () => {
    await page.goto(room.address);
    await settled();
    const order = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(order.slice(0, 2)).toEqual(['接下來該做的事', '看診前先知道']);
    expect(order.at(-1)).toBe('最近的紀錄');
    await heading('陳文雄的健康總覽').waitFor();
    await expect(page.locator('.doctor').textContent()).resolves.toMatch(/Mefenamic acid.*庫魯化錠.*安寧緩和/u);
    await expect(page.locator('.tile').count()).resolves.toBe(4);
  });

  it('leads from a disease of three years to its visits and their orders', async () => {
    await page.goto(room.address);
    await page.getByRole('button', { name: /慢性牙周炎/u }).click();
    await heading('因「慢性牙周炎」的每一次就醫').waitFor();
    await settled();
    const titles = await page.locator('.record strong').allTextContents();
    expect(titles.length).toBeGreaterThan(2);
    expect(new Set(titles)).toEqual(new Set(['慢性牙周炎']));
    await page.locator('.record summary').first().click();
    await page.getByRole('columnheader', { name: '醫囑' }).first().waitFor();
    expect(decodeURIComponent(page.url())).not.toContain('牙');
    await page.getByRole('button', { name: '看全部疾病' }).click();
    await heading('每一次就醫').waitFor();
  });

  it('finds a visit by a word that the address never shows', async () => {
    await open('visits');
    await page.getByRole('searchbox').fill('牙周');
    await page.waitForFunction(() => {
      const records = [...document.querySelectorAll('.record')];
      return records.length > 0 && records.every(({ textContent }) => textContent.includes('牙周'));
    });
    expect(decodeURIComponent(page.url())).not.toContain('牙周');
  });

  it('shows medicines of a period by class, and what is taken now', async () => {
    await open('medications');
    await expect(page.locator('.current-drugs li').count()).resolves.toBeGreaterThan(1);
    await page.getByRole('button', { name: '近一年', exact: true }).click();
    await heading('近一年最常開立的藥品類別').waitFor();
  });

  it('draws a test over years, point by point by keyboard, and as a table', async () => {
    await open('labs');
    await page.getByRole('button', { name: /^看低密度脂蛋白膽固醇/u }).click();
    await heading(/^低密度脂蛋白膽固醇/u).waitFor();
    const chart = page.getByRole('slider', { name: /低密度脂蛋白膽固醇/u });
    await chart.focus();
    const last = await chart.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    const before = await chart.getAttribute('aria-valuetext');
    expect(before).not.toBe(last);
    await expect(page.locator('.chart-readout').textContent()).resolves.toBe(before?.split('. ')[0]);
    await page.keyboard.press('Home');
    await expect(chart.getAttribute('aria-valuetext')).resolves.toContain('第 1 點');
    const points = Number(await chart.getAttribute('aria-valuemax'));
    await page.getByRole('button', { name: '看成表格' }).first().click();
    const rows = await page.locator('.table-scroll tbody tr').count();
    expect(rows).toBe(points);
  });

  it('opens the source of a fact with both its times, and gives the focus back', async () => {
    await open('timeline');
    const source = page.getByRole('button', { name: /資料來源$/u }).nth(4);
    await source.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await expect(drawer.textContent()).resolves.toMatch(/發生日期.*我們得知.*更正紀錄/u);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await expect(source.evaluate((button) => button === document.activeElement)).resolves.toBe(true);
  });

  it('scrolls through the whole of a life and keeps little of it in hand', async () => {
    await open('timeline');
    const total = Number((await page.locator('.endless li.entry').first().getAttribute('aria-setsize')) ?? 0);
    expect(total).toBeGreaterThan(1_000);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.locator(`.endless [aria-posinset="${total}"]`).waitFor();
    const drawn = await page.locator('.endless li.entry').count();
    expect(drawn).toBeLessThanOrEqual(300);
  });

  it('says why a reminder is given', async () => {
    await open('reminders');
    await page.getByText('為什麼？').first().click();
    await expect(page.locator('.reminder-why[open]').textContent()).resolves.toMatch(/規則.*依據.*依據的紀錄/u);
  });

  it('goes back to what was known on a day, says so, and lets nothing be changed', async () => {
    await page.goto(room.address);
    await settled();
    const countNow = await page.locator('.overview-subtitle').textContent();
    const slider = page.getByRole('slider', { name: /回到當時所知/u });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByText(/當時已知的紀錄/u).waitFor();
    await settled();
    expect(page.url()).toMatch(/known-on=20\d\d-\d\d-\d\d$/u);
    await expect(page.locator('.overview-subtitle').textContent()).resolves.not.toBe(countNow);
    for (const action of await page.locator('.reminder > button').all()) expect(await action.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /後一次匯入/u }).click();
    await page.getByRole('button', { name: '回到今天' }).click();
    await page.getByText(/當時已知的紀錄/u).waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('known-on');
  });

  it('speaks English and counts years of the Republic, without asking again', async () => {
    await page.goto(room.address);
    await settled();
    await page.getByRole('button', { name: 'English' }).click();
    await heading('What to do next').waitFor();
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en');
    await page.getByRole('button', { name: 'ROC', exact: true }).click();
    await page.getByRole('button', { name: '中文' }).click();
    await heading('接下來該做的事').waitFor();
    await settled();
    await open('imaging');
    await expect(page.locator('main').textContent()).resolves.toContain('民國');
  });

  it('changes to another member of the family on the same page', async () => {
    await open('visits');
    await link(/林宥廷/u).click();
    await page.waitForURL(new RegExp(`${family.son}/visits$`, 'u'));
    await expect(link(/林宥廷/u).getAttribute('aria-current')).resolves.toBe('page');
  });

  it('tells nothing of a person whom it does not know', async () => {
    await page.goto(`${room.address}/people/per_zzzzzzzzzzzzzzzzzzzz/labs`);
    await heading('找不到這一頁').waitFor();
    await link('回到總覽').click();
    await heading('陳文雄的健康總覽').waitFor();
  });

  it('can be used with the keyboard alone', async () => {
    await page.goto(room.address);
    await settled();
    await page.keyboard.press('Tab');
    await expect(focusedText()).resolves.toBe('跳到主要內容');
    await tabTo('檢驗與影像');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '檢驗' }).waitFor();
    await expect(focusedText()).resolves.toBe('檢驗');
    await settled();
    await tabTo('超出範圍');
    await page.keyboard.press('Enter');
    await heading('數值').waitFor({ state: 'detached' });
  });
  const focusedText = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  const tabTo = async (text: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await focusedText()) === text) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Not reached by Tab: ${text}`);
  };

  it('keeps what it showed while the network is gone, says so, and recovers', async () => {
    await open('allergies');
    await context.setOffline(true);
    await link('檢驗與影像').click();
    await page.getByText('目前離線').waitFor();
    await context.setOffline(false);
    await page.locator('.series-list').first().waitFor();
    await expect(page.getByText('目前離線').count()).resolves.toBe(0);
  });

  it('waits out a server that asks for patience, and reveals nothing when it is refused', async () => {
    let failures = 3;
    await page.route('**/allergies/search', (route) => {
      failures -= 1;
      return failures < 0 ? route.continue() : route.fulfill({ status: 503, json: {} });
    });
    await page.route('**/wishes/search', (route) => route.fulfill({ status: 403, json: {} }));
    await open('allergies');
    await page.getByText('Mefenamic acid').first().waitFor();
    await page.goto(`${room.address}/people/${family.father}/wishes`);
    await page.getByText('這裡沒有可以顯示的內容').first().waitFor();
    await expect(page.locator('main').textContent()).resolves.not.toContain('安寧');
  });

  it('prints the page without its menu', async () => {
    await page.goto(room.address);
    await settled();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.rail').isVisible()).resolves.toBe(false);
    await expect(page.getByText(/列印於/u).isVisible()).resolves.toBe(true);
    await expect(page.evaluate(() => getComputedStyle(document.body).backgroundColor)).resolves.toBe(
      'rgb(255, 255, 255)',
    );
  });

  describe('installed on a device', () => {
    beforeEach(async () => {
      await context.close();
      context = await room.browser.newContext({ viewport: { width: 390, height: 844 } });
      page = await context.newPage();
      await page.goto(room.address);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        if (navigator.serviceWorker.controller === null) {
          await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
        }
      });
    });
    /** Network gone, the page closed and opened again: only what the device kept is left. */
    const openWithoutNetwork = async (): Promise<void> => {
      await context.setOffline(true);
      await page.close();
      page = await context.newPage();
      await page.goto(`${room.address}/people/${family.father}`);
    };

    it('shows the last view without network, marked with its time, and is fresh again by itself', async () => {
      await open('');
      await openWithoutNetwork();
      await page.getByText('Mefenamic acid').first().waitFor();
      await page
        .getByText(/離線中：這是 .* 保留的內容/u)
        .first()
        .waitFor();
      await context.setOffline(false);
      await page
        .getByText(/離線中：這是/u)
        .first()
        .waitFor({ state: 'detached', timeout: 30_000 });
      await page.getByText('Mefenamic acid').first().waitFor();
    });

    it('keeps no answer on a device where the person does not want it', async () => {
      await open('settings');
      await page.getByRole('checkbox').uncheck();
      await open('');
      await expect(keptAnswers()).resolves.toBe(0);
      await page.getByRole('link', { name: '設定' }).click();
      await page.getByRole('checkbox').check();
      await open('');
      await expect(keptAnswers()).resolves.toBeGreaterThan(3);
      await open('settings');
      await page.getByRole('checkbox').uncheck();
      await page.waitForFunction(async () => !(await caches.has('answers-v1')));
    });
    const keptAnswers = (): Promise<number> =>
      page.evaluate(async () => {
        const kept = (await caches.has('answers-v1')) ? await (await caches.open('answers-v1')).keys() : [];
        return kept.length;
      });

    it('can be installed: name, icons and start page are ours', async () => {
      const manifest = await page.evaluate(async () => {
        const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
        return (await (await fetch(address)).json()) as {
          readonly display: string;
          readonly start_url: string;
          readonly icons: readonly { readonly src: string }[];
        };
      });
      expect([manifest.display, manifest.start_url]).toEqual(['standalone', '/']);
      for (const { src } of manifest.icons) {
        const status = await page.evaluate(async (address) => (await fetch(address)).status, src);
        expect([src, status]).toEqual([src, 200]);
      }
    });
  });
});
