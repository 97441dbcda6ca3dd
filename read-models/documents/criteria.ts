import type { Condition, View } from '../read-model.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import type { DocumentsRow } from './row.ts';

/**
 * What a file may hold rows of. Its tally counts them all, so that only who may see all of them may see a file, and
 * only somebody from whom nothing can be hidden.
 */
export const categories = [
  'visits',
  'medications',
  'allergies',
  'wishes',
  'vaccinations',
  'labs',
  'imaging',
  'prevention',
  'programmes',
] as const;

type Documents = View<DocumentsRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'limit', 'offset'],
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Documents['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Documents['criteria'] = ({ from, to, offset, limit }, filter) => ({
  where: [
    ...(filter.seesWhole && categories.every((category) => filter.categories.includes(category)) ? [] : [nothing]),
    ...(from === null ? [] : [{ column: 'requestedOn', is: 'at-least', value: from } as const]),
    ...(to === null ? [] : [{ column: 'requestedOn', is: 'at-most', value: to } as const]),
  ],
  orderBy: [
    { column: 'requestedOn', direction: 'descending' },
    { column: 'openedAt', direction: 'descending' },
  ],
  offset,
  limit,
});

const nothing: Condition = { column: 'requestedOn', is: 'one-of', values: [] };
