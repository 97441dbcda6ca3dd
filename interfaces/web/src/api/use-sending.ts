import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOfError, isPassing, type Failure } from './failure.ts';
import { signsOfRecovery } from './signs-of-recovery.ts';

/** What became of something that was sent. `waiting`: nobody answered; it is sent again by itself. */
export type Sending =
  | { readonly status: 'idle' | 'sending' | 'done' }
  | { readonly status: 'waiting' | 'failed'; readonly failure: Failure };

export type Send = (signal: AbortSignal) => Promise<void>;

const idle: Sending = { status: 'idle' };
const retryDelaysMs = [1_000, 2_000, 4_000, 8_000];
const longestRetryDelayMs = 15_000;

interface Sender {
  readonly sending: Sending;
  readonly send: (work: Send) => void;
  /** What was typed has changed, or the person does not want it any more. */
  readonly reset: () => void;
}

/**
 * Sends, and sends again while nobody answers or the server asks for patience. Only for what may be sent twice: the
 * work must be the same each time and change nothing when it has been done before.
 */
export function useSending(): Sender {
  const [sending, setSending] = useState(idle);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const send = useCallback(
    (work: Send) => {
      stop();
      const controller = new AbortController();
      running.current = controller;
      void sendUntilAnswered(work, controller.signal, setSending);
    },
    [stop],
  );
  const reset = useCallback(() => {
    stop();
    setSending(idle);
  }, [stop]);
  return { sending, send, reset };
}

async function sendUntilAnswered(work: Send, signal: AbortSignal, show: (sending: Sending) => void): Promise<void> {
  show({ status: 'sending' });
  for (let failures = 0; ; failures += 1) {
    const failure = await attempt(work, signal);
    if (failure === 'aborted') return;
    if (failure === null) {
      show({ status: 'done' });
      return;
    }
    show({ status: isPassing(failure) ? 'waiting' : 'failed', failure });
    if (!isPassing(failure)) return;
    await waitOrOnline(retryDelaysMs[failures] ?? longestRetryDelayMs, signal);
  }
}

async function attempt(work: Send, signal: AbortSignal): Promise<Failure | 'aborted' | null> {
  try {
    signal.throwIfAborted();
    await work(signal);
    return null;
  } catch (error) {
    return signal.aborted ? 'aborted' : failureOfError(error);
  }
}

/** The browser often knows sooner than our patience that the network is back, or the person from signing in. */
async function waitOrOnline(delayMs: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    const go = (): void => {
      clearTimeout(timer);
      resolve();
    };
    for (const sign of signsOfRecovery) globalThis.addEventListener(sign, go, { once: true, signal });
    signal.addEventListener('abort', go, { once: true });
  });
}
