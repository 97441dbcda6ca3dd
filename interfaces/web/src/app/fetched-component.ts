import { useEffect, useSyncExternalStore, type ComponentType } from 'react';

interface ComponentModule<Props> {
  readonly default: ComponentType<Props>;
}

/** A component whose code is fetched when it is first needed, or ahead of that. */
export interface FetchedComponent<Props> {
  readonly fetch: () => void;
  /** Null until the code is here. Throws what went wrong into the nearest error boundary. */
  readonly useComponent: () => ComponentType<Props> | null;
  /** Nobody answered so far; it is asked for again by itself. */
  readonly useIsWaiting: () => boolean;
}

type State<Props> =
  | { readonly status: 'not-asked' | 'fetching' | 'waiting'; readonly component: null }
  | { readonly status: 'here'; readonly component: ComponentType<Props> }
  | { readonly status: 'failed'; readonly component: null; readonly error: unknown };

/**
 * `lazy` and `Suspense` would do, but React holds what suspended back for 300 ms so that fallbacks do not flicker, also
 * when the code was here after ten.
 */
export function fetchedComponent<Props>(load: () => Promise<ComponentModule<Props>>): FetchedComponent<Props> {
  const listeners = new Set<() => void>();
  let state: State<Props> = { status: 'not-asked', component: null };
  const become = (next: State<Props>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const fetch = (): void => {
    if (state.status !== 'not-asked') return;
    state = { status: 'fetching', component: null };
    patiently(load, () => become({ status: 'waiting', component: null })).then(
      (module) => become({ status: 'here', component: module.default }),
      (error: unknown) => become({ status: 'failed', component: null, error }),
    );
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    fetch,
    useComponent: () => {
      const now = useSyncExternalStore(subscribe, () => state);
      useEffect(fetch, []);
      if (now.status === 'failed') throw now.error;
      return now.component;
    },
    useIsWaiting: () => useSyncExternalStore(subscribe, () => state.status === 'waiting'),
  };
}

/** So long between two tries while the network is gone; the moment it returns is tried at once. */
const retryEveryMs = 3_000;
/** Half a minute online without success is no network trouble: then the page says that it failed. */
const triesOnlineMax = 10;

async function patiently<Module>(load: () => Promise<Module>, onWaiting: () => void): Promise<Module> {
  for (let triesOnline = 0; ; triesOnline += navigator.onLine ? 1 : 0) {
    try {
      return await load();
    } catch (error) {
      if (triesOnline >= triesOnlineMax) throw error;
      onWaiting();
      await networkOrPause();
    }
  }
}

const networkOrPause = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, retryEveryMs);
    function done(): void {
      clearTimeout(timer);
      globalThis.removeEventListener('online', done);
      resolve();
    }
    globalThis.addEventListener('online', done);
  });
