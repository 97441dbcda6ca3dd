import type { Loaded } from './client.ts';
import { failureOfError, isPassing, type Failure } from './failure.ts';
import { signsOfRecovery } from './signs-of-recovery.ts';

/** What a page knows of an answer at a moment. A failed or refreshing one keeps what was there before. */
export type Snapshot<Answer> =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly answer: Answer;
      readonly keptAt: string | null;
      readonly isRefreshing: boolean;
    }
  | { readonly status: 'failed'; readonly failure: Failure; readonly earlier: Answer | null };

export type Load<Answer> = (signal: AbortSignal) => Promise<Loaded<Answer>>;

export interface ResourceStore<Answer> {
  readonly snapshotOf: (key: string) => Snapshot<Answer>;
  /** Loads unless fresh, keeps trying while somebody listens, and aborts when nobody does any more. */
  readonly subscribe: (key: string, load: Load<Answer>, listener: () => void) => () => void;
  /** Asks again for what somebody looks at, and forgets how fresh the rest is. */
  readonly refresh: (isConcerned: (key: string) => boolean) => void;
}

interface Entry<Answer> {
  snapshot: Snapshot<Answer>;
  readonly listeners: Set<() => void>;
  load: Load<Answer>;
  request: AbortController | null;
  retry: ReturnType<typeof setTimeout> | null;
  failuresInARow: number;
  loadedAtMs: number | null;
}

/** Coming back to a page within this time asks nobody. */
const freshForMs = 30_000;
/** A life in a few languages and days; the least recently used goes first. */
const entriesMax = 60;
/** Short hiccups are not worth a word: the skeleton stays for so many failures. */
const quietFailuresMax = 2;
const retryDelaysMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000];
const longestRetryDelayMs = 15_000;

export function createResourceStore<Answer>(): ResourceStore<Answer> {
  const entries = new Map<string, Entry<Answer>>();
  const start = (entry: Entry<Answer>): void => void request(entry);
  const startFailed = (): void => {
    for (const entry of entries.values()) if (entry.listeners.size > 0 && isWanting(entry)) start(entry);
  };
  for (const sign of signsOfRecovery) globalThis.addEventListener(sign, startFailed);
  return {
    snapshotOf: (key) => entries.get(key)?.snapshot ?? loading,
    subscribe: (key, load, listener) => {
      const entry = entries.get(key) ?? newEntry(load);
      entries.delete(key); // Set again below: a map keeps the order of insertion, so the first is the least used.
      entries.set(key, entry);
      forgetLeastUsed(entries);
      entry.load = load;
      entry.listeners.add(listener);
      if (entry.request === null && entry.retry === null && !isFresh(entry)) start(entry);
      return () => {
        entry.listeners.delete(listener);
        // After this turn: React moves a listener by removing and adding it.
        queueMicrotask(() => {
          if (entry.listeners.size === 0) rest(entry);
        });
      };
    },
    refresh: (isConcerned) => {
      for (const [key, entry] of entries) {
        if (!isConcerned(key)) continue;
        entry.loadedAtMs = null;
        if (entry.listeners.size > 0) start(entry);
      }
    },
  };
}

const loading = { status: 'loading' } as const;

const newEntry = <Answer>(load: Load<Answer>): Entry<Answer> => ({
  snapshot: loading,
  listeners: new Set(),
  load,
  request: null,
  retry: null,
  failuresInARow: 0,
  loadedAtMs: null,
});

/** It failed, or shows what was kept for want of a network. */
const isWanting = ({ failuresInARow, snapshot }: Entry<unknown>): boolean =>
  failuresInARow > 0 || (snapshot.status === 'ready' && snapshot.keptAt !== null);

const isFresh = ({ loadedAtMs }: Entry<unknown>): boolean =>
  loadedAtMs !== null && performance.now() - loadedAtMs < freshForMs;

function rest(entry: Entry<unknown>): void {
  entry.request?.abort();
  entry.request = null;
  if (entry.retry !== null) clearTimeout(entry.retry);
  entry.retry = null;
}

function forgetLeastUsed(entries: Map<string, Entry<unknown>>): void {
  for (const [key, entry] of entries) {
    if (entries.size <= entriesMax) return;
    if (entry.listeners.size === 0) entries.delete(key);
  }
}

async function request<Answer>(entry: Entry<Answer>): Promise<void> {
  rest(entry);
  const controller = new AbortController();
  entry.request = controller;
  if (entry.snapshot.status === 'ready') show(entry, { ...entry.snapshot, isRefreshing: true });
  try {
    const { answer, keptAt } = await entry.load(controller.signal);
    if (entry.request !== controller) return;
    entry.request = null;
    entry.failuresInARow = 0;
    entry.loadedAtMs = keptAt === null ? performance.now() : null; // What was kept was fresh once.
    show(entry, { status: 'ready', answer, keptAt, isRefreshing: false });
    if (keptAt !== null) retryLater(entry, longestRetryDelayMs); // Kept from earlier: the network is still gone.
  } catch (error) {
    if (entry.request !== controller) return;
    entry.request = null;
    const failure = failureOfError(error);
    if (failure !== 'aborted') fail(entry, failure);
  }
}

function fail<Answer>(entry: Entry<Answer>, failure: Failure): void {
  entry.failuresInARow += 1;
  const goesByItself = isPassing(failure);
  const isQuiet = failure.kind === 'unavailable' && entry.failuresInARow <= quietFailuresMax;
  // What is refused now is not shown from before: the right may have ended, and so has a session.
  const earlier = goesByItself && failure.kind !== 'signed-out' ? earlierOf(entry.snapshot) : null;
  if (!isQuiet) show(entry, { status: 'failed', failure, earlier });
  if (goesByItself) retryLater(entry, delayOf(failure, entry.failuresInARow));
}

function delayOf(failure: Failure, failuresInARow: number): number {
  const usual = retryDelaysMs[failuresInARow - 1] ?? longestRetryDelayMs;
  const asked = failure.kind === 'unavailable' ? (failure.retryAfterSeconds ?? 0) * 1_000 : 0;
  return Math.min(Math.max(usual, asked), longestRetryDelayMs);
}

function retryLater<Answer>(entry: Entry<Answer>, delayMs: number): void {
  entry.retry = setTimeout(() => {
    entry.retry = null;
    if (entry.listeners.size > 0) void request(entry);
  }, delayMs);
}

function earlierOf<Answer>(snapshot: Snapshot<Answer>): Answer | null {
  if (snapshot.status === 'ready') return snapshot.answer;
  return snapshot.status === 'failed' ? snapshot.earlier : null;
}

function show<Answer>(entry: Entry<Answer>, snapshot: Snapshot<Answer>): void {
  entry.snapshot = snapshot;
  for (const listener of entry.listeners) listener();
}
