import { z } from 'zod';
import { decideAccess, notPermitted, type AccessDecision } from '../../domain/access/index.ts';
import { delegatedActions } from '../../domain/delegation/index.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault, type Caller } from './operation.ts';
import { instantSchema, personIdSchema } from './schemas.ts';

const actorSchema = z
  .string()
  .regex(
    /^(operator|per_[0-9a-z]{20}|staff:[\w-]{1,40}|app:[\w-]{1,40})$/u,
    'operator, a personId, staff:ID or app:ID',
  );

export const checkAccess = defineOperation({
  name: 'check-access',
  summary: 'What the access decision would be, now or at another instant; nothing is shown and nothing recorded',
  input: z.strictObject({
    actorId: actorSchema,
    personId: personIdSchema,
    category: z.enum(careCategories),
    action: z.enum(delegatedActions).default('view'),
    at: instantSchema.optional(),
  }),
  output: z.object({
    effect: z.enum(['allow', 'deny']),
    reasons: z.array(z.object({ code: z.string(), text: z.string() })),
    consentEventIds: z.array(z.string()),
  }),
  access: { kind: 'family', alsoDemo: false },
  run: async ({ services, input, caller }) => {
    const { personId, category, action, at } = input;
    const actor = input.actorId as Actor;
    if (!mayAsk(caller, actor, personId)) return fault('not-permitted');
    const { facts, clock } = { facts: services.accessFacts, clock: services.clock };
    const known = at === undefined ? await facts.now(personId) : await facts.asOf(personId, at);
    const request = { actor, subject: personId, action, categories: [category], isDemoSession: false };
    const decision = decideAccess(known, { ...request, at: at ?? clock.now() });
    const { effect, reasons, consentEventIds } = asToldTo(caller, personId, decision);
    return answer({
      effect,
      reasons: reasons.map(({ code, text }) => ({ code, text: text[caller.language] })),
      consentEventIds: [...consentEventIds],
    });
  },
});

const isOneOf = (actor: string, ...names: readonly string[]): boolean => names.includes(actor);

/** Of a record only its person and the operator may ask about others; anybody may ask about themself. */
const mayAsk = (caller: Caller, actor: Actor, subject: PersonId): boolean =>
  isOneOf(caller.actor, 'operator', subject, actor);

/** Whoever is refused and asks why learns what a stranger learns: that something is hidden would be telling. */
function asToldTo(caller: Caller, subject: PersonId, decision: AccessDecision): AccessDecision {
  if (decision.effect === 'allow' || isOneOf(caller.actor, 'operator', subject)) return decision;
  return { ...decision, reasons: [notPermitted], consentEventIds: [] };
}
