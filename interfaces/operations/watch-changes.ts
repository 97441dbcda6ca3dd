import { Observable } from 'rxjs';
import { z } from 'zod';
import { defineOperation } from './define-operation.ts';
import { answer } from './operation.ts';
import { personIdSchema } from './schemas.ts';

/** One access event for the whole connection: it carries no data, only that there is news. */
export const watchChanges = defineOperation({
  name: 'watch-changes',
  summary: "Server-sent events: 'changed' whenever something new of the person can be read",
  input: z.strictObject({ personId: personIdSchema }),
  output: z.instanceof(Observable<void>),
  access: { kind: 'person', subject: (input) => input.personId, action: 'view', categories: ['history'] },
  run: ({ services, input }) => Promise.resolve(answer(services.changesOf(input.personId))),
});
