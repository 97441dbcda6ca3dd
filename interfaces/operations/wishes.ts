import { z } from 'zod';
import { wishes, wishesStream, wishTopics, type WishesCommand } from '../../domain/wishes/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { taipei } from '../../domain/shared/time.ts';
import { defineOperation } from './define-operation.ts';
import { addressedBy } from './hidden-target.ts';
import { answer, fault, type Answer, type Caller } from './operation.ts';
import { personIdSchema } from './schemas.ts';
import type { Services } from './services.ts';

const decider = { ...wishes, streamOf: wishesStream };
const wishIdSchema = z.string().regex(/^wsh_[0-9a-z]{20}$/u, 'wsh_[0-9a-z]{20}');
const output = z.object({ wishId: z.string() });
const rule = { kind: 'person', action: 'record', categories: ['wishes'] } as const;

export const declareWish = defineOperation({
  name: 'declare-wish',
  summary: "Write down a person's own wish about organ donation, palliative care or resuscitation",
  input: z.strictObject({
    personId: personIdSchema,
    wishId: wishIdSchema.optional(),
    topic: z.enum(wishTopics),
    text: z.string().max(10_000),
  }),
  output,
  access: { ...rule, subject: (input) => input.personId },
  run: async ({ services, input, caller }) => {
    const { topic, text } = input;
    const wishId = input.wishId ?? services.identifiers.entityId('wsh');
    const today = services.clock.today(taipei);
    return decided(services, caller, input.personId, { type: 'DeclareWish', wishId, topic, text, today });
  },
});

export const withdrawDeclaredWish = defineOperation({
  name: 'withdraw-declared-wish',
  summary: 'Take back a wish that the person declared',
  input: z.strictObject({ personId: personIdSchema, wishId: wishIdSchema }),
  output,
  access: { ...rule, subject: (input) => input.personId },
  run: async ({ services, input, caller, filter }) => {
    const { personId } = input;
    const wishId = addressedBy(input.wishId, filter, () => services.identifiers.entityId('wsh'));
    return decided(services, caller, personId, { type: 'WithdrawDeclaredWish', wishId });
  },
});

async function decided(
  services: Services,
  caller: Caller,
  personId: PersonId,
  command: WishesCommand & { readonly wishId: string },
): Promise<Answer<z.output<typeof output>>> {
  const handled = await services.handle(decider, { personId, actor: caller.actor, command });
  if (handled.kind === 'refused') return fault(handled.refusal.code);
  return answer({ wishId: command.wishId }, handled.position);
}
