import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import { medicationKinds, type MedicationsRow } from './row.ts';

export const categories = ['medications'] as const;

type Medications = View<MedicationsRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'kind', 'limit', 'offset'],
  kinds: medicationKinds,
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Medications['parse'] = (parameters) => parseQuestion(form, parameters);

/** What is taken now does not depend on the question, so all rows are read; the view asks its items. */
export const criteria: Medications['criteria'] = (question, filter) => narrow(question, filter, { categories, by: [] });
