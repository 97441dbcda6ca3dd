import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const root = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** Kept by CI, for people to look at. */
export const screenshots = root('.ci/output/screenshots/');

/** Every page of a person, by its name in the address. */
export const pageNames = [
  'overview',
  'reminders',
  'own',
  'inbox',
  'telling',
  'facts',
  'visits',
  'admissions',
  'medications',
  'allergies',
  'labs',
  'imaging',
  'prevention',
  'vaccinations',
  'programmes',
  'measurements',
  'wishes',
  'timeline',
  'import',
  'documents',
  'replay',
  'family',
  'access-log',
  'settings',
  'records',
] as const;

export type Language = 'zh-TW' | 'en';
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: 390 | 1360;
}

const heights = { 390: 844, 1360: 900 } as const;

/** Nothing is being fetched any more, and every chart is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('.skeleton, .endless-waiting, .chart-space:empty, .chart-canvas:empty') === null,
  );
}

export async function wear(page: Page, look: Look): Promise<void> {
  await dress(page, look);
  await settled(page);
}

export async function dress(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: heights[width] });
}

/** Everything that axe complains of, with the markup it complains of. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // The page has no frames: the way without an extra tab for each look says the same in half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** Barriers, and what does not fit into its window. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const tooWidePx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...(tooWidePx > 0 ? [`${tooWidePx}px too wide`] : []), ...(await barriersOn(page))];
}

export async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('passbook-settings', JSON.stringify({ language: chosen }));
  }, language);
}
