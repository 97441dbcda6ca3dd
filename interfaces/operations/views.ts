import { z } from 'zod';
import { views } from '../../read-models/registry.ts';
import type { AnyView } from '../../read-models/any-read-model.ts';
import type { Position } from '../../application/ports/event-store.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault, type Operation } from './operation.ts';
import { jsonObjectSchema, knownOnSchema, personIdSchema } from './schemas.ts';

/** A text parameter of a view is short; a search term too. */
const parameterCharactersMax = 200;

export const showInput = z.strictObject({
  personId: personIdSchema,
  /** The view's own parameters; the view names the one that is wrong. */
  parameters: z.record(z.string().max(60), z.string().max(parameterCharactersMax)).default({}),
  knownOn: knownOnSchema.optional(),
  /** What a write returned: the answer has seen at least that, or says that it has not. */
  minPosition: z
    .string()
    .regex(/^[\d/]{1,64}$/u, 'Passbook-Position')
    .optional(),
});

/** One operation per view, so that each carries its own categories through the gate. */
export const showOperations: ReadonlyMap<string, Operation> = new Map(
  views.map((view) => [view.name, showOperation(view)]),
);

function showOperation(view: AnyView): Operation {
  return defineOperation({
    name: `show-${view.name}`,
    summary: `The view ${view.name} of a person, now or as known on an earlier day`,
    input: showInput,
    output: jsonObjectSchema,
    access: { kind: 'person', subject: (input) => input.personId, action: 'view', categories: view.categories },
    run: async ({ services, input, caller, filter }) => {
      const request = view.parse(input.parameters);
      if (!request.ok)
        return fault('invalid-parameter', { field: request.reason.parameter, expected: request.reason.expected });
      const { personId, knownOn, minPosition } = input;
      const outcome = await services.views.read(view, request.value, {
        personId,
        filter,
        knownOn: knownOn ?? null,
        language: caller.language,
        minPosition: minPosition as Position | undefined,
        readsAtHead: caller.readsAtHead,
      });
      if (outcome.kind === 'answer') return answer(outcome.answer as Record<string, unknown>);
      if (outcome.kind === 'too-much-to-show') return fault(outcome.kind, { field: 'from', expected: 'from & to' });
      return fault(outcome.kind, { retryAfterSeconds: outcome.kind === 'not-yet-projected' ? 1 : 60 });
    },
  });
}
