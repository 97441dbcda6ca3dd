import { useEffect } from 'react';
import { noteWrite } from '../api/stores.ts';

/** An import tells of a thousand events; the page looks again at most so often. */
const lookAgainEveryMs = 1_500;

/** A file imported elsewhere, or by another member of the family, shows up by itself. The browser reconnects. */
export function useLiveChanges(personId: string): void {
  useEffect(() => {
    const changes = new EventSource(`/api/people/${personId}/changes`);
    let timer: ReturnType<typeof setTimeout> | null = null;
    changes.addEventListener('changed', () => {
      timer ??= setTimeout(() => {
        timer = null;
        noteWrite(personId, null);
      }, lookAgainEveryMs);
    });
    return () => {
      changes.close();
      if (timer !== null) clearTimeout(timer);
    };
  }, [personId]);
}
