import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../support/ages/count-flips.ts', import.meta.url));

/** Servers stand anywhere: behind, beside and far ahead of Taipei, with odd offsets and with summers of their own. */
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Chatham', 'Australia/Lord_Howe'];
const birthDates = Math.round((Date.UTC(2101, 0, 1) - Date.UTC(1900, 0, 1)) / 86_400_000);
const thresholds = 3;

it('every age begins at 00:00 in Taipei, for every birth date from 1900 to 2100, wherever the server stands', () => {
  // Each zone tries every fifth day, another one each, so that all are tried.
  const counts = zones.map((zone, first) => {
    const words = [program, String(zones.length), String(first)];
    const { stdout, stderr } = spawnSync(process.execPath, words, { env: { TZ: zone }, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as { readonly zone: string; readonly tried: number; readonly wrong: number };
  });
  expect(counts.map(({ zone }) => zone)).toEqual(zones);
  expect(counts.map(({ wrong }) => wrong)).toEqual(zones.map(() => 0));
  expect(counts.reduce((sum, { tried }) => sum + tried, 0)).toBe(birthDates * thresholds);
});
