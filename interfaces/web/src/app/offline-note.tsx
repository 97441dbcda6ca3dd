import { useSyncExternalStore, type ReactNode } from 'react';
import { useLanguage } from './language.tsx';

/** While the browser knows of no network, one line says what that means; pages say it of their own answers. */
export function OfflineNote(): ReactNode {
  const { say } = useLanguage();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <p className="stale" role="status">
      {say.states.offlineNow}
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener('online', listener);
  globalThis.addEventListener('offline', listener);
  return () => {
    globalThis.removeEventListener('online', listener);
    globalThis.removeEventListener('offline', listener);
  };
}
