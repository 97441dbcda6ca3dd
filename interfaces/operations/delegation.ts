import { z } from 'zod';
import { subjectOfGrant } from '../../domain/delegation/index.ts';
import { parseNationalId } from '../../domain/people/index.ts';
import { authorityOf, authorityOver, told } from './delegation-answers.ts';
import { actionsSchema, categoriesSchema, grantIdSchema, grantOutput } from './delegation-schemas.ts';
import { defineOperation } from './define-operation.ts';
import { fault } from './operation.ts';
import { calendarDateSchema, instantSchema, personIdSchema } from './schemas.ts';

const access = { kind: 'family', alsoDemo: true } as const;
const terms = {
  categories: categoriesSchema,
  actions: actionsSchema,
  from: instantSchema.optional(),
  until: instantSchema,
};

export const grantDelegation = defineOperation({
  name: 'grant-delegation',
  summary: 'Offer an adult to act for the person: categories, actions and at most five years',
  input: z.strictObject({
    personId: personIdSchema,
    delegateId: personIdSchema,
    ...terms,
  }),
  output: grantOutput,
  access,
  run: async ({ services, input, caller }) => {
    const { personId, delegateId, categories, actions, from, until } = input;
    const by = await authorityOver(services, caller, personId);
    if (by === undefined) return fault('not-permitted');
    const request = { delegateId, categories, actions, from: from ?? null, until };
    const outcome = await services.family.grant(personId, by, request);
    return told(outcome, (grantId) => ({ grantId }));
  },
});

export const inviteDelegate = defineOperation({
  name: 'invite-delegate',
  summary: 'Invite an adult by name, ID number and birth date; the answer is the same for whoever is registered or not',
  input: z.strictObject({
    personId: personIdSchema,
    name: z.string().max(200),
    nationalId: z.string().max(40),
    birthDate: calendarDateSchema,
    ...terms,
  }),
  output: grantOutput,
  access,
  run: async ({ services, input, caller }) => {
    const { personId, name, birthDate, categories, actions, from, until } = input;
    const by = await authorityOver(services, caller, personId);
    if (by === undefined) return fault('not-permitted');
    const nationalId = parseNationalId(input.nationalId);
    if (!nationalId.ok) return fault('invalid-national-id', { field: 'nationalId' });
    const identity = { name, nationalId: nationalId.value.id, birthDate };
    const request = { ...identity, categories, actions, from: from ?? null, until };
    return told(await services.family.invite(personId, by, request), (grantId) => ({ grantId }));
  },
});

export const acceptDelegation = defineOperation({
  name: 'accept-delegation',
  summary: 'Accept a delegation that was offered, or an invitation: whoever was named does',
  input: z.strictObject({
    grantId: grantIdSchema,
    /** For whom the operator accepts an invitation. */
    delegateId: personIdSchema.optional(),
  }),
  output: grantOutput,
  access: { kind: 'family', alsoDemo: false },
  run: async ({ services, input, caller }) => {
    const { grantId, delegateId } = input;
    const by = authorityOf(caller);
    if (by === undefined) return fault('not-permitted');
    return told(await services.family.accept(grantId, by, delegateId), () => ({ grantId }));
  },
});

export const endDelegation = defineOperation({
  name: 'end-delegation',
  summary: 'Revoke a delegation, or renounce it as the delegate; it ends at once and for good',
  input: z.strictObject({ grantId: grantIdSchema }),
  output: grantOutput,
  access,
  run: async ({ services, input, caller }) => {
    const { grantId } = input;
    const by = await authorityOver(services, caller, subjectOfGrant(grantId));
    if (by === undefined) return fault('not-permitted');
    return told(await services.family.end(grantId, by), () => ({ grantId }));
  },
});

export const switchMinorAccess = defineOperation({
  name: 'switch-minor-access',
  summary: 'Let the parents linked now look at the record of a young person of 15 to 17, or no longer',
  input: z.strictObject({ personId: personIdSchema, access: z.enum(['on', 'off']) }),
  output: z.object({ personId: z.string(), access: z.string() }),
  access,
  run: async ({ services, input, caller }) => {
    const by = await authorityOver(services, caller, input.personId);
    if (by === undefined) return fault('not-permitted');
    const outcome = await services.family.switchMinorAccess(input.personId, by, input.access);
    return told(outcome, () => ({ personId: input.personId, access: input.access }));
  },
});
