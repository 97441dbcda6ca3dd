import { Router } from 'express';
import { Observable } from 'rxjs';
import type { Services } from '../operations/services.ts';
import { watchChanges } from '../operations/watch-changes.ts';
import { respondWithFault } from './respond.ts';
import { callerOf, type Sessions } from './session.ts';

/** Proxies cut what is silent; a comment line is no event. */
const heartbeatMs = 25_000;

/** `GET /api/people/{personId}/changes`: an open page refreshes itself when a file was imported elsewhere. */
export function changesRoute(services: Services, sessions: Sessions): Router {
  const router = Router();
  router.get('/api/people/:personId/changes', async (request, response) => {
    const caller = await callerOf(request, response, sessions);
    const outcome = caller && (await watchChanges.perform(services, { ...request.params }, caller));
    if (outcome?.kind !== 'answer' || !(outcome.value instanceof Observable)) {
      respondWithFault(request, response, outcome?.kind === 'fault' ? outcome.fault : { code: 'sign-in-required' });
      return;
    }
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders();
    const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
    const watching = outcome.value.subscribe({
      next: () => response.write('event: changed\ndata: {}\n\n'),
      error: () => response.end(), // The client reconnects, as every event source does.
      complete: () => response.end(), // And is refused then, if it no longer may.
    });
    response.on('close', () => {
      clearInterval(heartbeat);
      watching.unsubscribe();
    });
  });
  return router;
}
