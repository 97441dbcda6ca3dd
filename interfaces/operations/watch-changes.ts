import { concatMap, map, Observable, takeWhile } from 'rxjs';
import { z } from 'zod';
import { decideAccess } from '../../domain/access/index.ts';
import { defineOperation } from './define-operation.ts';
import { answer } from './operation.ts';
import { personIdSchema } from './schemas.ts';

/**
 * One access event for the whole connection: it carries no data, only that there is news. Whether the caller may still
 * know is asked again at every piece of it, and the connection ends with the right to it: with a revocation, a birthday.
 */
export const watchChanges = defineOperation({
  name: 'watch-changes',
  summary: "Server-sent events: 'changed' whenever something new of the person can be read",
  input: z.strictObject({ personId: personIdSchema }),
  output: z.instanceof(Observable<void>),
  access: { kind: 'person', subject: (input) => input.personId, action: 'view', categories: ['history'] },
  run: async ({ services, input, caller }) => {
    const { personId } = input;
    const isDemoSession = caller.isDemoSession && (await services.isDemoPerson(personId));
    const mayStillKnow = async (): Promise<boolean> => {
      const asked = { actor: caller.actor, subject: personId, action: 'view', categories: ['history'] } as const;
      const facts = await services.accessFacts.now(personId);
      return decideAccess(facts, { ...asked, isDemoSession, at: services.clock.now() }).effect === 'allow';
    };
    return answer(
      services.changesOf(personId).pipe(
        concatMap(mayStillKnow),
        takeWhile((may) => may),
        map(() => undefined),
      ),
    );
  },
});
