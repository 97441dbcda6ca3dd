import { measurementKinds } from '../../domain/self-measurement/index.ts';
import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { parseQuestion, type Question } from '../shared/question.ts';
import type { TimelineRow } from './row.ts';

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
  'measurements',
] as const;

const kinds = [
  ...['western', 'dental', 'chinese-medicine', 'pharmacy', 'admission', 'medication', 'allergy', 'vaccination', 'lab'],
  ...['wish-noted', 'wish-declared', 'imaging', 'pathology', 'other-report', 'adult-checkup', 'cancer-screening'],
  ...['diabetes', 'kidney', 'hepatitis'].flatMap((programme) => [`${programme}-enrolment`, `${programme}-follow-up`]),
  ...measurementKinds.map(({ kind }) => kind),
];

/** A screenful and what a thumb scrolls through; a life has some 20,000 entries. */
const entriesPerPageDefault = 100;
const entriesPerPageMax = 1_000;

type Timeline = View<TimelineRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'kind', 'category', 'limit', 'offset'],
  kinds,
  categories,
  limitDefault: entriesPerPageDefault,
  limitMax: entriesPerPageMax,
} as const;

export const parse: Timeline['parse'] = (parameters) => parseQuestion(form, parameters);

/** A thing of which several rows stand is one row and several entries; pages are of entries, and none is cut in two. */
export const criteria: Timeline['criteria'] = (question, filter) => ({
  ...narrow(question, filter, {
    categories: question.category === null ? categories : [question.category],
    by: ['dates', 'kind', 'text'],
  }),
  orderBy: [
    { column: 'occurredOn', direction: 'descending' },
    { column: 'occurredAt', direction: 'descending' },
  ],
  offset: question.offset,
  limit: question.limit,
  itemsIn: 'entries',
});
