import { z } from 'zod';
import {
  delegatedActions,
  parseGrantId,
  parseOrderId,
  type DelegatedCategories,
} from '../../domain/delegation/index.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import { parsedBy } from './schemas.ts';

export const grantIdSchema = parsedBy(parseGrantId, 'per_[0-9a-z]{20}_[0-9a-z]{20}');
export const orderIdSchema = parsedBy(parseOrderId, 'ord_per_[0-9a-z]{20}_[0-9a-z]{20}');
export const grantOutput = z.object({ grantId: z.string() });

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
export const categoriesSchema = listOf(['all', ...careCategories], `all|${careCategories.join('|')}`).transform(
  (words): DelegatedCategories =>
    words.includes('all') ? 'all' : words.filter((word): word is Exclude<typeof word, 'all'> => word !== 'all'),
);
export const actionsSchema = listOf(delegatedActions, delegatedActions.join('|'));
