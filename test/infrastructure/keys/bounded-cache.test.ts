import { createBoundedCache } from '../../../infrastructure/keys/bounded-cache.ts';

describe('a bounded cache', () => {
  it('holds so many entries and no more; the least recently used goes first', () => {
    const cache = createBoundedCache<number>({ entriesMax: 2, ageMsMax: 1_000, nowMs: () => 0 });
    cache.set('one', 1);
    cache.set('two', 2);
    cache.get('one');
    cache.set('three', 3);
    expect([cache.get('one'), cache.get('two'), cache.get('three')]).toEqual([1, undefined, 3]);
  });

  it('gives nothing that is older than its bound, however often it was used', () => {
    let nowMs = 0;
    const cache = createBoundedCache<number>({ entriesMax: 2, ageMsMax: 1_000, nowMs: () => nowMs });
    cache.set('one', 1);
    nowMs = 1_000;
    expect(cache.get('one')).toBe(1);
    nowMs = 1_001;
    expect(cache.get('one')).toBeUndefined();
    cache.set('one', 1);
    expect(cache.get('one')).toBe(1);
  });
});
