import { Router } from 'express';
import { parsePersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { feedBehind, readCalendar } from '../operations/calendar.ts';
import type { Services } from '../operations/services.ts';
import { languageOf, requestIdOf, respondWithFault } from './respond.ts';

/**
 * `GET /calendar/{personId}/{secret}.ics`, for calendar programs, which have no session: whoever has the address reads
 * in the person's own right, as far as the person chose. A wrong or revoked one is answered like any unknown address.
 */
export function calendarFeedRoute(services: Services): Router {
  const router = Router();
  router.get('/calendar/:personId/:secret.ics', async (request, response) => {
    const personId = parsePersonId(request.params.personId);
    const detail = personId.ok ? await feedBehind(services, personId.value, request.params.secret) : undefined;
    if (!personId.ok || detail === undefined) {
      respondWithFault(request, response, { code: 'not-found' });
      return;
    }
    const caller = {
      actor: String(personId.value) as Actor,
      language: languageOf(request),
      requestId: requestIdOf(response),
      isDemoSession: false,
      readsAtHead: false,
    } as const;
    const outcome = await readCalendar.perform(services, { personId: personId.value, detail }, caller);
    if (outcome.kind === 'fault') {
      respondWithFault(request, response, outcome.fault);
      return;
    }
    const { calendar } = outcome.value as { readonly calendar: string };
    response.set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-store' }).send(calendar);
  });
  return router;
}
