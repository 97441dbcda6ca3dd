import { hasReached, type AgeThreshold } from '../../../domain/delegation/index.ts';
import type { CalendarDate, Instant } from '../../../domain/shared/time.ts';

/*
 * A program of its own, because the zone of a server is given to a process: `TZ=… node count-flips.ts EVERY FIRST` tries
 * every so-many-th birth date from 1900-01-01 to 2100-12-31 and writes how many it tried and how many ages did not begin
 * at 00:00 in Taipei. Midnight is found with the runtime's own time zone data, summer time of 1945 to 1979 included.
 */

const dayMs = 86_400_000;
const [every = 1, first = 0] = process.argv.slice(2).map(Number);

const taipei = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Taipei', dateStyle: 'short' });
const dayInTaipei = (ms: number): string => taipei.format(ms);
const isoOf = (ms: number): string => new Date(ms).toISOString();
const civil = (ms: number): string => isoOf(ms).slice(0, 10);

/** The first moment of a day: nine hours ahead of UTC in war and in summers, eight otherwise. */
function midnightMs(day: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const early = utc - 9 * 3_600_000;
  return dayInTaipei(early) === day ? early : utc - 8 * 3_600_000;
}

/** JavaScript's calendar makes 1 March of 29 February in a common year, which is the rule. */
function birthday(birthMs: number, years: number): string {
  const born = new Date(birthMs);
  return civil(Date.UTC(born.getUTCFullYear() + years, born.getUTCMonth(), born.getUTCDate()));
}

function majority(birthMs: number): string {
  const twenty = birthday(birthMs, 20);
  if (twenty < '1929-10-10') return '1929-10-10';
  if (twenty < '2023-01-01') return twenty;
  const eighteen = birthday(birthMs, 18);
  return eighteen < '2023-01-01' ? '2023-01-01' : eighteen;
}

const expected: Readonly<Record<AgeThreshold, (birthMs: number) => string>> = {
  'decides-alone': (birthMs) => birthday(birthMs, 15),
  'own-grants': (birthMs) => birthday(birthMs, 18),
  majority,
};

function isRight(threshold: AgeThreshold, birthMs: number): boolean {
  const birthDate = civil(birthMs) as CalendarDate;
  const flipMs = midnightMs(expected[threshold](birthMs));
  const at = (ms: number): boolean => hasReached(threshold, birthDate, isoOf(ms) as Instant);
  return !at(flipMs - 1) && at(flipMs);
}

let [tried, wrong] = [0, 0];
const last = Date.UTC(2100, 11, 31);
for (let birthMs = Date.UTC(1900, 0, 1) + first * dayMs; birthMs <= last; birthMs += every * dayMs) {
  for (const threshold of ['decides-alone', 'own-grants', 'majority'] as const) {
    tried += 1;
    if (!isRight(threshold, birthMs)) wrong += 1;
  }
}
process.stdout.write(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, tried, wrong }));
