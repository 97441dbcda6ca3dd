import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import type { VaccinationsRow } from './row.ts';

export const categories = ['vaccinations'] as const;

type Vaccinations = View<VaccinationsRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'limit', 'offset'],
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Vaccinations['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Vaccinations['criteria'] = (question, filter) =>
  narrow(question, filter, { categories, by: ['dates', 'text'] });
