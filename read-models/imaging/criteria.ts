import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import { imagingKinds, type ImagingRow } from './row.ts';

export const categories = ['imaging'] as const;

type Imaging = View<ImagingRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'kind', 'limit', 'offset'],
  kinds: imagingKinds,
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Imaging['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Imaging['criteria'] = (question, filter) =>
  narrow(question, filter, { categories, by: ['dates', 'kind', 'text'] });
