import { z } from 'zod';
import { decideAccess } from '../../domain/access/index.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { views } from '../../read-models/registry.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault } from './operation.ts';
import { jsonObjectSchema, knownOnSchema, personIdSchema } from './schemas.ts';

const parameterCharactersMax = 200;

/**
 * What somebody else would be answered at this moment, for the person and the operator alone: `audit` is permitted to
 * nobody else. It gives nobody any right, and it is on record as a look of the person at their own passbook.
 */
export const viewAs = defineOperation({
  name: 'view-as',
  summary: 'What a delegate or parent would see of a view at this moment; gives nobody any right',
  input: z.strictObject({
    personId: personIdSchema,
    delegateId: personIdSchema,
    view: z.string().max(60),
    parameters: z.record(z.string().max(60), z.string().max(parameterCharactersMax)).default({}),
    knownOn: knownOnSchema.optional(),
  }),
  output: z.object({
    effect: z.enum(['allow', 'deny']),
    reasons: z.array(z.object({ code: z.string(), text: z.string() })),
    /** The view's own answer; null when nothing may be seen. */
    answer: jsonObjectSchema.nullable(),
  }),
  access: { kind: 'person', subject: (input) => input.personId, action: 'audit', categories: ['history'] },
  run: async ({ services, input, caller }) => {
    const { personId, delegateId, parameters, knownOn } = input;
    const view = views.find(({ name }) => name === input.view);
    if (view === undefined) return unknownView();
    const request = view.parse(parameters);
    if (!request.ok) {
      return fault('invalid-parameter', { field: request.reason.parameter, expected: request.reason.expected });
    }
    const decision = decideAccess(await services.accessFacts.now(personId), {
      actor: delegateId as string as Actor,
      subject: personId,
      action: 'view',
      categories: view.categories,
      isDemoSession: false,
      at: services.clock.now(),
    });
    const reasons = decision.reasons.map(({ code, text }) => ({ code, text: text[caller.language] }));
    if (decision.effect === 'deny') return answer({ effect: 'deny' as const, reasons, answer: null });
    const outcome = await services.views.read(view, request.value, {
      personId,
      filter: decision.filter,
      knownOn: knownOn ?? null,
      language: caller.language,
      readsAtHead: caller.readsAtHead,
    });
    if (outcome.kind !== 'answer') return fault(outcome.kind, { retryAfterSeconds: 1 });
    return answer({ effect: 'allow' as const, reasons, answer: { ...(outcome.answer as object) } });
  },
});

const unknownView = (): ReturnType<typeof fault> =>
  fault('invalid-input', { field: 'view', expected: views.map(({ name }) => name).join('|') });
