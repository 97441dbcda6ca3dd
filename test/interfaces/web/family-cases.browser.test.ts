import type { BrowserContext, Page } from 'playwright-core';
import { parseNationalId, people, personStream, type NationalId } from '../../../domain/people/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { at, on } from '../../support/people.ts';
import { describeInBrowser } from './room/describe-in-browser.ts';
import { barriersOn } from './room/looks.ts';
import { openPageRoom, type PageRoom } from './room/page-room.ts';

/*
 * The four family cases of NHIA's slides, each reader in a browser of their own, under a clock that the test turns.
 * Ways to sign in are tried elsewhere: here a header says who is.
 */
const actorHeader = 'x-test-actor';
const begun = at('2026-11-25T04:00:00Z');

const family = {
  yiHsiu: { name: '陳怡秀', birthDate: '1984-03-02' },
  father: { name: '陳文雄', birthDate: '1958-07-15' },
  daughter: { name: '林品妤', birthDate: '2010-06-15' },
  son: { name: '林宥廷', birthDate: '2016-05-05' },
  husband: { name: '林志明', birthDate: '1982-01-20' },
} as const;
type Role = keyof typeof family;

/** The n-th number with a right check digit. */
function nationalIdOf(n: number): NationalId {
  for (let digit = 0; digit <= 9; digit += 1) {
    const parsed = parseNationalId(`A1${String(n).padStart(7, '0')}${digit}`);
    if (parsed.ok) return parsed.value.id;
  }
  throw new Error('no check digit');
}

let room: PageRoom;
const ids = {} as Record<Role, PersonId>;
const numbers = {} as Record<Role, NationalId>;
const contexts: BrowserContext[] = [];

