import { Router, type Request, type Response } from 'express';
import { Observable } from 'rxjs';
import { watchInbox } from '../operations/inbox.ts';
import type { Operation } from '../operations/operation.ts';
import type { Services } from '../operations/services.ts';
import { watchChanges } from '../operations/watch-changes.ts';
import { respondWithFault } from './respond.ts';
import { callerOf, type Sessions } from './session.ts';

/** Proxies cut what is silent; a comment line is no event. */
const heartbeatMs = 25_000;

/**
 * `GET /api/people/{personId}/changes`: an open page refreshes itself when a file was imported elsewhere.
 * `GET /api/people/{personId}/inbox/changes`: and its inbox, when there is something to be told.
 */
export function changesRoute(services: Services, sessions: Sessions): Router {
  const router = Router();
  const watches = (operation: Operation) => async (request: Request, response: Response) => {
    const caller = await callerOf(request, response, sessions);
    const outcome = caller && (await operation.perform(services, { ...request.params }, caller));
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
  };
  router.get('/api/people/:personId/changes', watches(watchChanges));
  router.get('/api/people/:personId/inbox/changes', watches(watchInbox));
  return router;
}
