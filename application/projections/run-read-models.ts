import type { Instant } from '../../domain/shared/time.ts';
import type { Position } from '../ports/event-store.ts';
import { isReached, type Progress } from '../ports/read-model-store.ts';
import { advanceOnce, type Advance, type ProjectionNeeds } from './advance-once.ts';
import { createBell } from './bell.ts';
import { createLogPages } from './log-pages.ts';
import { createTurns } from './take-turns.ts';

export interface ProjectionRunnerOptions {
  /** Events of one transaction. */
  readonly batchEvents?: number;
  /** How long the runner sleeps when nobody wakes it. */
  readonly pollMs?: number;
  /** For the log; the runner tries again by itself. */
  readonly onError?: (error: unknown) => void;
}

export interface ProjectionRunner {
  /** One batch; the number of events that it passed. */
  pump(): Promise<number>;
  /** Until the log's head at the time of the call, or a given position. */
  catchUp(to?: Position): Promise<void>;
  /** False when the position was not reached in time. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Goes on until it is stopped; what fails is tried again. */
  run(): { stop(): Promise<void> };
  status(): Promise<ProjectionStatus>;
}

export interface ProjectionStatus {
  readonly position: Progress;
  /** Recorded and not yet projected, counted up to `lagEventsMax`. */
  readonly lagEvents: number;
  readonly parkedPersons: number;
  /** Of this process. */
  readonly lastAdvancedAt: Instant | null;
  readonly errors: number;
  /** Since the last batch that went well. */
  readonly errorsInARow: number;
  readonly lastErrorCode: string | null;
}

/** A thousand is where fewer round trips stop paying, and some tens of milliseconds under the lock. */
const batchEventsDefault = 1_000;
/** Other processes' appends wake us where the store can tell; this is for when it cannot. */
const pollMsDefault = 1_000;
const retryMsMin = 100;
const retryMsMax = 10_000;
const waitMs = 25;
/** A reader of the number wants to know whether it is nothing, little or much. */
const lagEventsMax = 1_000;

interface Counters {
  lastAdvancedAt: Instant | null;
  errors: number;
  errorsInARow: number;
  lastErrorCode: string | null;
}

export function createProjectionRunner(
  needs: ProjectionNeeds,
  options: ProjectionRunnerOptions = {},
): ProjectionRunner {
  const { store, readModelStore } = needs;
  const { batchEvents = batchEventsDefault } = options;
  const counters: Counters = { lastAdvancedAt: null, errors: 0, errorsInARow: 0, lastErrorCode: null };
  const pages = createLogPages(needs, batchEvents);
  const takeTurn = createTurns();
  const advance = (): Promise<Advance> =>
    takeTurn(async () => {
      const advanced = await advanceOnce(needs, pages);
      if (advanced.events > 0) counters.lastAdvancedAt = needs.clock.now();
      counters.errorsInARow = 0;
      return advanced;
    });

  return {
    pump: async () => (await advance()).events,
    catchUp: async (to) => {
      await reach(advance, to ?? (await store.head()), () => true);
    },
    waitFor: (position, timeoutMs) => {
      const deadline = performance.now() + timeoutMs;
      return reach(advance, position, () => performance.now() < deadline);
    },
    run: () => keepAdvancing({ ...options, store, advance, counters }),
    status: async () => {
      const { checkpoint, parkedPersons } = await readModelStore.standing();
      const position = checkpoint?.position ?? 'start';
      return { position, lagEvents: (await store.readAll(position, lagEventsMax)).length, parkedPersons, ...counters };
    },
  };
}

async function reach(advance: () => Promise<Advance>, target: Progress, isInTime: () => boolean): Promise<boolean> {
  for (;;) {
    const { events, position } = await advance();
    if (isReached(position, target)) return true;
    if (!isInTime()) return false;
    if (events === 0) await sleep(waitMs); // The log hides it as long as an older append is open.
  }
}

interface Loop extends Pick<ProjectionRunnerOptions, 'pollMs' | 'onError'> {
  readonly store: ProjectionNeeds['store'];
  readonly advance: () => Promise<Advance>;
  readonly counters: Counters;
}

function keepAdvancing({ store, advance, counters, pollMs = pollMsDefault, onError }: Loop): {
  stop(): Promise<void>;
} {
  const bell = createBell();
  const wakeUps = store.wakeUps.subscribe(() => bell.ring());
  let isStopped = false;
  const pauseAfter = (error: unknown): Promise<void> => {
    counters.errors += 1;
    counters.errorsInARow += 1;
    counters.lastErrorCode = codeOf(error);
    onError?.(error);
    return bell.waitForLast(Math.min(retryMsMax, retryMsMin * 2 ** (counters.errorsInARow - 1)));
  };
  const loop = async (): Promise<void> => {
    while (!isStopped) {
      try {
        const { mayGoOn } = await advance();
        if (!mayGoOn) await bell.wait(pollMs);
      } catch (error) {
        await pauseAfter(error);
      }
    }
  };
  const finished = loop();
  return {
    stop: async () => {
      isStopped = true;
      wakeUps.unsubscribe();
      bell.ringLast();
      await finished;
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
