import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import { visitKinds, type VisitsRow } from './row.ts';

/** The first is what the view is about: without it there is nothing to show. Drugs join the visits that are shown. */
export const categories = ['visits', 'medications'] as const;

type Visits = View<VisitsRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'kind', 'limit', 'offset'],
  kinds: visitKinds,
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Visits['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Visits['criteria'] = (question, filter) =>
  narrow(question, filter, {
    categories: filter.categories.includes('visits') ? categories : [],
    by: ['dates', 'kind'],
  });
