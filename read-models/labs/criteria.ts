import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import type { LabsRow } from './row.ts';

export const categories = ['labs'] as const;

type Labs = View<LabsRow, Question, unknown>;

/** `kind` is a series, as the answer names it: kinds of results are the hospitals' own. */
const form = {
  accepts: ['from', 'to', 'text', 'kind', 'limit', 'offset'],
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Labs['parse'] = (parameters) => parseQuestion(form, parameters);

/** The change against the previous result and the twin in the other language may lie outside the question. */
export const criteria: Labs['criteria'] = (question, filter) => narrow(question, filter, { categories, by: [] });
