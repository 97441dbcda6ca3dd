import { z } from 'zod';
import type { Hiding } from '../../application/delegation/family-decisions.ts';
import { careCategories, type CareCategory } from '../../domain/shared/event-contract.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import { authorityOver, told } from './delegation-answers.ts';
import { defineOperation } from './define-operation.ts';
import { fault, type Answer, type Call } from './operation.ts';
import { personIdSchema } from './schemas.ts';

const access = { kind: 'family', alsoDemo: true } as const;
const eventIdForm = 'eventId';
const eventIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, eventIdForm)
  .transform((text) => text as EventId);

/** Either of the two. */
const hidingInput = z.strictObject({
  personId: personIdSchema,
  category: z.enum(careCategories).optional(),
  /** Any event that states it, as the item's source shows it. */
  item: eventIdSchema.optional(),
});
const hidingOutput = z.object({
  personId: z.string(),
  category: z.string().nullable(),
  item: z.string().nullable(),
  hidden: z.boolean(),
});

const hiding =
  (verb: 'Hide' | 'Unhide') =>
  async ({
    services,
    input,
    caller,
  }: Call<z.output<typeof hidingInput>>): Promise<Answer<z.output<typeof hidingOutput>>> => {
    const { personId, category, item } = input;
    const what = whatToHide(verb, category, item);
    if (what === undefined) return fault('invalid-input', { field: 'category', expected: 'category|item' });
    const by = await authorityOver(services, caller, personId);
    if (by === undefined) return fault('not-permitted');
    const outcome = await services.family.hide(personId, by, what);
    return told(outcome, () => ({
      personId,
      category: category ?? null,
      item: item ?? null,
      hidden: verb === 'Hide',
    }));
  };

function whatToHide(
  verb: 'Hide' | 'Unhide',
  category: CareCategory | undefined,
  item: EventId | undefined,
): Hiding | undefined {
  if (category !== undefined) return item === undefined ? { type: `${verb}Category`, category } : undefined;
  return item === undefined ? undefined : { type: `${verb}Item`, eventId: item };
}

export const hide = defineOperation({
  name: 'hide-category',
  summary: 'Hide a category, or one item in all its versions, from everyone but the person, whatever was granted',
  input: hidingInput,
  output: hidingOutput,
  access,
  run: hiding('Hide'),
});

export const unhide = defineOperation({
  name: 'unhide-category',
  summary: 'No longer hide a category or an item: what was granted holds again',
  input: hidingInput,
  output: hidingOutput,
  access,
  run: hiding('Unhide'),
});
