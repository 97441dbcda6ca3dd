import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const chromiumPath = (): string | undefined =>
  process.env['CHROMIUM'] ?? usualPlaces.find((place) => existsSync(place));

/**
 * Suites that need a browser are reported as skipped where there is none, and fail there when `REQUIRE_BROWSER=1`: a
 * run that must show the page cannot pass without having looked at it.
 */
export const describeInBrowser =
  chromiumPath() === undefined && process.env['REQUIRE_BROWSER'] !== '1' ? describe.skip : describe;

export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium: set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] });
}
