import { z } from 'zod';
import { defineOperation } from './define-operation.ts';
import { answer } from './operation.ts';
import { jsonObjectSchema, knownOnSchema, personIdSchema } from './schemas.ts';

/** Wide enough for a life, so that a client pages only when it wants to. */
const historyLinesMax = 50_000;

export const auditEvents = defineOperation({
  name: 'audit-events',
  summary: 'The event history of a person, in the order in which it was learned',
  input: z.strictObject({
    personId: personIdSchema,
    knownOn: knownOnSchema.optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(historyLinesMax).default(historyLinesMax),
  }),
  output: z.object({ total: z.number(), events: z.array(jsonObjectSchema) }),
  access: { kind: 'person', subject: (input) => input.personId, action: 'audit', categories: ['history'] },
  run: async ({ services, input }) => {
    const lines = await services.readHistory(input.personId, input.knownOn ?? null);
    const events = lines.slice(input.offset, input.offset + input.limit).map((line) => ({ ...line }));
    return answer({ total: lines.length, events });
  },
});

export const auditReplay = defineOperation({
  name: 'audit-replay',
  summary: 'Every view as it was known on a day, folded afresh, beside what differs today',
  input: z.strictObject({ personId: personIdSchema, knownOn: knownOnSchema }),
  output: jsonObjectSchema,
  access: { kind: 'person', subject: (input) => input.personId, action: 'audit', categories: ['history'] },
  run: async ({ services, input, caller, filter }) => {
    const { personId, knownOn } = input;
    const replay = await services.replayPerson({ personId, knownOn, filter, language: caller.language });
    return answer({ ...replay });
  },
});
