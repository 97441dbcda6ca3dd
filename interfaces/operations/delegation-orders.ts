import { z } from 'zod';
import { startOfDay, taipei } from '../../domain/shared/time.ts';
import { told } from './delegation-answers.ts';
import { orderIdSchema } from './delegation-schemas.ts';
import { defineOperation } from './define-operation.ts';
import type { Answer, Call } from './operation.ts';
import { calendarDateSchema, instantSchema, personIdSchema } from './schemas.ts';

/** Read in a court's papers by the counter; never stated by the persons it is about. */
const access = { kind: 'insurer' } as const;

/** An instant, or a date that means its beginning in Asia/Taipei. */
const momentSchema = z.union([calendarDateSchema.transform((date) => startOfDay(date, taipei)), instantSchema]);

const custodyInput = z.strictObject({
  childId: personIdSchema,
  parentId: personIdSchema,
  from: momentSchema.optional(),
});
const custodyOutput = z.object({ childId: z.string(), parentId: z.string() });

const custody =
  (type: 'EndCustody' | 'RestoreCustody') =>
  async ({
    services,
    input,
    caller,
  }: Call<z.output<typeof custodyInput>>): Promise<Answer<z.output<typeof custodyOutput>>> => {
    const { childId, parentId, from } = input;
    const outcome = await services.courtOrders.custody(childId, caller.actor, { type, parentId, from: from ?? null });
    return told(outcome, () => ({ childId, parentId }));
  };

export const endCustody = defineOperation({
  name: 'end-custody',
  summary: 'State a court order that takes custody from a parent: the link allows nothing from then on',
  input: custodyInput,
  output: custodyOutput,
  access,
  run: custody('EndCustody'),
});

export const restoreCustody = defineOperation({
  name: 'restore-custody',
  summary: 'State a court order that gives custody back; a switch set before does not speak for it',
  input: custodyInput,
  output: custodyOutput,
  access,
  run: custody('RestoreCustody'),
});

const orderOutput = z.object({ orderId: z.string() });

export const appointGuardian = defineOperation({
  name: 'appoint-guardian',
  summary: 'State a court order that appoints a guardian, of a minor or of an adult',
  input: z.strictObject({
    personId: personIdSchema,
    guardianId: personIdSchema,
    ward: z.enum(['minor', 'adult']),
    from: momentSchema.optional(),
    until: momentSchema.optional(),
  }),
  output: orderOutput,
  access,
  run: async ({ services, input, caller }) => {
    const { personId, guardianId, ward, from, until } = input;
    const request = { guardianId, ward, from: from ?? null, until: until ?? null };
    const outcome = await services.courtOrders.appointGuardian(personId, caller.actor, request);
    return told(outcome, (orderId) => ({ orderId }));
  },
});

export const endGuardianship = defineOperation({
  name: 'end-guardianship',
  summary: 'State that a guardian’s order has ended, or will',
  input: z.strictObject({ orderId: orderIdSchema, from: momentSchema.optional() }),
  output: orderOutput,
  access,
  run: async ({ services, input, caller }) => {
    const { orderId, from } = input;
    const outcome = await services.courtOrders.endGuardianship(orderId, caller.actor, from ?? null);
    return told(outcome, () => ({ orderId }));
  },
});
