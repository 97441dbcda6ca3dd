import { z } from 'zod';
import type { FamilyOutcome } from '../../application/delegation/family-decisions.ts';
import {
  delegatedActions,
  delegation,
  delegationStream,
  parseGrantId,
  subjectOfGrant,
  type Authority,
  type DelegatedCategories,
  type DelegationRefusal,
  type GrantId,
} from '../../domain/delegation/index.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import { parsePersonId } from '../../domain/shared/person-id.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault, type Answer, type Call, type Caller } from './operation.ts';
import { instantSchema, parsedBy, personIdSchema } from './schemas.ts';

const decider = { ...delegation, streamOf: delegationStream };
const access = { kind: 'family' } as const;
const grantIdSchema = parsedBy(parseGrantId, 'the grantId that granting gave');
const grantOutput = z.object({ grantId: z.string() });

/** `a,b` as a shell has it, or a list as JSON has it; each once, in the order of the catalogue. */
function listOf<Word extends string>(
  words: readonly Word[],
  expected: string,
): z.ZodType<readonly Word[], string | string[]> {
  return z
    .union(
      [
        z
          .string()
          .max(400)
          .transform((text) => text.split(',').map((word) => word.trim())),
        z.array(z.string().max(40)).max(40),
      ],
      {
        error: expected,
      },
    )
    .transform((given, context) => {
      const known = words.filter((word) => given.includes(word));
      if (given.length > 0 && given.every((word) => words.some((one) => one === word))) return known;
      context.issues.push({ code: 'custom', message: expected, input: undefined });
      return z.NEVER;
    });
}
const categoriesSchema = listOf(['all', ...careCategories], `all, or some of ${careCategories.join(',')}`).transform(
  (words): DelegatedCategories =>
    words.includes('all') ? 'all' : words.filter((word): word is Exclude<typeof word, 'all'> => word !== 'all'),
);

export const grantDelegation = defineOperation({
  name: 'grant-delegation',
  summary: 'Offer an adult to act for the person: categories, actions and at most five years',
  input: z.strictObject({
    personId: personIdSchema,
    delegateId: personIdSchema,
    categories: categoriesSchema,
    actions: listOf(delegatedActions, `some of ${delegatedActions.join(',')}`),
    from: instantSchema.optional(),
    until: instantSchema,
  }),
  output: grantOutput,
  access,
  run: async ({ services, input, caller }) => {
    const { personId, delegateId, categories, actions, from, until } = input;
    const by = authorityOf(caller);
    if (by === undefined) return fault('not-permitted');
    const request = { delegateId, categories, actions, from: from ?? null, until };
    const outcome = await services.family.grant(personId, by, request);
    return told(outcome, (grantId) => ({ grantId }));
  },
});

interface OfGrant {
  readonly grantId: GrantId;
}
const grantInput = z.strictObject({ grantId: grantIdSchema });

const deciding =
  (type: 'AcceptDelegation' | 'EndDelegation') =>
  async ({ services, input, caller }: Call<OfGrant>): Promise<Answer<z.output<typeof grantOutput>>> => {
    const { grantId } = input;
    const by = authorityOf(caller);
    if (by === undefined) return fault('not-permitted');
    const command = { type, by, grantId, now: services.clock.now() };
    const addressed = { personId: subjectOfGrant(grantId), actor: caller.actor, command };
    const handled = await services.handle(decider, addressed);
    if (handled.kind === 'refused') return fault(handled.refusal.code, whereOf(handled.refusal));
    return answer({ grantId }, handled.position);
  };

export const acceptDelegation = defineOperation({
  name: 'accept-delegation',
  summary: 'Accept a delegation that was offered; the delegate does',
  input: grantInput,
  output: grantOutput,
  access,
  run: deciding('AcceptDelegation'),
});

export const endDelegation = defineOperation({
  name: 'end-delegation',
  summary: 'Revoke a delegation, or renounce it as the delegate; it ends at once and for good',
  input: grantInput,
  output: grantOutput,
  access,
  run: deciding('EndDelegation'),
});

export const switchMinorAccess = defineOperation({
  name: 'switch-minor-access',
  summary: 'Let the parents linked now look at the record of a young person of 15 to 17, or no longer',
  input: z.strictObject({ personId: personIdSchema, access: z.enum(['on', 'off']) }),
  output: z.object({ personId: z.string(), access: z.string() }),
  access,
  run: async ({ services, input, caller }) => {
    const by = authorityOf(caller);
    if (by === undefined) return fault('not-permitted');
    const outcome = await services.family.switchMinorAccess(input.personId, by, input.access);
    return told(outcome, () => ({ personId: input.personId, access: input.access }));
  },
});

const hidingInput = z.strictObject({
  personId: personIdSchema,
  category: z.enum(careCategories).optional(),
  /** An event id. Not built yet. */
  item: z.string().max(60).optional(),
});
const hidingOutput = z.object({ personId: z.string(), category: z.string(), hidden: z.boolean() });

const hiding =
  (type: 'HideCategory' | 'UnhideCategory') =>
  async ({
    services,
    input,
    caller,
  }: Call<z.output<typeof hidingInput>>): Promise<Answer<z.output<typeof hidingOutput>>> => {
    const { personId, category, item } = input;
    if (item !== undefined) return fault('not-built-yet', { field: 'item' });
    if (category === undefined)
      return fault('invalid-input', { field: 'category', expected: careCategories.join('|') });
    const by = authorityOf(caller);
    if (by === undefined) return fault('not-permitted');
    const outcome = await services.family.hide(personId, by, { type, category });
    return told(outcome, () => ({ personId, category, hidden: type === 'HideCategory' }));
  };

export const hideCategory = defineOperation({
  name: 'hide-category',
  summary: 'Hide a category from everyone but the person, whatever was granted',
  input: hidingInput,
  output: hidingOutput,
  access,
  run: hiding('HideCategory'),
});

export const unhideCategory = defineOperation({
  name: 'unhide-category',
  summary: 'No longer hide a category: what was granted holds again',
  input: hidingInput,
  output: hidingOutput,
  access,
  run: hiding('UnhideCategory'),
});

/** A person speaks for themself, the operator for anyone; staff and apps for nobody. */
export function authorityOf({ actor }: Caller): Authority | undefined {
  const person = parsePersonId(actor);
  if (person.ok) return person.value;
  return isOperator(actor) ? 'operator' : undefined;
}
const isOperator = (actor: string): boolean => actor === 'operator';

const told = <Value, Output>(outcome: FamilyOutcome<Value>, tell: (value: Value) => Output): Answer<Output> =>
  outcome.kind === 'refused'
    ? fault(outcome.refusal.code, whereOf(outcome.refusal))
    : answer(tell(outcome.value), outcome.position);

function whereOf(refusal: DelegationRefusal): { field?: string; expected?: string } {
  switch (refusal.code) {
    case 'grant-too-long':
      return { field: 'until', expected: `at the latest ${refusal.until}` };
    case 'grant-period-empty':
      return { field: 'until' };
    case 'own-delegate':
    case 'delegate-not-adult':
      return { field: 'delegateId' };
    case 'grant-not-found':
    case 'grant-ended':
      return { field: 'grantId' };
    case 'subject-not-adult':
    case 'not-yet-fifteen':
    case 'already-eighteen':
      return { field: 'personId' };
    default:
      return {};
  }
}
