import type { CareCategory } from '../../domain/shared/event-contract.ts';
import { rowsPerPageMax } from '../column-values.ts';
import type { AccessFilter, Condition, Criteria } from '../read-model.ts';
import type { Question } from './question.ts';

interface Narrowing {
  /** What the view shows. With none of it left by the access filter, nothing matches. */
  readonly categories: readonly CareCategory[];
  /** Which parts of the question the rows can answer; the view asks its items the rest. */
  readonly by: readonly ('dates' | 'kind' | 'text')[];
}

/** All rows that matter, the latest first. Views page through their items, of which a row may hold several or half a one. */
export function narrow(question: Question, filter: AccessFilter, { categories, by }: Narrowing): Criteria {
  const permitted = categories.filter((category) => filter.categories.includes(category));
  const asked = by.flatMap((part) => conditionsOf[part](question));
  return {
    where: [
      { column: 'standing', is: 'equal', value: true },
      { column: 'category', is: 'one-of', values: permitted },
      ...asked,
    ],
    orderBy: [{ column: 'occurredOn', direction: 'descending' }],
    offset: 0,
    limit: rowsPerPageMax,
  };
}

const conditionsOf = {
  dates: ({ from, to }: Question): readonly Condition[] => [
    ...(from === null ? [] : [{ column: 'occurredOn', is: 'at-least', value: from } as const]),
    ...(to === null ? [] : [{ column: 'occurredOn', is: 'at-most', value: to } as const]),
  ],
  kind: ({ kind }: Question): readonly Condition[] =>
    kind === null ? [] : [{ column: 'kind', is: 'equal', value: kind }],
  text: ({ text }: Question): readonly Condition[] =>
    text === null ? [] : [{ column: 'text', is: 'containing', value: text }],
};
