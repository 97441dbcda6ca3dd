import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import type { AllergiesRow } from './row.ts';

export const categories = ['allergies'] as const;

type Allergies = View<AllergiesRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'limit', 'offset'],
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Allergies['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Allergies['criteria'] = (question, filter) =>
  narrow(question, filter, { categories, by: ['dates', 'text'] });
