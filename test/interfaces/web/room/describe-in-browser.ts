import { chromiumPath } from './chromium.ts';

/**
 * Suites that need a browser are reported as skipped where there is none, and fail there when `REQUIRE_BROWSER=1`: a
 * run that must show the page cannot pass without having looked at it.
 */
export const describeInBrowser =
  chromiumPath() === undefined && process.env['REQUIRE_BROWSER'] !== '1' ? describe.skip : describe;
