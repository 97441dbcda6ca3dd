import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import { wishKinds, type WishesRow } from './row.ts';

export const categories = ['wishes'] as const;

type Wishes = View<WishesRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'kind', 'limit', 'offset'],
  kinds: wishKinds,
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Wishes['parse'] = (parameters) => parseQuestion(form, parameters);

/** Whether a declaration has been replaced may be said outside the question, so all rows are read; the view asks its items. */
export const criteria: Wishes['criteria'] = (question, filter) => narrow(question, filter, { categories, by: [] });
