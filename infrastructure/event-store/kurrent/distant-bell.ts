import { setTimeout as pause } from 'node:timers/promises';
import { END, streamNameFilter } from '@kurrent/kurrentdb-client';
import { Observable, share } from 'rxjs';
import type { ClientKeeper } from './client-keeper.ts';
import type { LogNames } from './log-names.ts';

export interface DistantBellNeeds {
  readonly clients: ClientKeeper;
  readonly names: LogNames;
  /** A subscription has no heartbeat: one that was quiet for so long is asked for anew. */
  readonly quietMsMax: number;
}

export interface DistantBell {
  /** Rings for what any process appends, and at each new subscription, before which something may have been missed. */
  readonly rings: Observable<void>;
  close(): Promise<void>;
}

const resubscribeDelayMs = { first: 100, max: 5_000 };

/** Only rings: what is new is read from the reader's own position, so a ring that is lost costs time and nothing else. */
export function createDistantBell(needs: DistantBellNeeds): DistantBell {
  const closing = new AbortController();
  const listening = new Set<Promise<void>>();
  const rings = new Observable<void>((subscriber) => {
    const leaving = new AbortController();
    const until = AbortSignal.any([leaving.signal, closing.signal]);
    const ear = keepListening(needs, until, () => subscriber.next());
    listening.add(ear);
    void ear.finally(() => listening.delete(ear));
    return () => leaving.abort();
  });
  return {
    rings: rings.pipe(share()),
    close: async () => {
      closing.abort();
      await Promise.all(listening);
    },
  };
}

/** The client never reconnects a subscription, and one that the server closes ends without an error. */
async function keepListening(needs: DistantBellNeeds, until: AbortSignal, ring: () => void): Promise<void> {
  let delayMs = resubscribeDelayMs.first;
  while (!until.aborted) {
    const wasHeard = await listenOnce(needs, until, ring);
    delayMs = wasHeard ? resubscribeDelayMs.first : Math.min(delayMs * 2, resubscribeDelayMs.max);
    await pause(delayMs, undefined, { signal: until }).catch(() => undefined);
  }
}

const forEver = 2 ** 31 - 1;

/** One subscription's life. False when it was never confirmed. */
async function listenOnce(
  { clients, names, quietMsMax }: DistantBellNeeds,
  until: AbortSignal,
  ring: () => void,
): Promise<boolean> {
  let wasConfirmed = false;
  const listen = (client: Parameters<Parameters<ClientKeeper['use']>[1]>[0]): Promise<void> =>
    new Promise((resolve, reject) => {
      const filter = streamNameFilter({ prefixes: [names.prefix] });
      const subscription = client.subscribeToAll({ fromPosition: END, filter });
      const quiet = setTimeout(() => leave(), quietMsMax);
      const leave = (error?: Error): void => {
        clearTimeout(quiet);
        until.removeEventListener('abort', stop);
        subscription.unsubscribe().catch(() => undefined);
        if (error === undefined) resolve();
        else reject(error);
      };
      const stop = (): void => leave();
      until.addEventListener('abort', stop, { once: true });
      subscription.on('confirmation', () => {
        wasConfirmed = true;
        ring();
      });
      subscription.on('data', () => {
        quiet.refresh();
        ring();
      });
      subscription.on('error', leave);
      subscription.on('end', stop);
      if (until.aborted) stop();
    });
  await clients.use(forEver, listen).catch(() => undefined);
  return wasConfirmed;
}