describeInBrowser('the four family cases', () => {
  const pages = {} as Record<Role, Page>;
  beforeAll(async () => {
    room = await openPageRoom({
      kind: 'signed-in',
      actorOf: (request) => request.header(actorHeader) as Actor | undefined,
    });
    const { services, clock } = room.room.passbook;
    clock.pin(begun);
    for (const [n, [role, { name, birthDate }]] of Object.entries(family).entries()) {
      const registration = { nationalId: nationalIdOf(n + 1), name, birthDate: on(birthDate), sex: 'female' as const };
      const { personId } = await services.registerPerson(registration, 'operator' as Actor);
      ids[role as Role] = personId;
      numbers[role as Role] = registration.nationalId;
      const context = await room.browser.newContext({
        viewport: { width: 390, height: 844 },
        serviceWorkers: 'block',
        extraHTTPHeaders: { [actorHeader]: personId },
      });
      contexts.push(context);
      pages[role as Role] = await context.newPage();
    }
    for (const child of ['daughter', 'son'] as const) {
      const command = { type: 'LinkDependant', parentId: ids.yiHsiu, from: null, now: begun } as const;
      const addressed = { personId: ids[child], actor: 'operator' as Actor, command };
      await services.handle({ ...people, streamOf: personStream }, addressed);
    }
  }, 120_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await room.close();
  });

  const open = async (reader: Role, of: Role, page: string): Promise<Page> => {
    await pages[reader].goto(`${room.address}/people/${ids[of]}/${page}`);
    return pages[reader];
  };
  const stripOf = async (reader: Role): Promise<readonly string[]> => {
    const page = await open(reader, reader, 'settings');
    const strip = page.getByRole('navigation', { name: '切換家人' });
    await strip.waitFor();
    const texts = await strip.getByRole('link').allTextContents();
    return Object.entries(family)
      .filter(([, { name }]) => texts.some((text) => text.includes(name)))
      .map(([role]) => role);
  };
  const invite = async (subject: Role, delegate: Role, categories: readonly string[]): Promise<string> => {
    const page = await open(subject, subject, 'family');
    await page.getByLabel('對方姓名').fill(family[delegate].name);
    await page.getByLabel('對方身分證或居留證號碼').fill(numbers[delegate]);
    await page.getByLabel('對方生日').fill(family[delegate].birthDate);
    const form = page.getByRole('form', { name: '委託別人' });
    for (const category of categories) await form.getByLabel(category, { exact: true }).check();
    await page.getByRole('button', { name: '送出邀請' }).click();
    await page.getByText('邀請已建立。').waitFor();
    return page.locator('[role=status] code').innerText();
  };
  const accept = async (delegate: Role, code: string): Promise<void> => {
    const page = await open(delegate, delegate, 'family');
    await page.getByRole('textbox', { name: '邀請碼' }).fill(code);
    await page.getByRole('button', { name: '接受委託' }).click();
  };
  const end = async (subject: Role, delegate: Role): Promise<void> => {
    const page = await open(subject, subject, 'family');
    await page.getByRole('button', { name: `立即終止：${family[delegate].name}` }).click();
    await page.getByText('已終止').waitFor();
  };

  it('a son of 10 is seen by his mother, who need not apply, until he is 15', async () => {
    const page = await open('yiHsiu', 'son', 'family');
    await page.getByText('未滿15歲：由所依附投保的父母或監護人查看，不需要申請。').waitFor();
    await page.getByText('2031年5月5日零時自動結束').waitFor();
    await page.getByText('您以父母身分查看林宥廷的紀錄').waitFor();
    await expect(barriersOn(page)).resolves.toEqual([]);
    await expect(stripOf('yiHsiu')).resolves.toEqual(['yiHsiu', 'son']);
  }, 60_000);

  it('a daughter of 16 decides by her own switch, which is off at first', async () => {
    const page = await open('daughter', 'daughter', 'family');
    const mark = page.getByRole('checkbox', { name: '讓父母查看和下載我的紀錄' });
    await expect(mark.isChecked()).resolves.toBe(false);
    await page.getByText('陳怡秀 父母').waitFor();
    await mark.check();
    await page.locator('input[type=checkbox]:disabled').first().waitFor({ state: 'detached' });
    await expect(barriersOn(page)).resolves.toEqual([]);
    await expect(stripOf('yiHsiu')).resolves.toEqual(['yiHsiu', 'daughter', 'son']);
  }, 60_000);

  it('a father of 68 invites his daughter by name, number and birth date; nobody else can use the code', async () => {
    const code = await invite('father', 'yiHsiu', []);
    await expect(barriersOn(pages.father)).resolves.toEqual([]);
    await accept('husband', code);
    await pages.husband.getByRole('alert').waitFor();
    await accept('yiHsiu', code);
    await pages.yiHsiu.getByText('已接受。').waitFor();
    await pages.yiHsiu.getByRole('navigation', { name: '切換家人' }).getByText('陳文雄').waitFor();
    await expect(stripOf('yiHsiu')).resolves.toEqual(['yiHsiu', 'father', 'daughter', 'son']);
    const page = await open('yiHsiu', 'father', 'labs');
    await page.getByText('您受陳文雄委託查看').waitFor();
  }, 60_000);

  it('a husband grants one category, sees what his wife sees, and hides it', async () => {
    await accept('yiHsiu', await invite('husband', 'yiHsiu', ['檢驗']));
    await pages.yiHsiu.getByText('已接受。').waitFor();
    const page = await open('husband', 'husband', 'family');
    const eyes = page.getByRole('region', { name: '看看對方看得到什麼' });
    const look = async (category: string): Promise<string> => {
      await eyes.getByRole('button', { name: '看一次' }).click();
      return eyes.getByRole('row', { name: new RegExp(`^${category}`, 'u') }).innerText();
    };
    await expect(look('檢驗')).resolves.toContain('看得到');
    await expect(look('用藥')).resolves.toContain('看不到');
    const hiding = page.getByRole('region', { name: '不給別人看的內容' });
    await hiding.getByLabel('檢驗', { exact: true }).check();
    await page.locator('.choices:disabled').first().waitFor({ state: 'detached' });
    await expect(look('檢驗')).resolves.toContain('看不到');
  }, 60_000);

  it('ends by itself at the birthdays, at midnight in Taipei', async () => {
    const { clock } = room.room.passbook;
    clock.pin(at('2028-06-14T15:59:59Z'));
    await expect(stripOf('yiHsiu')).resolves.toContain('daughter');
    clock.pin(at('2028-06-14T16:00:00Z'));
    await expect(stripOf('yiHsiu')).resolves.not.toContain('daughter');
    clock.pin(at('2031-05-04T15:59:59Z'));
    await expect(stripOf('yiHsiu')).resolves.toContain('son');
    clock.pin(at('2031-05-04T16:00:00Z'));
    await expect(stripOf('yiHsiu')).resolves.not.toContain('son');
    clock.pin(at('2026-11-26T04:00:00Z'));
  }, 90_000);

  it('ends at once when it is revoked, and the log has who looked and who was refused', async () => {
    await end('father', 'yiHsiu');
    await expect(stripOf('yiHsiu')).resolves.not.toContain('father');
    const status = await pages.yiHsiu.evaluate(
      async (personId) => (await fetch(`/api/people/${personId}/labs`)).status,
      ids.father as string,
    );
    expect(status).toBe(403);
    const page = await open('father', 'father', 'access-log');
    const looks = page.locator('.looks');
    await looks.getByText('陳怡秀').first().waitFor();
    await page.getByText('新的查看者').waitFor();
    await expect(barriersOn(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: '拒絕', exact: true }).click();
    await looks.getByText('依據：沒有授權').first().waitFor();
    await page.locator('.toolbar select').selectOption({ label: '陳怡秀' });
    await looks.getByText('檢驗').first().waitFor();
    const notices = await open('father', 'father', 'family');
    await notices.getByText('有人第一次查閱了您的紀錄').waitFor();
  }, 60_000);

  it('shows nobody’s page to whoever is not signed in, and leads to signing in', async () => {
    const context = await room.browser.newContext({ serviceWorkers: 'block' });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(room.address);
    await page.getByRole('heading', { name: '請先登入' }).waitFor();
    await expect(page.getByRole('link', { name: '登入' }).getAttribute('href')).resolves.toBe('/sign-in?lang=zh-TW');
    await expect(barriersOn(page)).resolves.toEqual([]);
  }, 60_000);
});
