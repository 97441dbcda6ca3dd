import { openProduct } from '../product.ts';

/*
 * `passbook rebuild` of everything, at least once and again until the parent says so. After each it tells how long it
 * took and how much memory the process held on the way.
 */

export interface RebuildTold {
  readonly durationMs: number;
  /** In order of time. */
  readonly rssBytes: readonly number[];
}

const sampleEveryMs = 20;

const [, , url = '', folder = ''] = process.argv;
const told = new AbortController();
process.once('message', () => told.abort());
const product = await openProduct({ url, folder });
const { maintenance } = product.services;
do {
  const rssBytes = [process.memoryUsage.rss()];
  const sampling = setInterval(() => rssBytes.push(process.memoryUsage.rss()), sampleEveryMs);
  const began = performance.now();
  await maintenance.rebuild(maintenance.modelNames);
  clearInterval(sampling);
  rssBytes.push(process.memoryUsage.rss());
  process.send?.({ durationMs: performance.now() - began, rssBytes } satisfies RebuildTold);
  await new Promise((resolve) => setTimeout(resolve, sampleEveryMs)); // Let the parent's word come in.
} while (!told.signal.aborted);
await product.close();
process.disconnect();
