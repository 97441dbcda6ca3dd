import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import { readingKinds, type MeasurementsRow } from './row.ts';

export const categories = ['measurements'] as const;

type Measurements = View<MeasurementsRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'kind', 'limit', 'offset'],
  kinds: readingKinds,
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Measurements['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Measurements['criteria'] = (question, filter) => ({
  ...narrow(question, filter, { categories, by: ['dates', 'kind'] }),
  orderBy: [{ column: 'measuredAt', direction: 'descending' }],
});
