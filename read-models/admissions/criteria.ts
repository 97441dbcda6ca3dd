import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import type { AdmissionsRow } from './row.ts';

/** The first is what the view is about: without it there is nothing to show. Drugs join the stays that are shown. */
export const categories = ['visits', 'medications'] as const;

type Admissions = View<AdmissionsRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'limit', 'offset'],
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Admissions['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Admissions['criteria'] = (question, filter) =>
  narrow(question, filter, { categories: filter.categories.includes('visits') ? categories : [], by: ['dates'] });
