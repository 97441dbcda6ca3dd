import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

interface PageModule {
  readonly default: ComponentType;
}

/** So long between two tries while the network is gone; the moment it returns is tried at once. */
const retryEveryMs = 3_000;
/** Half a minute online without success is no network trouble: then the page says that it failed. */
const triesOnlineMax = 10;

/** A page that is fetched when it is first looked at, and waited for while the network is gone. */
export const lazyPage = (load: () => Promise<PageModule>): LazyExoticComponent<ComponentType> =>
  lazy(async () => {
    for (let triesOnline = 0; ; triesOnline += navigator.onLine ? 1 : 0) {
      try {
        return await load();
      } catch (error) {
        if (triesOnline >= triesOnlineMax) throw error;
        await networkOrPause();
      }
    }
  });

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
