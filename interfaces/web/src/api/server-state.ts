import { useEffect, useState } from 'react';
import { dayOfInstant } from '../messages/format.ts';

export interface ServerState {
  readonly isDemo: boolean;
  /** Set while the server runs under a clock of its own. */
  readonly simulatedNow: string | null;
  readonly today: string;
}

/** Midnight comes while a page is open. */
const lookAgainEveryMs = 60_000;

const unknown = (): ServerState => ({ isDemo: false, simulatedNow: null, today: dayOfInstant(Date.now()) });

/** What is not about anybody: the mode, and what day it is for the server. */
export function useServerState(): ServerState {
  const [state, setState] = useState(unknown);
  useEffect(() => {
    const controller = new AbortController();
    const look = (): void => {
      void readServerState(controller.signal).then((read) => {
        if (read !== null) setState((known) => (isSame(known, read) ? known : read));
      });
    };
    look();
    const timer = setInterval(look, lookAgainEveryMs);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, []);
  return state;
}

const isSame = (left: ServerState, right: ServerState): boolean =>
  left.isDemo === right.isDemo && left.simulatedNow === right.simulatedNow && left.today === right.today;

async function readServerState(signal: AbortSignal): Promise<ServerState | null> {
  try {
    const response = await fetch('/health/ready', { signal });
    const report: unknown = await response.json();
    if (typeof report !== 'object' || report === null) return null;
    const now = 'simulatedNow' in report && typeof report.simulatedNow === 'string' ? report.simulatedNow : null;
    const isDemo = 'mode' in report && report.mode === 'demo';
    return { isDemo, simulatedNow: now, today: dayOfInstant(now ?? Date.now()) };
  } catch {
    return null; // Nobody answers: what was known stays, and the page's own requests say so.
  }
}
