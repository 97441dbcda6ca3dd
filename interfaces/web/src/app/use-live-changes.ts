import { useEffect } from 'react';
import { noteWrite } from '../api/stores.ts';

/** An import tells of a thousand events; the page looks again at most so often. */
const lookAgainEveryMs = 1_500;

/** A browser reconnects by itself when a connection breaks, and never when it was refused, as after a session. */
const listenAgainAfterMs = 15_000;

/** A file imported elsewhere, or by another member of the family, shows up by itself. */
export function useLiveChanges(personId: string): void {
  useEffect(() => {
    let changes = listen();
    let looking: ReturnType<typeof setTimeout> | null = null;
    function listen(): EventSource {
      const source = new EventSource(`/api/people/${personId}/changes`);
      source.addEventListener('changed', () => {
        looking ??= setTimeout(() => {
          looking = null;
          noteWrite(personId, null);
        }, lookAgainEveryMs);
      });
      return source;
    }
    const listening = setInterval(() => {
      if (changes.readyState === EventSource.CLOSED) changes = listen();
    }, listenAgainAfterMs);
    return () => {
      changes.close();
      clearInterval(listening);
      if (looking !== null) clearTimeout(looking);
    };
  }, [personId]);
}
