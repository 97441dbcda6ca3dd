import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import { preventionKinds, type PreventionRow } from './row.ts';

export const categories = ['prevention'] as const;

type Prevention = View<PreventionRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'kind', 'limit', 'offset'],
  kinds: preventionKinds,
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Prevention['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Prevention['criteria'] = (question, filter) =>
  narrow(question, filter, { categories, by: ['dates', 'kind', 'text'] });
